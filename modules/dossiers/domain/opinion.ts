// NĐ 61/2018 article 19.5: the request says what is asked and until when; the answer is entered; overdue, the lead informs the head of the one-stop desk.
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { whyNot, type Standing } from './abilities.ts'
import type { NamedFile } from './dossier-parts.ts'
import { openBranchesOf, openOpinionsOf, type Dossier } from './dossier.ts'
import type { DossierEvent } from './event.ts'
import { findPart, partHeldByOther, type PartRef } from './hand-over-part.ts'
import type { DossierRefusal } from './refusal.ts'

type Decided = Outcome<readonly DossierEvent[], DossierRefusal>

export type OpinionFacts = { readonly unitId: UnitId; readonly content: string; readonly dueAt?: Instant; readonly now: Instant }

/** Whether it may be asked; the work item beside the graph is opened only then. */
export const checkAskOpinion = (dossier: Dossier, standing: Standing, { unitId, content, dueAt, now }: OpinionFacts): DossierRefusal | undefined => {
  const no = whyNot('ask-opinion', dossier, standing)
  if (no) return no
  if (unitId === dossier.resolvingUnitId) return { kind: 'unit-asks-itself' }
  return content.trim() === '' || !dueAt || dueAt <= now ? { kind: 'opinion-unclear' } : undefined
}

export type Answered = { readonly serial: number; readonly words: string; readonly file?: NamedFile }

const answerOf = ({ serial, words, file }: Answered) => ({ serial, words: words.trim(), ...(file ? { file } : {}) })

const mayAnswerFor = (standing: Standing, unitId: UnitId): boolean => standing.kind === 'staff' && standing.may('give-opinion', unitId)

/** Given to a colleague, it is the colleague's to answer. */
const otherHands = (dossier: Dossier, standing: Standing, ref: PartRef): DossierRefusal | undefined => {
  const part = findPart(dossier, ref)
  return part && partHeldByOther(standing, part)
}

export const decideAnswerOpinion = (dossier: Dossier, standing: Standing, given: Answered): Decided => {
  const opinion = openOpinionsOf(dossier).find(({ serial }) => serial === given.serial)
  if (!opinion) return refuse({ kind: 'opinion-not-open' })
  if (!mayAnswerFor(standing, opinion.unitId)) return refuse({ kind: 'not-permitted-here' })
  const no = whyNot('answer-opinion', dossier, standing) ?? otherHands(dossier, standing, { part: 'opinion', serial: given.serial })
  if (no) return refuse(no)
  return given.words.trim() === '' ? refuse({ kind: 'answer-missing' }) : ok([{ type: 'OpinionGiven', ...answerOf(given) }])
}

export const decideTellOpinionOverdue = (dossier: Dossier, standing: Standing, { serial, now }: { readonly serial: number; readonly now: Instant }): Decided => {
  const no = whyNot('tell-opinion-overdue', dossier, standing)
  if (no) return refuse(no)
  const opinion = openOpinionsOf(dossier).find((each) => each.serial === serial)
  if (!opinion) return refuse({ kind: 'opinion-not-open' })
  if (opinion.overdueToldAt || !opinion.dueAt || opinion.dueAt > now) return refuse({ kind: 'opinion-not-overdue' })
  return ok([{ type: 'OpinionOverdueTold', serial }])
}

/** NĐ 61/2018 article 19.6: an agency answers for its own branch; the lead goes on when all have. */
export const decideAnswerBranch = (dossier: Dossier, standing: Standing, given: Answered): Decided => {
  const branch = openBranchesOf(dossier).find(({ serial }) => serial === given.serial)
  if (!branch) return refuse({ kind: 'branch-not-open' })
  if (!mayAnswerFor(standing, branch.unitId)) return refuse({ kind: 'not-permitted-here' })
  const no = whyNot('answer-branch', dossier, standing) ?? otherHands(dossier, standing, { part: 'branch', serial: given.serial })
  if (no) return refuse(no)
  return given.words.trim() === '' ? refuse({ kind: 'answer-missing' }) : ok([{ type: 'BranchAnswered', ...answerOf(given) }])
}

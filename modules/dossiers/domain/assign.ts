// NĐ 61/2018 article 19.1: the head assigns the official who examines; work taken may be laid down again.
import type { OfficialId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { holds, whyNot, type Standing } from './abilities.ts'
import { countLetters, FEWEST_LETTERS } from './accountability.ts'
import type { Dossier } from './dossier.ts'
import type { DossierEvent } from './event.ts'
import type { DossierRefusal } from './refusal.ts'

type Decided = Outcome<readonly DossierEvent[], DossierRefusal>

export type AssignFacts = { readonly officialId: OfficialId; readonly name: string; readonly words?: string }

/** Assigning whoever has it already changes nothing. */
export const decideAssign = (dossier: Dossier, standing: Standing, { officialId, name, words }: AssignFacts): Decided => {
  const no = whyNot('assign', dossier, standing)
  if (no) return refuse(no)
  if (dossier.holder?.assigneeId === officialId) return ok([])
  return ok([{ type: 'DossierAssigned', officialId, name, ...(words?.trim() ? { words: words.trim() } : {}) }])
}

export type HandOverFacts = Omit<AssignFacts, 'words'> & { readonly words: string }

/** The step goes on in a colleague's hands; whoever asks later reads from whom, to whom and why. */
export const decideHandOverWork = (dossier: Dossier, standing: Standing, { officialId, name, words }: HandOverFacts): Decided => {
  const no = whyNot('hand-over-work', dossier, standing)
  if (no) return refuse(no)
  const { assigneeId, assigneeName = '' } = dossier.holder ?? {}
  if (assigneeId === undefined) return refuse({ kind: 'not-claimed' })
  if (assigneeId === officialId) return refuse({ kind: 'in-those-hands', name: assigneeName })
  if (countLetters(words) < FEWEST_LETTERS) return refuse({ kind: 'reason-missing' })
  return ok([{ type: 'WorkHandedOver', from: { officialId: assigneeId, name: assigneeName }, officialId, name, words: words.trim() }])
}

/** Whose hands they are does not matter to the head. */
export const actsAsHead = (dossier: Dossier, standing: Standing): boolean => !holds(dossier, standing) && standing.kind === 'staff' && standing.may('assign', dossier.resolvingUnitId)

export const decideRelease = (dossier: Dossier, standing: Standing, words?: string): Decided => {
  const no = whyNot('release', dossier, standing)
  return no ? refuse(no) : ok([{ type: 'DossierReleased', ...(words?.trim() ? { words: words.trim() } : {}) }])
}

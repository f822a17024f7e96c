// NĐ 61/2018 articles 19.1, 19.5, 19.6: what a unit was asked is one named official's to answer; who passes it on says to whom and why.
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { whyNot, type Standing } from './abilities.ts'
import { countLetters, FEWEST_LETTERS } from './accountability.ts'
import { openBranchesOf, openOpinionsOf, type Dossier } from './dossier.ts'
import type { AskedPart, DossierEvent } from './event.ts'
import type { DossierRefusal } from './refusal.ts'

export type PartRef = { readonly part: AskedPart; readonly serial: number }

/** The part as the workflow knows it. `serial`: of its work item; opinions asked long ago have none. */
export type Part = { readonly unitId: UnitId; readonly serial?: number; readonly role: string; readonly content: string; readonly assigneeId?: OfficialId; readonly assigneeName?: string }

const handsOf = ({ assigneeId, assigneeName }: Pick<Part, 'assigneeId' | 'assigneeName'>) => ({ ...(assigneeId ? { assigneeId } : {}), ...(assigneeName ? { assigneeName } : {}) })

/** Open, by its kind and number. */
export const findPart = (dossier: Dossier, { part, serial }: PartRef): Part | undefined => {
  if (part === 'branch') {
    const branch = openBranchesOf(dossier).find((each) => each.serial === serial)
    return branch && { unitId: branch.unitId, serial, role: branch.role, content: branch.name?.vi ?? branch.step, ...handsOf(branch) }
  }
  const opinion = openOpinionsOf(dossier).find((each) => each.serial === serial)
  return opinion && { unitId: opinion.unitId, role: 'case-officer', content: opinion.content, ...(opinion.workSerial === undefined ? {} : { serial: opinion.workSerial }), ...handsOf(opinion) }
}

const isTheirs = (standing: Standing, { assigneeId }: Part): boolean =>
  standing.kind === 'staff' && assigneeId !== undefined && (assigneeId === standing.officialId || (standing.standsInFor?.includes(assigneeId) ?? false))

/** Its head answers for the unit, whoever was given it. */
export const leadsThere = (standing: Standing, { unitId }: Pick<Part, 'unitId'>): boolean => standing.kind === 'staff' && standing.may('assign', unitId)

/** In somebody else's hands; undefined for nobody's, one's own, and for the head. */
export const partHeldByOther = (standing: Standing, part: Part): DossierRefusal | undefined =>
  part.assigneeId === undefined || isTheirs(standing, part) || leadsThere(standing, part) ? undefined : { kind: 'claimed-by-other', name: part.assigneeName ?? '' }

export type HandOverPartFacts = PartRef & { readonly officialId: OfficialId; readonly name: string; readonly words: string }

/** Given for the first time it needs no reason; taken from somebody it does. */
export const decideHandOverPart = (dossier: Dossier, standing: Standing, { part, serial, officialId, name, words }: HandOverPartFacts): Outcome<readonly DossierEvent[], DossierRefusal> => {
  const found = findPart(dossier, { part, serial })
  if (!found) return refuse({ kind: part === 'branch' ? 'branch-not-open' : 'opinion-not-open' })
  const no = whyNot('hand-over-part', dossier, standing)
  if (no) return refuse(no)
  if (standing.kind !== 'staff' || !standing.may('give-opinion', found.unitId)) return refuse({ kind: 'not-permitted-here' })
  const other = partHeldByOther(standing, found)
  if (other) return refuse(other)
  if (found.assigneeId === officialId) return refuse({ kind: 'in-those-hands', name: found.assigneeName ?? '' })
  if (found.assigneeId !== undefined && countLetters(words) < FEWEST_LETTERS) return refuse({ kind: 'reason-missing' })
  const from = found.assigneeId ? { from: { officialId: found.assigneeId, name: found.assigneeName ?? '' } } : {}
  return ok([{ type: 'PartHandedOver', part, serial, officialId, name, ...from, ...(words.trim() ? { words: words.trim() } : {}) }])
}

// NĐ 61/2018 article 4: nobody's dossier is left behind. Where a closed unit was divided, a person says which part each dossier belongs to.
import type { UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { wrongState } from './abilities.ts'
import { countLetters, FEWEST_LETTERS } from './accountability.ts'
import { openBranchesOf, openOpinionsOf, type Dossier } from './dossier.ts'
import type { DossierEvent } from './event.ts'
import type { DossierRefusal } from './refusal.ts'

/** What a dossier has at a unit: it came in there, is decided there, is worked on there, or was asked of it. */
export type PartAtUnit = 'received' | 'resolved' | 'held' | 'asked'

export const partsAt = (dossier: Dossier, unitId: UnitId): readonly PartAtUnit[] => [
  ...(dossier.receivingUnitId === unitId ? ['received' as const] : []),
  ...(dossier.resolvingUnitId === unitId ? ['resolved' as const] : []),
  ...(dossier.holder?.unitId === unitId ? ['held' as const] : []),
  ...([...openOpinionsOf(dossier), ...openBranchesOf(dossier)].some((each) => each.unitId === unitId) ? ['asked' as const] : []),
]

export type MoveToHeir = { readonly from: UnitId; readonly to: UnitId; readonly heirs: readonly UnitId[]; readonly words: string }

export const decideMoveToHeir = (dossier: Dossier, { from, to, heirs, words }: MoveToHeir): Outcome<readonly DossierEvent[], DossierRefusal> => {
  if (!heirs.includes(to)) return refuse({ kind: 'heir-unknown' })
  if (dossier.endedAt) return refuse(wrongState(dossier.state))
  if (partsAt(dossier, from).length === 0) return refuse({ kind: 'not-at-unit' })
  return countLetters(words) < FEWEST_LETTERS ? refuse({ kind: 'reason-missing' }) : ok([{ type: 'UnitSucceeded', from, to, words: words.trim() }])
}

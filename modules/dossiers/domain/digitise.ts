// Thông tư 01/2023/TT-VPCP Điều 8; Thông tư 03/2025/TT-VPCP Điều 5 khoản 2: paper that was handed in is digitised by whoever receives or examines; what came online is no paper.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { wrongState, type Standing } from './abilities.ts'
import type { Dossier, DossierComponent, DossierState } from './dossier.ts'
import type { DossierEvent } from './event.ts'
import type { DossierRefusal } from './refusal.ts'

const OVER: ReadonlySet<DossierState> = new Set(['refused', 'withdrawn', 'discontinued', 'returned'])

/** The unit in whose name the actor digitises: who receives comes before who examines. */
export const digitisingUnitOf = ({ receivingUnitId, resolvingUnitId }: Dossier, standing: Standing): Dossier['receivingUnitId'] | undefined =>
  standing.kind === 'staff' ? [receivingUnitId, resolvingUnitId].find((unitId) => standing.may('digitise', unitId)) : undefined

export const checkDigitise = (dossier: Dossier, standing: Standing): DossierRefusal | undefined => {
  if (digitisingUnitOf(dossier, standing) === undefined) return { kind: 'not-permitted-here' }
  return OVER.has(dossier.state) ? wrongState(dossier.state) : undefined
}

/** Paper components that can be digitised, by their serial. */
export const digitisable = ({ components }: Dossier): readonly DossierComponent[] => components.filter(({ digitised }) => digitised === undefined)

export type DigitisedFile = { readonly serial: number; readonly file: DossierComponent['files'][number] }

/** Each copy stands beside the paper it was made from. */
export const decideDigitise = (dossier: Dossier, standing: Standing, files: readonly DigitisedFile[]): Outcome<readonly DossierEvent[], DossierRefusal> => {
  const no = checkDigitise(dossier, standing)
  if (no) return refuse(no)
  const papers = files.flatMap(({ serial, file }): readonly Omit<DossierComponent, 'serial'>[] => {
    const paper = dossier.components.find((each) => each.serial === serial)
    return paper === undefined ? [] : [{ ...(paper.key === undefined ? {} : { key: paper.key }), name: paper.name, originals: 0, copies: 0, files: [file], digitised: true }]
  })
  return ok([{ type: 'ComponentsDigitised', components: papers }])
}

// TT 01/2018/TT-VPCP articles 9-10: code, place in the register and number of the slip follow one another without a gap.
import type { DossierCode } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { numberAppointmentSlip, takePlaceInRegister, type Numbered, type PaperUnit, type RegisterPlace } from '../../official-documents/index.ts'
import type { ProcedureVersion } from '../../procedures/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import { issueCode } from '../store/code-store.ts'
import { groupOf } from './keep-in-register.ts'

export type ToTake = {
  readonly dossier: Dossier
  readonly procedure: ProcedureVersion
  readonly unitCode: string
  readonly receivedOn: PlainDate
  /** Of the slip; absent when none is wanted. */
  readonly slipUnit: PaperUnit | undefined
}

export type NumbersTaken = { readonly code: DossierCode; readonly place: RegisterPlace; readonly numbered?: Numbered }

/**
 * All numbers of an acceptance in one packet, always in this order: from here until the commit the next one at this desk waits,
 * and what an undone acceptance took is taken again.
 */
export const takeNumbers = async (work: Work, { dossier, procedure, unitCode, receivedOn, slipUnit }: ToTake): Promise<NumbersTaken> => {
  const [code, place, numbered] = await Promise.all([
    issueCode(work.tx, { unitCode, receivedOn, bearerId: dossier.id }),
    takePlaceInRegister(work, { dossierId: dossier.id, unitId: dossier.receivingUnitId, group: groupOf(procedure), receivedAt: work.now }),
    slipUnit && numberAppointmentSlip(work, { dossierId: dossier.id, unit: slipUnit }),
  ])
  return { code, place, ...(numbered ? { numbered } : {}) }
}

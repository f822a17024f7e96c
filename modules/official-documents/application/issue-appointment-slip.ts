import type { Work } from '../../../platform/work.ts'
import type { AppointmentSlip } from '../domain/appointment-slip.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'
import type { Signer } from '../domain/paper-facts.ts'
import { wordSlip } from '../domain/slip-print.ts'
import { issuePaper } from './issue-paper.ts'
import { numberAhead, type Numbered } from './number-paper.ts'

/** Whoever receives at the desk answers for the slip; what the system receives by itself nobody signs. */
const receiverOf = ({ actor }: Work, { receivedBy }: AppointmentSlip): Signer | undefined => {
  if (actor.kind !== 'staff') return undefined
  return { officialId: actor.officialId, name: receivedBy.name, ...(receivedBy.position === undefined ? {} : { post: receivedBy.position }) }
}

/** The number of a dossier's slip ahead of its words, for who takes several numbers at once; the slip must follow in this transaction. */
export const numberAppointmentSlip = (work: Work, { dossierId, unit }: Pick<AppointmentSlip, 'dossierId' | 'unit'>): Promise<Numbered> =>
  numberAhead(work, { kind: 'appointment-slip', subjectId: dossierId, unit })

/** Mẫu số 01: numbered and frozen in the transaction that accepts; its file is printed after that. */
export const issueAppointmentSlip = (work: Work, slip: AppointmentSlip, numbered?: Numbered): Promise<IssuedDocument> => {
  const signer = receiverOf(work, slip)
  return issuePaper(work, {
    kind: 'appointment-slip',
    subjectId: slip.dossierId,
    unit: slip.unit,
    facts: slip,
    ...(signer === undefined ? {} : { signer }),
    ...(numbered === undefined ? {} : { numbered }),
    word: (issue, suffix) => ({ template: 'appointment-slip', fileName: `giay-tiep-nhan-${slip.dossierCode}${suffix}.pdf`, print: wordSlip(slip, issue) }),
  })
}

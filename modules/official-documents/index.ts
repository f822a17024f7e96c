/** Numbered papers: issued once, kept as issued. */
export { issueAppointmentSlip } from './application/issue-appointment-slip.ts'
export { listIssuedDocuments } from './application/list-issued-documents.ts'
export type { AppointmentSlip, SlipComponent, SlipParty } from './domain/appointment-slip.ts'
export type { IssuedDocument, OfficialDocumentId, OfficialDocumentKind } from './domain/issued-document.ts'

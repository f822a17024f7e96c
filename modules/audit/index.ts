export { recordAudit, recordView, type View } from './application/record-audit.ts'
export { listOpenedBy, listReadingsOf, listViewsOf, type PersonalDataView } from './application/list-views-of.ts'
export { verifyChain } from './application/verify-chain.ts'
export type { AuditEntry, AuditNote } from './domain/audit-entry.ts'

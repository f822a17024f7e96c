/** Questions about dossiers, for the modules below. Commands go through HTTP contracts and use cases only. */
export { countDeskToday } from './application/count-desk.ts'
export { explainDueDate } from './application/explain-due-date.ts'
export { listDossiers, type ListDossiers } from './application/list-dossiers.ts'
export { findDossierId, readDossier, showMyDossier, type ShownDossier } from './application/show-dossier.ts'
export type { DossierSummary } from './application/summarise.ts'
export type { Dossier, DossierState } from './domain/dossier.ts'
export { NATIONAL_STATUS, NATIONAL_STATUS_NAMES, type NationalDossierStatus } from './domain/national-status.ts'
export type { DeskCounts } from './store/desk-counts.view.ts'

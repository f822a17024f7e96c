/** Door of the adapter of the national database of procedures, for apps/server alone. */
export { openNationalCatalogue } from './national-procedures/open-national-catalogue.ts'
export { listProcedureDatabaseDeliverers } from './national-procedures/list-procedure-database-deliverers.ts'

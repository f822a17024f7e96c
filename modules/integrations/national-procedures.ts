/** Door of the adapter of the national database of procedures, for apps/server alone. */
export { listProcedureDatabaseDeliverers } from './national-procedures/list-procedure-database-deliverers.ts'

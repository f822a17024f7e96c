/** The service quality index, for plans and reports. */
export { readAsked as readIndexQuestion } from './application/asked-unit.ts'
export { showQualityIndex } from './application/show-quality-index.ts'
export { listIndicatorDossiers } from './application/drill-down.ts'
export { recountFromZero } from './application/recount.ts'
export type { IndicatorRefusal } from './domain/refusal.ts'

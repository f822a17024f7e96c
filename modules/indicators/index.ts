/** The service quality index, for plans and reports. */
export { readAsked as readIndexQuestion } from './application/asked-unit.ts'
export { showQualityIndex } from './application/show-quality-index.ts'
export { listIndicatorDossiers } from './application/drill-down.ts'
export { compareSnapshot, listSnapshotViews, type ComparedSnapshot } from './application/compare-snapshot.ts'
export { takeSnapshot } from './application/take-snapshot.ts'
export { sealSnapshots } from './application/seal-snapshots.ts'
export { recountFromZero } from './application/recount.ts'
export type { IndicatorRefusal, SnapshotRefusal } from './domain/refusal.ts'

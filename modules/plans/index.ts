/** Plans of reform of administrative procedures: brought in from their decision, fulfilled by evidence and counted figures. */
export { draftNextPlan } from './application/draft-next-plan.ts'
export { importPlan, type ImportedPlan } from './application/import-plan.ts'
export { readPlanFile, type PlanFileRefusal } from './application/read-plan-file.ts'
export { listPlans, listPlanUnits, showPlan, showUnitSheet } from './application/show-plan.ts'
export type { PlanRemark } from './domain/plan.ts'
export type { PlanRefusal } from './domain/refusal.ts'
export { filesOfPlans } from './application/used-files.ts'

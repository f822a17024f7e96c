import type { Work } from '../../platform/work.ts'
import { getCompiledGraph } from './application/compiled-graphs.ts'
import type { StepGraph } from './domain/step-graph.ts'
import type { Subject, WorkItem } from './domain/work-item.ts'
import { listItemsOf, listOpenItems, type WorkItemFilter } from './store/work-item-store.ts'

export { cancelWorkflow } from './application/cancel-workflow.ts'
export { claimWorkItem } from './application/claim-work-item.ts'
export { completeWorkItem, type CompleteWorkItem, type StepTaken } from './application/complete-work-item.ts'
export { publishGraph, type PublishRefusal } from './application/publish-graph.ts'
export { startWorkflow, type StartWorkflow } from './application/start-workflow.ts'
export { FOUR_STEP_GRAPH } from './domain/four-step-graph.ts'
export type { StepAction, StepGraph, WorkflowStep } from './domain/step-graph.ts'
export type { Subject, WorkflowRefusal, WorkItem } from './domain/work-item.ts'

/** Open work of a role at a unit, least time left first. */
export const listWorkItems = (work: Work, filter: WorkItemFilter): Promise<readonly WorkItem[]> => listOpenItems(work.tx, filter)

/** Every step a subject entered, oldest first; the last one without `completedAt` is open. */
export const listStepsTaken = (work: Work, subject: Subject): Promise<readonly WorkItem[]> => listItemsOf(work.tx, subject)

/** The newest published version of a graph. Throws when there is none. */
export const getGraph = async (work: Work, code: string): Promise<StepGraph> => (await getCompiledGraph(work, code)).graph

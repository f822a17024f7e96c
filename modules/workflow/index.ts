import type { Work } from '../../platform/work.ts'
import { getCompiledGraph } from './application/compiled-graphs.ts'
import type { StepGraph } from './domain/step-graph.ts'
import type { Subject, WorkItem } from './domain/work-item.ts'
import { listAssignmentChangesOf, type AssignmentChange } from './store/assignment-store.ts'
import { setTimersHeld } from './store/timer-store.ts'
import { listItemsOf, listItemsOfAll, listOpenItemsOf, listOpenItemsOfAll } from './store/work-item-store.ts'

export { completeAside, openAside, type CompleteAside, type OpenAside } from './application/asides.ts'
export { cancelWorkflow } from './application/cancel-workflow.ts'
export { chooseGraph } from './application/choose-graph.ts'
export { claimWorkItem, type ClaimWorkItem } from './application/claim-work-item.ts'
export { completeWorkItem, type CompleteWorkItem, type StepTaken } from './application/complete-work-item.ts'
export type { WorkflowTimerFired } from './application/fire-timers.ts'
export { assignWorkItem, handOverWorkItem, leaveWithOfficial, releaseWorkItem, type HandOverWorkItem } from './application/give-work-item.ts'
export { listOpenSteps, type OpenAction, type OpenStep } from './application/list-open-steps.ts'
export type { WorkflowMoved, WorkflowMoving } from './application/migrate-running.ts'
export { moveWork, type MoveWork } from './application/move-work.ts'
export { pauseWorkflow, resumeWorkflow, type ResumeWorkflow } from './application/pause-workflow.ts'
export { publishGraph, type PublishGraph, type PublishRefusal } from './application/publish-graph.ts'
export { goToStage, returnToStep, type ReturnToStep } from './application/return-to-step.ts'
export { beginWorkflow, keepBegun, startWorkflow, type BegunWork, type StartWorkflow, type StepsOpened } from './application/start-workflow.ts'
export { FOUR_STEP_GRAPH } from './domain/four-step-graph.ts'
export type { GraphNode, StepAction, StepGraph, WorkflowStep } from './domain/step-graph.ts'
export type { Subject, WorkflowRefusal, WorkItem } from './domain/work-item.ts'

/** While held no timer of the subject fires: neither a reminder nor a step by the clock. Its dates stay; what is due when it is let go fires then. */
export const holdTimers = (work: Work, subject: Subject, held: boolean): Promise<void> => setTimersHeld(work.tx, subject, held)

/** What is open of a subject now: the main step, branches and asides beside it, oldest first. */
export const listOpenWork = (work: Work, subject: Subject): Promise<readonly WorkItem[]> => listOpenItemsOf(work.tx, subject)

/** What is open of many subjects of a kind, by their ids. */
export const listOpenWorkOfAll = (work: Work, kind: string, ids: readonly string[]): Promise<ReadonlyMap<string, readonly WorkItem[]>> => listOpenItemsOfAll(work.tx, kind, ids)

/** Every step a subject entered, oldest first; those without `completedAt` are open. */
export const listStepsTaken = (work: Work, subject: Subject): Promise<readonly WorkItem[]> => listItemsOf(work.tx, subject)

/** The same of many subjects of a kind, by their ids. */
export const listStepsTakenOfAll = (work: Work, kind: string, ids: readonly string[]): Promise<ReadonlyMap<string, readonly WorkItem[]>> => listItemsOfAll(work.tx, kind, ids)

/** How the work of a subject was assigned, released and handed over, by the serial of the item. */
export const listAssignmentChanges = (work: Work, subject: Subject): Promise<readonly (AssignmentChange & { readonly serial: number })[]> =>
  listAssignmentChangesOf(work.tx, subject)

/** The newest published version of a graph. Throws when there is none. */
export const getGraph = async (work: Work, code: string): Promise<StepGraph> => (await getCompiledGraph(work, code)).graph

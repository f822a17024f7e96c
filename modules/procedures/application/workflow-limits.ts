import type { Work } from '../../../platform/work.ts'
import { listWorkflowPromises, type WorkflowPromise } from '../store/workflow-limits.view.ts'

/** What the procedures that run on workflows promise now: of one workflow, or of all. */
export const workflowPromises = (work: Work, workflowCode?: string): Promise<readonly WorkflowPromise[]> => listWorkflowPromises(work.tx, workflowCode)

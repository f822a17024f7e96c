import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Work } from '../../../platform/work.ts'
import { listWorkflowLimits } from '../store/workflow-limits.view.ts'

/** What the procedures that run on a workflow promise now, each limit once. */
export const workflowLimits = (work: Work, workflowCode: string): Promise<readonly TimeLimit[]> => listWorkflowLimits(work.tx, workflowCode)

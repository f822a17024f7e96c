import type { OfficialId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Work } from '../../../platform/work.ts'
import { END } from '../domain/step-graph.ts'
import { decideComplete, type Subject, type WorkflowRefusal, type WorkItem } from '../domain/work-item.ts'
import { endRunning, findOpenItem, lockRunning, saveItem, setWholeLimit } from '../store/work-item-store.ts'
import { getCompiledGraph } from './compiled-graphs.ts'
import { openStep } from './open-step.ts'

export type CompleteWorkItem = {
  readonly subject: Subject
  readonly action: string
  readonly by?: OfficialId
  /** Given when the subject's own clock starts with this step. */
  readonly wholeLimit?: TimeLimit
  /** Who has the step that follows from the start; absent: whoever takes it. */
  readonly nextAssigneeId?: OfficialId
}

export type StepTaken = { readonly completed: WorkItem; readonly next?: WorkItem }

/** Does the open step of a subject and opens the one that follows, in the caller's transaction. */
export const completeWorkItem = async (
  work: Work,
  { subject, action, by, wholeLimit, nextAssigneeId }: CompleteWorkItem,
): Promise<Outcome<StepTaken, WorkflowRefusal>> => {
  const running = await lockRunning(work.tx, subject)
  const item = running && (await findOpenItem(work.tx, subject))
  if (!running || !item) return refuse({ kind: 'no-open-work' })
  const compiled = await getCompiledGraph(work, running.graphCode, running.graphVersion)
  const decided = decideComplete(compiled, item, { action, ...(by ? { by } : {}) })
  if (!decided.ok) return decided
  const completed: WorkItem = { ...item, completedAt: work.now, action, ...(by ? { completedBy: by } : {}) }
  await saveItem(work.tx, completed)
  if (decided.value === END) {
    await endRunning(work.tx, subject, work.now)
    return ok({ completed })
  }
  if (wholeLimit) await setWholeLimit(work.tx, subject, wholeLimit)
  const timed = wholeLimit ? { ...running, wholeLimit } : running
  return ok({ completed, next: await openStep(work, timed, { step: decided.value, serial: item.serial + 1, ...(nextAssigneeId ? { assigneeId: nextAssigneeId } : {}) }) })
}

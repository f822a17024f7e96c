// NĐ 61/2018 article 19.3: an agency whose opinion is asked has a deadline of its own; the lead's step stays open beside it.
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { decideCompleteAside, type ActingOfficial, type Subject, type WorkflowRefusal, type WorkItem } from '../domain/work-item.ts'
import { lockWork, writeWork } from '../store/running-store.ts'

export type OpenAside = {
  readonly subject: Subject
  /** What is asked: a word of the caller's, e.g. `opinion`. */
  readonly step: string
  readonly unitId: UnitId
  readonly role: string
  readonly assigneeId?: OfficialId
  readonly dueAt?: Instant
}

/** Opens work beside the graph. A subject that is not running is a bug of the caller. */
export const openAside = async (work: Work, { subject, step, unitId, role, assigneeId, dueAt }: OpenAside): Promise<WorkItem> => {
  const locked = await lockWork(work.tx, subject)
  if (!locked || locked.running.endedAt) throw new Error(`${subject.kind} ${subject.id} is not running: nothing can be asked beside it`)
  const item: WorkItem = {
    subject,
    serial: locked.running.lastSerial + 1,
    step,
    stage: step,
    unitId,
    role,
    beside: 'aside',
    openedAt: work.now,
    ...(assigneeId ? { assigneeId } : {}),
    ...(dueAt ? { dueAt } : {}),
  }
  await writeWork(work.tx, { subject, opened: [item], run: { lastSerial: item.serial } })
  return item
}

export type CompleteAside = ActingOfficial & { readonly subject: Subject; readonly serial: number; readonly action: string }

/** Ends work beside the graph; the graph does not move. */
export const completeAside = async (work: Work, { subject, serial, action, by, onBehalfOf }: CompleteAside): Promise<Outcome<WorkItem, WorkflowRefusal>> => {
  const locked = await lockWork(work.tx, subject)
  const decided = decideCompleteAside(locked?.open.find((item) => item.serial === serial), { ...(by ? { by } : {}), ...(onBehalfOf ? { onBehalfOf } : {}) })
  if (!decided.ok) return decided
  const completed: WorkItem = { ...decided.value, completedAt: work.now, action, ...(by ? { completedBy: by } : {}), ...(onBehalfOf ? { onBehalfOf } : {}) }
  await writeWork(work.tx, { subject, changed: [completed] })
  return ok(completed)
}

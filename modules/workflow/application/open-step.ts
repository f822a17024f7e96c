import type { OfficialId } from '../../../kernel/ids.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Work } from '../../../platform/work.ts'
import { dueAt } from '../../calendar/index.ts'
import type { WorkflowStep } from '../domain/step-graph.ts'
import { stepTimeLimit } from '../domain/step-limit.ts'
import type { WorkItem } from '../domain/work-item.ts'
import { saveItem, type Running } from '../store/work-item-store.ts'

const stepDueAt = async (work: Work, unitId: WorkItem['unitId'], limit: TimeLimit | undefined): Promise<Pick<WorkItem, 'dueAt'>> => {
  if (!limit) return {}
  const counted = await dueAt(work, { unitId, from: work.now, limit, mode: 'working-minutes' })
  return counted.dueAt ? { dueAt: counted.dueAt } : {}
}

type OpenStep = { readonly step: WorkflowStep; readonly serial: number; readonly assigneeId?: OfficialId }

/** Opens a step: the party's unit gets the work and the step's clock starts now. */
export const openStep = async (work: Work, running: Running, { step, serial, assigneeId }: OpenStep): Promise<WorkItem> => {
  const unitId = running.parties[step.party]
  if (!unitId) throw new Error(`no unit plays ${step.party} for ${running.subject.kind} ${running.subject.id}`)
  const item: WorkItem = {
    subject: running.subject,
    serial,
    step: step.code,
    unitId,
    role: step.role,
    openedAt: work.now,
    ...(assigneeId ? { assigneeId } : {}),
    ...(await stepDueAt(work, unitId, stepTimeLimit(step.limit, running.wholeLimit))),
  }
  await saveItem(work.tx, item)
  return item
}

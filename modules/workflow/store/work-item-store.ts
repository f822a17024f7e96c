import { sql, type Selectable } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import { tables } from '../../../platform/db/transaction.ts'
import type { Subject, WorkItem } from '../domain/work-item.ts'
import type { WorkflowTables } from './tables.ts'

export type Running = {
  readonly subject: Subject
  readonly graphCode: string
  readonly graphVersion: number
  readonly parties: Readonly<Record<string, UnitId>>
  readonly wholeLimit?: TimeLimit
  readonly startedAt: Instant
}

type ItemRow = Selectable<WorkflowTables['workflow.work_item']>

const itemOf = (kind: string, row: ItemRow): WorkItem => ({
  subject: { kind, id: row.subject_id },
  serial: row.serial,
  step: row.step,
  unitId: row.unit_id as UnitId,
  role: row.role,
  openedAt: row.opened_at as Instant,
  ...(row.assignee_id === null ? {} : { assigneeId: row.assignee_id as OfficialId }),
  ...(row.due_at === null ? {} : { dueAt: row.due_at as Instant }),
  ...(row.completed_at === null ? {} : { completedAt: row.completed_at as Instant }),
  ...(row.completed_by === null ? {} : { completedBy: row.completed_by as OfficialId }),
  ...(row.action === null ? {} : { action: row.action }),
})

const rowOf = (item: WorkItem): ItemRow => ({
  subject_id: item.subject.id,
  serial: item.serial,
  step: item.step,
  unit_id: item.unitId,
  role: item.role,
  assignee_id: item.assigneeId ?? null,
  opened_at: item.openedAt,
  due_at: item.dueAt ?? null,
  completed_at: item.completedAt ?? null,
  completed_by: item.completedBy ?? null,
  action: item.action ?? null,
})

export const insertRunning = async (tx: Transaction, running: Running): Promise<void> => {
  await tables<WorkflowTables>(tx)
    .insertInto('workflow.running')
    .values({
      subject_id: running.subject.id,
      subject_kind: running.subject.kind,
      graph_code: running.graphCode,
      graph_version: running.graphVersion,
      parties: JSON.stringify(running.parties),
      whole_limit: running.wholeLimit === undefined ? null : JSON.stringify(running.wholeLimit),
      started_at: running.startedAt,
    })
    .execute()
}

export const setWholeLimit = async (tx: Transaction, subject: Subject, limit: TimeLimit): Promise<void> => {
  await tables<WorkflowTables>(tx)
    .updateTable('workflow.running')
    .set({ whole_limit: JSON.stringify(limit) })
    .where('subject_id', '=', subject.id)
    .execute()
}

export const endRunning = async (tx: Transaction, subject: Subject, at: Instant): Promise<void> => {
  await tables<WorkflowTables>(tx).updateTable('workflow.running').set({ ended_at: at }).where('subject_id', '=', subject.id).execute()
}

/** Locks the subject's run, so that two steps of one subject never happen at once. */
export const lockRunning = async (tx: Transaction, subject: Subject): Promise<Running | undefined> => {
  const row = await tables<WorkflowTables>(tx)
    .selectFrom('workflow.running')
    .selectAll()
    .where('subject_id', '=', subject.id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return (
    row && {
      subject: { kind: row.subject_kind, id: row.subject_id },
      graphCode: row.graph_code,
      graphVersion: row.graph_version,
      parties: row.parties as unknown as Readonly<Record<string, UnitId>>,
      ...(row.whole_limit === null ? {} : { wholeLimit: row.whole_limit as unknown as TimeLimit }),
      startedAt: row.started_at as Instant,
    }
  )
}

export const findOpenItem = async (tx: Transaction, subject: Subject): Promise<WorkItem | undefined> => {
  const row = await tables<WorkflowTables>(tx)
    .selectFrom('workflow.work_item')
    .selectAll()
    .where('subject_id', '=', subject.id)
    .where('completed_at', 'is', null)
    .orderBy('serial', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && itemOf(subject.kind, row)
}

/** Every step a subject entered, oldest first. */
export const listItemsOf = async (tx: Transaction, subject: Subject): Promise<readonly WorkItem[]> => {
  const rows = await tables<WorkflowTables>(tx)
    .selectFrom('workflow.work_item')
    .selectAll()
    .where('subject_id', '=', subject.id)
    .orderBy('serial')
    .execute()
  return rows.map((row) => itemOf(subject.kind, row))
}

export const saveItem = async (tx: Transaction, item: WorkItem): Promise<void> => {
  const { subject_id, serial, ...rest } = rowOf(item)
  await tables<WorkflowTables>(tx)
    .insertInto('workflow.work_item')
    .values({ subject_id, serial, ...rest })
    .onConflict((conflict) => conflict.columns(['subject_id', 'serial']).doUpdateSet(rest))
    .execute()
}

export type WorkItemFilter = { readonly unitId: UnitId; readonly role: string; readonly limit: number }

/** Open work of a role at a unit, least time left first. */
export const listOpenItems = async (tx: Transaction, { unitId, role, limit }: WorkItemFilter): Promise<readonly WorkItem[]> => {
  const rows = await tables<WorkflowTables>(tx)
    .selectFrom('workflow.work_item as item')
    .innerJoin('workflow.running as running', 'running.subject_id', 'item.subject_id')
    .selectAll('item')
    .select('running.subject_kind')
    .where('item.unit_id', '=', unitId)
    .where('item.role', '=', role)
    .where('item.completed_at', 'is', null)
    .orderBy(sql`item.due_at nulls last`)
    .orderBy('item.subject_id')
    .limit(limit)
    .execute()
  return rows.map(({ subject_kind, ...row }) => itemOf(subject_kind, row))
}

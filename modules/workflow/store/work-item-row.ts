import type { Selectable } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { WorkItem } from '../domain/work-item.ts'
import type { WorkflowTables } from './tables.ts'

export type ItemRow = Selectable<WorkflowTables['workflow.work_item']>

export const itemOf = (kind: string, row: ItemRow): WorkItem => ({
  subject: { kind, id: row.subject_id },
  serial: row.serial,
  step: row.step,
  stage: row.stage,
  unitId: row.unit_id as UnitId,
  role: row.role,
  openedAt: row.opened_at as Instant,
  ...(row.beside === null ? {} : { beside: row.beside as NonNullable<WorkItem['beside']> }),
  ...(row.assignee_id === null ? {} : { assigneeId: row.assignee_id as OfficialId }),
  ...(row.due_at === null ? {} : { dueAt: row.due_at as Instant }),
  ...(row.completed_at === null ? {} : { completedAt: row.completed_at as Instant }),
  ...(row.completed_by === null ? {} : { completedBy: row.completed_by as OfficialId }),
  ...(row.on_behalf_of === null ? {} : { onBehalfOf: row.on_behalf_of as OfficialId }),
  ...(row.action === null ? {} : { action: row.action }),
})

export const rowOf = (item: WorkItem): ItemRow => ({
  subject_id: item.subject.id,
  serial: item.serial,
  step: item.step,
  stage: item.stage,
  beside: item.beside ?? null,
  unit_id: item.unitId,
  role: item.role,
  assignee_id: item.assigneeId ?? null,
  opened_at: item.openedAt,
  due_at: item.dueAt ?? null,
  completed_at: item.completedAt ?? null,
  completed_by: item.completedBy ?? null,
  on_behalf_of: item.onBehalfOf ?? null,
  action: item.action ?? null,
})

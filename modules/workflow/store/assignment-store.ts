import { sql } from 'kysely'
import type { OfficialId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Subject, WorkItem } from '../domain/work-item.ts'
import type { WorkflowTables } from './tables.ts'

export type AssignmentChange = {
  readonly at: Instant
  readonly kind: 'assigned' | 'released' | 'handed-over'
  readonly from?: OfficialId
  readonly to?: OfficialId
  readonly by?: OfficialId
  readonly note?: string
}

export type NewAssignmentChange = AssignmentChange & { readonly item: Pick<WorkItem, 'subject' | 'serial'> }

/** Numbered within the item; the run is locked, so no two are counted at once. */
export const insertAssignmentChange = async (tx: Transaction, { item, at, kind, from, to, by, note }: NewAssignmentChange): Promise<void> => {
  const { subject, serial } = item
  await sql`INSERT INTO workflow.assignment_change (subject_id, serial, number, at, kind, from_official_id, to_official_id, made_by, note)
    SELECT ${subject.id}::uuid, ${serial}::int, 1 + count(*)::int, ${at}::timestamptz, ${kind}::text, ${from ?? null}::uuid, ${to ?? null}::uuid, ${by ?? null}::uuid, ${note ?? null}::text
    FROM workflow.assignment_change WHERE subject_id = ${subject.id}::uuid AND serial = ${serial}::int`.execute(tx)
}

/** How an item went from hand to hand, oldest first. */
export const listAssignmentChangesOf = async (tx: Transaction, subject: Subject): Promise<readonly (AssignmentChange & { readonly serial: number })[]> => {
  const rows = await tables<WorkflowTables>(tx).selectFrom('workflow.assignment_change').selectAll().where('subject_id', '=', subject.id).orderBy('serial').orderBy('number').execute()
  return rows.map((row) => ({
    serial: row.serial,
    at: row.at as Instant,
    kind: row.kind as AssignmentChange['kind'],
    ...(row.from_official_id === null ? {} : { from: row.from_official_id as OfficialId }),
    ...(row.to_official_id === null ? {} : { to: row.to_official_id as OfficialId }),
    ...(row.made_by === null ? {} : { by: row.made_by as OfficialId }),
    ...(row.note === null ? {} : { note: row.note }),
  }))
}

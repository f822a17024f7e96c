import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Subject, WorkItem } from '../domain/work-item.ts'
import type { WorkflowTables } from './tables.ts'
import { itemOf } from './work-item-row.ts'

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

/** What is open of a subject, oldest first. */
export const listOpenItemsOf = async (tx: Transaction, subject: Subject): Promise<readonly WorkItem[]> => {
  const rows = await tables<WorkflowTables>(tx)
    .selectFrom('workflow.work_item')
    .selectAll()
    .where('subject_id', '=', subject.id)
    .where('completed_at', 'is', null)
    .orderBy('serial')
    .execute()
  return rows.map((row) => itemOf(subject.kind, row))
}

const itemsOfAll = (tx: Transaction, ids: readonly string[]) =>
  tables<WorkflowTables>(tx).selectFrom('workflow.work_item').selectAll().where('subject_id', 'in', ids).orderBy('subject_id').orderBy('serial')

/** Every step many subjects of a kind entered, oldest first, by their ids. */
export const listItemsOfAll = async (tx: Transaction, kind: string, ids: readonly string[]): Promise<ReadonlyMap<string, readonly WorkItem[]>> =>
  ids.length === 0 ? new Map() : Map.groupBy((await itemsOfAll(tx, ids).execute()).map((row) => itemOf(kind, row)), ({ subject }) => subject.id)

/** What is open of many subjects of a kind, by their ids. */
export const listOpenItemsOfAll = async (tx: Transaction, kind: string, ids: readonly string[]): Promise<ReadonlyMap<string, readonly WorkItem[]>> =>
  ids.length === 0 ? new Map() : Map.groupBy((await itemsOfAll(tx, ids).where('completed_at', 'is', null).execute()).map((row) => itemOf(kind, row)), ({ subject }) => subject.id)


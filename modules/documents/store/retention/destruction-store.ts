import { sql } from 'kysely'
import type { StoredFileId, UnitId } from '../../../../kernel/ids.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { tables, type Transaction } from '../../../../platform/db/transaction.ts'
import type { DestructionItem, DestructionList } from '../../domain/retention/destruction.ts'
import type { DestructionItemRow, DestructionListRow, DocumentsTables } from '../tables.ts'

const listFrom = (row: DestructionListRow): DestructionList => ({
  id: row.id,
  unitId: row.unit_id as UnitId,
  state: row.state,
  proposedAt: row.proposed_at as Instant,
  proposedBy: row.proposed_by,
  proposerName: row.proposer_name,
  ...(row.decided_at === null ? {} : { decidedAt: row.decided_at as Instant }),
  ...(row.decider_name === null ? {} : { deciderName: row.decider_name }),
  ...(row.decision === null ? {} : { decision: row.decision }),
  ...(row.done_at === null ? {} : { doneAt: row.done_at as Instant }),
})

const itemFrom = (row: DestructionItemRow): DestructionItem => ({
  fileId: row.file_id as StoredFileId,
  subjectId: row.subject_id,
  label: row.label,
  paper: row.paper as DestructionItem['paper'],
  name: row.name,
  since: row.since as PlainDate,
  sha256: row.sha256,
  sizeBytes: row.size_bytes,
  state: row.state,
  ...(row.spared_because === null ? {} : { sparedBecause: row.spared_because }),
})

export const insertList = async (tx: Transaction, list: DestructionList, items: readonly DestructionItem[]): Promise<void> => {
  const { id, unitId, state, proposedAt, proposedBy, proposerName } = list
  await tables<DocumentsTables>(tx)
    .insertInto('documents.destruction_list')
    .values({ id, unit_id: unitId, state, proposed_at: proposedAt, proposed_by: proposedBy, proposer_name: proposerName, decided_at: null, decided_by: null, decider_name: null, decision: null, done_at: null })
    .execute()
  await tables<DocumentsTables>(tx)
    .insertInto('documents.destruction_item')
    .values(items.map((item) => ({ list_id: id, file_id: item.fileId, subject_id: item.subjectId, label: item.label, paper: item.paper, name: item.name, since: item.since, sha256: item.sha256, size_bytes: item.sizeBytes, state: item.state, spared_because: null })))
    .execute()
}

export const lockList = async (tx: Transaction, id: string): Promise<DestructionList | undefined> => {
  const row = await tables<DocumentsTables>(tx).selectFrom('documents.destruction_list').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && listFrom(row)
}

export const listLists = async (tx: Transaction, unitIds: readonly string[], limit: number): Promise<readonly DestructionList[]> => {
  const rows = await tables<DocumentsTables>(tx).selectFrom('documents.destruction_list').selectAll().where('unit_id', '=', sql<string>`ANY (${unitIds}::uuid[])`).orderBy('proposed_at', 'desc').orderBy('id').limit(limit).execute()
  return rows.map(listFrom)
}

export const findList = async (tx: Transaction, id: string): Promise<DestructionList | undefined> => {
  const row = await tables<DocumentsTables>(tx).selectFrom('documents.destruction_list').selectAll().where('id', '=', id).executeTakeFirst()
  return row && listFrom(row)
}

export const listItems = async (tx: Transaction, listId: string): Promise<readonly DestructionItem[]> => {
  const rows = await tables<DocumentsTables>(tx).selectFrom('documents.destruction_item').selectAll().where('list_id', '=', listId).orderBy('label').orderBy('file_id').execute()
  return rows.map(itemFrom)
}

export const listDecidedIds = async (tx: Transaction): Promise<readonly string[]> => {
  const rows = await tables<DocumentsTables>(tx).selectFrom('documents.destruction_list').select('id').where('state', '=', 'decided').orderBy('decided_at').execute()
  return rows.map(({ id }) => id)
}

/** Files on a list that is not done or declined are not proposed twice. */
export const listListed = async (tx: Transaction, fileIds: readonly string[]): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ file_id: string }>`
    SELECT item.file_id FROM documents.destruction_item item JOIN documents.destruction_list list ON list.id = item.list_id
    WHERE item.file_id = ANY (${fileIds}::uuid[]) AND list.state IN ('proposed', 'decided') AND item.state = 'listed'`.execute(tx)
  return new Set(rows.map(({ file_id }) => file_id))
}

export const moveList = async (tx: Transaction, id: string, { state, by, name, decision, at }: { readonly state: 'decided' | 'declined'; readonly by: string; readonly name: string; readonly decision: string; readonly at: Instant }): Promise<void> => {
  await tables<DocumentsTables>(tx).updateTable('documents.destruction_list').set({ state, decided_at: at, decided_by: by, decider_name: name, decision }).where('id', '=', id).execute()
}

export const endList = async (tx: Transaction, id: string, at: Instant): Promise<void> => {
  await tables<DocumentsTables>(tx).updateTable('documents.destruction_list').set({ state: 'done', done_at: at }).where('id', '=', id).execute()
}

export const markItem = async (tx: Transaction, listId: string, { fileId, state, because }: { readonly fileId: string; readonly state: 'spared' | 'destroyed'; readonly because?: string }): Promise<void> => {
  await tables<DocumentsTables>(tx).updateTable('documents.destruction_item').set({ state, spared_because: because ?? null }).where('list_id', '=', listId).where('file_id', '=', fileId).execute()
}

export const markDestroyed = async (tx: Transaction, fileId: string, at: Instant): Promise<void> => {
  await tables<DocumentsTables>(tx).updateTable('documents.stored_file').set({ destroyed_at: at }).where('id', '=', fileId).execute()
}

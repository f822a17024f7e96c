import { sql } from 'kysely'
import type { OldPaperId, OfficialId, StoredFileId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Entry } from '../domain/entry.ts'
import type { Recorded } from '../domain/evolve.ts'
import { numberKeyOf } from '../domain/inventory-table.ts'
import type { Listed, OldResult, OldResultEvent, OldResultState, PastEvent } from '../domain/old-result.ts'
import type { OldResultRow, OldResultsTables } from './tables.ts'

const db = (tx: Transaction) => tables<OldResultsTables>(tx)

const personFrom = (id: string | null, name: string | null) => (id === null ? undefined : { officialId: id as OfficialId, name: name ?? '' })

export const oldResultFrom = (row: OldResultRow): OldResult => {
  const [enteredBy, checkedBy] = [personFrom(row.entered_by, row.entered_name), personFrom(row.checked_by, row.checked_name)]
  return {
    id: row.id as OldPaperId,
    unitId: row.unit_id as UnitId,
    procedureCode: row.procedure_code,
    procedureName: row.procedure_name,
    resultName: row.result_name,
    listed: row.listed as Listed,
    pages: row.pages,
    state: row.state as OldResultState,
    stateAt: row.state_at as Instant,
    ...(row.batch_id === null ? {} : { batchId: row.batch_id }),
    ...(row.scan_file_id === null ? {} : { scanFileId: row.scan_file_id as StoredFileId }),
    ...(row.entry === null ? {} : { entry: row.entry as Entry }),
    ...(enteredBy ? { enteredBy } : {}),
    ...(checkedBy ? { checkedBy } : {}),
    ...(row.returned_for === null ? {} : { returnedFor: row.returned_for }),
    ...(row.number === null ? {} : { number: row.number }),
    ...(row.document_id === null ? {} : { documentId: row.document_id }),
    ...(row.file_id === null ? {} : { fileId: row.file_id as StoredFileId }),
    ...(row.record_id === null ? {} : { recordId: row.record_id }),
    ...(row.withdrawn_at === null ? {} : { withdrawn: { at: row.withdrawn_at as Instant, reason: row.withdrawn_for ?? '' } }),
  }
}

/** What a unit lists once; withdrawn, its place is free for the same paper to be listed anew. */
const keyOf = ({ id, listed, withdrawn }: OldResult): string => (withdrawn ? `${numberKeyOf(listed)}|${id}` : numberKeyOf(listed))

const changing = (result: OldResult) => ({
  number_key: keyOf(result),
  pages: result.pages,
  state: result.state,
  state_at: result.stateAt,
  batch_id: result.batchId ?? null,
  scan_file_id: result.scanFileId ?? null,
  entry: result.entry === undefined ? null : JSON.stringify(result.entry),
  entered_by: result.enteredBy?.officialId ?? null,
  entered_name: result.enteredBy?.name ?? null,
  checked_by: result.checkedBy?.officialId ?? null,
  checked_name: result.checkedBy?.name ?? null,
  returned_for: result.returnedFor ?? null,
  number: result.number ?? null,
  document_id: result.documentId ?? null,
  file_id: result.fileId ?? null,
  record_id: result.recordId ?? null,
  withdrawn_at: result.withdrawn?.at ?? null,
  withdrawn_for: result.withdrawn?.reason ?? null,
})

/** False when the unit has listed it already. */
export const insertOldResult = async (tx: Transaction, result: OldResult): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await db(tx)
    .insertInto('old_results.old_result')
    .values({
      id: result.id,
      unit_id: result.unitId,
      procedure_code: result.procedureCode,
      procedure_name: result.procedureName,
      result_name: result.resultName,
      listed: JSON.stringify(result.listed),
      ...changing(result),
    })
    .onConflict((twin) => twin.constraint('old_result_listed_once').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const writeOldResult = async (tx: Transaction, result: OldResult): Promise<void> => {
  await db(tx).updateTable('old_results.old_result').set(changing(result)).where('id', '=', result.id).execute()
}

export const insertEvent = async (tx: Transaction, result: Pick<OldResult, 'id' | 'unitId' | 'procedureCode' | 'pages'>, { at, by, event }: Recorded): Promise<void> => {
  await sql`INSERT INTO old_results.old_result_event (old_result_id, serial, unit_id, procedure_code, at, by_id, by_name, kind, pages, event)
    SELECT ${result.id}, coalesce(max(serial), 0) + 1, ${result.unitId}::uuid, ${result.procedureCode}, ${at}::timestamptz, ${by.officialId}, ${by.name}, ${event.kind}, ${result.pages}::int, ${JSON.stringify(event)}::jsonb
    FROM old_results.old_result_event WHERE old_result_id = ${result.id}`.execute(tx)
}

export const findOldResult = async (tx: Transaction, id: string): Promise<OldResult | undefined> => {
  const row = await db(tx).selectFrom('old_results.old_result').selectAll().where('id', '=', id).executeTakeFirst()
  return row && oldResultFrom(row)
}

/** In one order, so that two who choose the same ones never wait in a circle. */
export const lockOldResults = async (tx: Transaction, ids: readonly string[]): Promise<readonly OldResult[]> => {
  if (ids.length === 0) return []
  const rows = await db(tx).selectFrom('old_results.old_result').selectAll().where('id', 'in', ids).orderBy('id').forNoKeyUpdate().execute()
  return rows.map(oldResultFrom)
}

export const listEvents = async (tx: Transaction, id: string): Promise<readonly PastEvent[]> => {
  const rows = await db(tx).selectFrom('old_results.old_result_event').select(['at', 'by_name', 'event']).where('old_result_id', '=', id).orderBy('serial').execute()
  return rows.map((row) => ({ at: row.at as Instant, byName: row.by_name, event: row.event as OldResultEvent }))
}

export const insertBatch = async (tx: Transaction, batch: { readonly id: string; readonly unitId: UnitId; readonly procedureCode: string; readonly at: Instant; readonly by: string }): Promise<number> => {
  const { rows } = await sql<{ serial: number }>`INSERT INTO old_results.batch (id, unit_id, serial, procedure_code, opened_at, opened_by)
    SELECT ${batch.id}::uuid, ${batch.unitId}::uuid, coalesce(max(serial), 0) + 1, ${batch.procedureCode}, ${batch.at}::timestamptz, ${batch.by} FROM old_results.batch WHERE unit_id = ${batch.unitId}
    RETURNING serial`.execute(tx)
  return rows[0]?.serial ?? 1
}

/** Whose scan or whose issued file is one of these. */
export const listNaming = async (tx: Transaction, fileIds: readonly string[]): Promise<readonly OldResult[]> =>
  (await db(tx).selectFrom('old_results.old_result').selectAll().where((row) => row.or([row('scan_file_id', 'in', fileIds), row('file_id', 'in', fileIds)])).execute()).map(oldResultFrom)

/** By the file that was issued for it. */
export const lockByFile = async (tx: Transaction, fileId: string): Promise<OldResult | undefined> => {
  const row = await db(tx).selectFrom('old_results.old_result').selectAll().where('file_id', '=', fileId).forNoKeyUpdate().executeTakeFirst()
  return row && oldResultFrom(row)
}

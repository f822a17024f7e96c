import type { Selectable } from 'kysely'
import type { DossierId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { OneStopTables } from './tables.ts'

/** What every dossier of the batch shares, flat as forms send it: answers of the representative, `originals-…`, `place`. */
export type CommonFields = Readonly<Record<string, string>>

export type Batch = {
  readonly batchId: string
  readonly ownerId: string
  readonly procedureCode: string
  readonly procedureName: string
  readonly common: CommonFields
  readonly typed: string
  readonly createdAt: Instant
  readonly changedAt: Instant
}

const batchOf = (row: Selectable<OneStopTables['one_stop.batch']>): Batch => ({
  batchId: row.batch_id,
  ownerId: row.owner_id,
  procedureCode: row.procedure_code,
  procedureName: row.procedure_name,
  common: row.common as unknown as CommonFields,
  typed: row.typed,
  createdAt: row.created_at as Instant,
  changedAt: row.changed_at as Instant,
})

export const insertBatch = async (tx: Transaction, batch: Batch): Promise<void> => {
  await tables<OneStopTables>(tx)
    .insertInto('one_stop.batch')
    .values({
      batch_id: batch.batchId, owner_id: batch.ownerId, procedure_code: batch.procedureCode, procedure_name: batch.procedureName,
      common: JSON.stringify(batch.common), typed: batch.typed, created_at: batch.createdAt, changed_at: batch.changedAt,
    })
    .execute()
}

const select = (tx: Transaction, batchId: string, ownerId: string) =>
  tables<OneStopTables>(tx).selectFrom('one_stop.batch').selectAll().where('batch_id', '=', batchId).where('owner_id', '=', ownerId)

export const findBatch = async (tx: Transaction, batchId: string, ownerId: string): Promise<Batch | undefined> => {
  const row = await select(tx, batchId, ownerId).executeTakeFirst()
  return row && batchOf(row)
}

/** Locked: two clicks file the rows of one batch after one another. */
export const lockBatch = async (tx: Transaction, batchId: string, ownerId: string): Promise<Batch | undefined> => {
  const row = await select(tx, batchId, ownerId).forUpdate().executeTakeFirst()
  return row && batchOf(row)
}

export const keepBatch = async (tx: Transaction, { batchId, common, typed, changedAt }: Pick<Batch, 'batchId' | 'common' | 'typed' | 'changedAt'>): Promise<void> => {
  await tables<OneStopTables>(tx).updateTable('one_stop.batch').set({ common: JSON.stringify(common), typed, changed_at: changedAt }).where('batch_id', '=', batchId).execute()
}

export const listBatches = async (tx: Transaction, ownerId: string): Promise<readonly Batch[]> =>
  (await tables<OneStopTables>(tx).selectFrom('one_stop.batch').selectAll().where('owner_id', '=', ownerId).orderBy('changed_at', 'desc').limit(10).execute()).map(batchOf)

export type FiledRow = { readonly rowKey: string; readonly serial: number; readonly applicantName: string; readonly dossierId: DossierId; readonly code: string; readonly filedAt: Instant; /** The paper that was issued for it. */ readonly slipId?: string }

export const listFiledRows = async (tx: Transaction, batchId: string): Promise<readonly FiledRow[]> => {
  const rows = await tables<OneStopTables>(tx).selectFrom('one_stop.batch_row').selectAll().where('batch_id', '=', batchId).orderBy('serial').execute()
  return rows.map((row) => ({ rowKey: row.row_key, serial: row.serial, applicantName: row.applicant_name, dossierId: row.filed_as as DossierId, code: row.code, filedAt: row.filed_at as Instant, ...(row.slip_id ? { slipId: row.slip_id } : {}) }))
}

export const insertFiledRow = async (tx: Transaction, batchId: string, row: FiledRow): Promise<void> => {
  await tables<OneStopTables>(tx)
    .insertInto('one_stop.batch_row')
    .values({ batch_id: batchId, row_key: row.rowKey, serial: row.serial, applicant_name: row.applicantName, filed_as: row.dossierId, code: row.code, filed_at: row.filedAt, slip_id: row.slipId ?? null })
    .execute()
}

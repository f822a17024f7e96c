import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { OldResult } from '../domain/old-result.ts'
import { oldResultFrom } from './old-result-store.ts'
import type { OldResultsTables } from './tables.ts'

export type Batch = { readonly id: string; readonly unitId: UnitId; readonly serial: number; readonly openedAt: Instant; readonly openedBy: string }

export const findBatch = async (tx: Transaction, id: string): Promise<Batch | undefined> => {
  const row = await tables<OldResultsTables>(tx).selectFrom('old_results.batch').selectAll().where('id', '=', id).executeTakeFirst()
  return row && { id: row.id, unitId: row.unit_id as UnitId, serial: row.serial, openedAt: row.opened_at as Instant, openedBy: row.opened_by }
}

/** As their numbers count (9 before 10), at most as many as a batch holds. */
export const listOfBatch = async (tx: Transaction, batchId: string): Promise<readonly OldResult[]> =>
  (await tables<OldResultsTables>(tx).selectFrom('old_results.old_result').selectAll().where('batch_id', '=', batchId).orderBy('number_key').orderBy('id').limit(500).execute()).map(oldResultFrom).toSorted((one, other) => one.listed.number.localeCompare(other.listed.number, 'vi', { numeric: true }))

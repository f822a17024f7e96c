import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Content, RehashCycle } from '../domain/rehash.ts'
import type { DocumentsTables, RehashCycleRow } from './tables.ts'

const cycleFrom = (row: RehashCycleRow): RehashCycle => ({
  serial: row.serial,
  begunAt: row.begun_at as Instant,
  reached: row.reached,
  checked: row.checked,
  checkedBytes: row.checked_bytes,
  faults: row.faults,
  ...(row.ended_at === null ? {} : { endedAt: row.ended_at as Instant }),
})

export const findLastCycle = async (tx: Transaction, { ended = false } = {}): Promise<RehashCycle | undefined> => {
  const asked = tables<DocumentsTables>(tx).selectFrom('documents.rehash_cycle').selectAll().orderBy('serial', 'desc').limit(1)
  const row = await (ended ? asked.where('ended_at', 'is not', null) : asked).executeTakeFirst()
  return row && cycleFrom(row)
}

/** Of two workers that begin at once one finds it begun. */
export const beginCycle = async (tx: Transaction, serial: number, at: Instant): Promise<void> => {
  await tables<DocumentsTables>(tx)
    .insertInto('documents.rehash_cycle')
    .values({ serial, begun_at: at, reached: '', checked: 0, checked_bytes: 0, faults: 0, ended_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** False where another worker has moved it meanwhile: what was seen here is theirs to see again. */
export const moveCycle = async (tx: Transaction, before: RehashCycle, after: RehashCycle): Promise<boolean> => {
  const { reached, checked, checkedBytes, faults, endedAt } = after
  const moved = await tables<DocumentsTables>(tx)
    .updateTable('documents.rehash_cycle')
    .set({ reached, checked, checked_bytes: checkedBytes, faults, ended_at: endedAt ?? null })
    .where('serial', '=', before.serial)
    .where('reached', '=', before.reached)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return moved.numUpdatedRows > 0n
}

/** Every content once, in the order of the hashes. */
export const listContentsAfter = async (tx: Transaction, after: string, limit: number): Promise<readonly Content[]> => {
  const rows = await tables<DocumentsTables>(tx)
    .selectFrom('documents.stored_file')
    .select(['sha256', sql<number>`max(size_bytes)`.as('bytes')])
    .where(sql<boolean>`sha256 > ${after}`)
    .where('destroyed_at', 'is', null)
    .groupBy('sha256')
    .orderBy('sha256')
    .limit(limit)
    .execute()
  return rows.map(({ sha256, bytes }) => ({ sha256, sizeBytes: Number(bytes) }))
}

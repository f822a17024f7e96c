import { sql } from 'kysely'
import type { Transaction } from './transaction.ts'

export type SlotBehind = { readonly name: string; readonly isConnected: boolean; /** Bytes of the log that were written since. */ readonly behind: number }

/** Replicas with a slot of their own that are away, or further behind than `most` bytes. None where nothing replicates. */
export const listSlotsBehind = async (tx: Transaction, most: number): Promise<readonly SlotBehind[]> => {
  const { rows } = await sql<{ name: string; connected: boolean; behind: number }>`
    SELECT slot_name AS name, active AS connected, coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn), 0)::float8 AS behind
    FROM pg_replication_slots WHERE NOT temporary AND slot_type = 'physical'
      AND (NOT active OR pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn) > ${most}) ORDER BY slot_name`.execute(tx)
  return rows.map(({ name, connected, behind }) => ({ name, isConnected: connected, behind }))
}

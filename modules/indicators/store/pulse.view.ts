import { sql } from 'kysely'
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

const SLOT_MS = 30_000

/**
 * A word that another committed change makes another: the newest changes counted, those of the last half minute and of the
 * whole half minutes before it, so that one that commits late is counted too.
 */
export const readPulse = async (tx: Transaction, now: Instant): Promise<string> => {
  const slot = Math.floor(epochMs(now) / SLOT_MS) * SLOT_MS
  const { rows } = await sql<{ changes: number }>`SELECT count(*)::int AS changes FROM indicators.fact_change WHERE known_at >= ${instantFromMs(slot - 2 * SLOT_MS)}::timestamptz`.execute(tx)
  return `${slot / SLOT_MS}.${rows[0]?.changes ?? 0}`
}

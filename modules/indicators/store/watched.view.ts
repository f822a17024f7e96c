import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

type WatchedAsked = { readonly unitIds: readonly string[]; readonly fromOn: PlainDate; readonly toOn: PlainDate; readonly limit: number }

/** Dossiers of units received or ended in the period, newest first; each unit by its own indexes. */
export const listWatchedIds = async (tx: Transaction, { unitIds, fromOn, toOn, limit }: WatchedAsked): Promise<readonly string[]> => {
  const { rows } = await sql<{ subject_id: string }>`
    SELECT subject_id FROM unnest(${unitIds}::uuid[]) AS asked (unit_id) CROSS JOIN LATERAL (
      SELECT subject_id, received_on FROM indicators.fact
      WHERE unit_id = asked.unit_id AND kind = 'dossier' AND received_on <= ${toOn}::date AND (received_on >= ${fromOn}::date OR ended_on BETWEEN ${fromOn}::date AND ${toOn}::date)
      ORDER BY received_on DESC, subject_id LIMIT ${limit}) AS page
    ORDER BY received_on DESC, subject_id LIMIT ${limit}`.execute(tx)
  return rows.map((row) => row.subject_id)
}

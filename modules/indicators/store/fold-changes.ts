import { sql, type RawBuilder } from 'kysely'
import type { Transaction } from '../../../platform/db/transaction.ts'

/** Rows (owner_ids, procedure_code, sign, count_ids, count_days, count_sums) as sums per cell of the counters. */
const cellsOf = (source: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  SELECT owner.id AS owner_id, cut.procedure_code, cut.grain, cut.starts_on, cell.count_id, sum(source.sign * cell.sum)::bigint AS total
  FROM (${source}) AS source
  CROSS JOIN LATERAL unnest(source.count_ids, source.count_days, source.count_sums) AS cell (count_id, on_day, sum)
  CROSS JOIN LATERAL unnest(source.owner_ids) AS owner (id)
  CROSS JOIN LATERAL (VALUES
    ('', 'day', cell.on_day),
    ('', 'month', date_trunc('month', cell.on_day)::date),
    ('', 'year', date_trunc('year', cell.on_day)::date),
    (source.procedure_code, 'month', date_trunc('month', cell.on_day)::date),
    (source.procedure_code, 'year', date_trunc('year', cell.on_day)::date)) AS cut (procedure_code, grain, starts_on)
  GROUP BY 1, 2, 3, 4, 5
  HAVING sum(source.sign * cell.sum) <> 0`

/** Moves what is waiting into the counters, in the order of their keys so that two that fold at once do not wait in a circle. */
export const foldChanges = async (tx: Transaction): Promise<void> => {
  const taken = sql`SELECT change.owner_ids, change.procedure_code, change.sign, change.count_ids, change.count_days, change.count_sums
    FROM taken JOIN indicators.fact_change AS change USING (subject_id, version, sign)`
  await sql`
    WITH taken AS (DELETE FROM indicators.to_fold RETURNING subject_id, version, sign),
    grown AS (${cellsOf(taken)})
    INSERT INTO indicators.counter AS counter (owner_id, procedure_code, grain, starts_on, count_id, total)
    SELECT owner_id, procedure_code, grain, starts_on, count_id, total FROM grown ORDER BY 1, 2, 3, 4, 5
    ON CONFLICT ON CONSTRAINT counter_key DO UPDATE SET total = counter.total + excluded.total`.execute(tx)
}

const FACTS = sql`SELECT owner_ids, procedure_code, 1 AS sign, count_ids, count_days, count_sums FROM indicators.fact`

/** The counters as if nothing had ever been folded: from the facts as they stand. Nobody writes facts meanwhile. */
export const recount = async (tx: Transaction): Promise<void> => {
  await sql`LOCK TABLE indicators.to_fold IN SHARE ROW EXCLUSIVE MODE`.execute(tx)
  await sql`DELETE FROM indicators.to_fold`.execute(tx)
  await sql`DELETE FROM indicators.counter`.execute(tx)
  await sql`INSERT INTO indicators.counter (owner_id, procedure_code, grain, starts_on, count_id, total)
    SELECT owner_id, procedure_code, grain, starts_on, count_id, total FROM (${cellsOf(FACTS)}) AS cells ORDER BY 1, 2, 3, 4, 5`.execute(tx)
}

export type CounterFault = { readonly owner_id: string; readonly procedure_code: string; readonly grain: string; readonly starts_on: string; readonly count_id: number; readonly counted: number; readonly recounted: number }

/** Cells of the counters (with what is still to be folded) that differ from the facts, and from the journal of facts. */
export const findCounterFaults = async (tx: Transaction, from: 'facts' | 'journal'): Promise<{ readonly checked: number; readonly faults: readonly CounterFault[] }> => {
  const journal = sql`SELECT owner_ids, procedure_code, sign, count_ids, count_days, count_sums FROM indicators.fact_change`
  const waiting = sql`SELECT change.owner_ids, change.procedure_code, change.sign, change.count_ids, change.count_days, change.count_sums
    FROM indicators.to_fold JOIN indicators.fact_change AS change USING (subject_id, version, sign)`
  const { rows } = await sql<CounterFault & { readonly checked: number }>`
    WITH held AS (
      SELECT owner_id, procedure_code, grain, starts_on, count_id, sum(total) AS total FROM (
        SELECT owner_id, procedure_code, grain, starts_on, count_id, total FROM indicators.counter UNION ALL ${cellsOf(waiting)}) AS both_parts
      GROUP BY 1, 2, 3, 4, 5 HAVING sum(total) <> 0
    ), again AS (${cellsOf(from === 'facts' ? FACTS : journal)})
    SELECT owner_id, procedure_code, grain, starts_on::text AS starts_on, count_id, coalesce(held.total, 0)::bigint AS counted, coalesce(again.total, 0)::bigint AS recounted,
      (SELECT count(*)::int FROM again) AS checked
    FROM held FULL JOIN again USING (owner_id, procedure_code, grain, starts_on, count_id)
    WHERE held.total IS DISTINCT FROM again.total
    UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, (SELECT count(*)::int FROM again)
    LIMIT 101`.execute(tx)
  return { checked: rows.at(-1)?.checked ?? 0, faults: rows.filter((row) => row.owner_id !== null) }
}

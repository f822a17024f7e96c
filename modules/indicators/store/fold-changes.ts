import { sql, type RawBuilder } from 'kysely'
import type { Transaction } from '../../../platform/db/transaction.ts'
import { COUNTS } from '../domain/counts.ts'

const NUMBERS = Array.from({ length: Math.max(...Object.values(COUNTS)) }, (_, at) => at + 1)

/** One column a count, by its number. */
const columns = (of: (number: number) => string): RawBuilder<unknown> => sql.raw(NUMBERS.map((number) => `${of(number)} AS c${number}`).join(', '))
const NAMED = sql.raw(NUMBERS.map((number) => `c${number}`).join(', '))

const CELLS = sql`row CROSS JOIN LATERAL unnest(row.count_ids, row.count_days, row.count_sums) AS cell (count_id, on_day, sum)`
const APART = columns((number) => `sum(row.sign * cell.sum) FILTER (WHERE cell.count_id = ${number})`)
// A sum of bigint is kept as numeric, allocated for each count of each group; a double is exact for whole numbers up to 2^53.
const TOGETHER = columns((number) => `sum(c${number}::float8)::bigint`)

/** Every count at the place of its number. */
const TOTALS = sql.raw(`ARRAY[${NUMBERS.map((number) => `coalesce(c${number}, 0)`).join(', ')}]::bigint[]`)
const GROWN = sql.raw(`ARRAY[${NUMBERS.map((number) => `coalesce(counter.totals[${number}], 0) + coalesce(excluded.totals[${number}], 0)`).join(', ')}]::bigint[]`)

/**
 * Rows (owner_ids, procedure_code, sign, count_ids, count_days, count_sums) as rows of the counters. The many cells are read once by
 * month and once by day, and laid at once into one row per span with a column for each count: under the number of their owners, before
 * they are told to each. What is summed from there on is a tenth of the rows.
 */
const countersOf = (source: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  WITH source AS MATERIALIZED (${source}), owners AS MATERIALIZED (
    SELECT owner_ids, row_number() OVER ()::int AS at FROM (SELECT DISTINCT owner_ids FROM source) AS apart
  ), row AS MATERIALIZED (
    SELECT owners.at, procedure_code, sign, count_ids, count_days, count_sums FROM source JOIN owners USING (owner_ids)
  ), told AS MATERIALIZED (
    SELECT at, owner.id AS owner_id FROM owners CROSS JOIN LATERAL unnest(owner_ids) AS owner (id)
  ), by_month AS (
    SELECT row.at, row.procedure_code, date_trunc('month', cell.on_day::timestamp)::date AS month, ${APART} FROM ${CELLS} GROUP BY 1, 2, 3
  ), by_day AS (
    SELECT row.at, cell.on_day, ${APART} FROM ${CELLS} GROUP BY 1, 2
  ), owned AS MATERIALIZED (
    SELECT owner_id, procedure_code, month, ${TOGETHER} FROM by_month JOIN told USING (at) GROUP BY 1, 2, 3
  ), of_all AS MATERIALIZED (
    SELECT owner_id, month, ${TOGETHER} FROM owned GROUP BY 1, 2
  ), spans AS (
    SELECT owner_id, procedure_code, 'month' AS grain, month AS starts_on, ${NAMED} FROM owned
    UNION ALL SELECT owner_id, procedure_code, 'year', date_trunc('year', month::timestamp)::date AS year, ${TOGETHER} FROM owned GROUP BY 1, 2, 4
    UNION ALL SELECT owner_id, '', 'month', month, ${NAMED} FROM of_all
    UNION ALL SELECT owner_id, '', 'year', date_trunc('year', month::timestamp)::date AS year, ${TOGETHER} FROM of_all GROUP BY 1, 4
    UNION ALL SELECT owner_id, '', 'day', on_day, ${TOGETHER} FROM by_day JOIN told USING (at) GROUP BY 1, 4
  )
  SELECT owner_id, procedure_code, grain, starts_on, ${TOTALS} AS totals FROM spans WHERE 0 <> ANY (${TOTALS})`

/** Moves what is waiting into the counters, in the order of their keys so that two that fold at once do not wait in a circle. */
export const foldChanges = async (tx: Transaction): Promise<void> => {
  const taken = sql`SELECT change.owner_ids, change.procedure_code, change.sign, change.count_ids, change.count_days, change.count_sums
    FROM taken JOIN indicators.fact_change AS change USING (subject_id, version, sign)`
  await sql`
    WITH taken AS MATERIALIZED (DELETE FROM indicators.to_fold RETURNING subject_id, version, sign),
    grown AS (${countersOf(taken)})
    INSERT INTO indicators.counter AS counter (owner_id, procedure_code, grain, starts_on, totals)
    SELECT owner_id, procedure_code, grain, starts_on, totals FROM grown ORDER BY 1, 2, 3, 4
    ON CONFLICT ON CONSTRAINT counter_key DO UPDATE SET totals = ${GROWN}`.execute(tx)
}

const FACTS = sql`SELECT owner_ids, procedure_code, 1 AS sign, count_ids, count_days, count_sums FROM indicators.fact`
const JOURNAL = sql`SELECT owner_ids, procedure_code, sign, count_ids, count_days, count_sums FROM indicators.fact_change`
const WAITING = sql`SELECT change.owner_ids, change.procedure_code, change.sign, change.count_ids, change.count_days, change.count_sums
  FROM indicators.to_fold JOIN indicators.fact_change AS change USING (subject_id, version, sign)`

/** Sums of millions stay in memory for the length of this transaction. */
const giveRoom = async (tx: Transaction): Promise<void> => {
  await sql`SET LOCAL work_mem = '256MB'`.execute(tx)
}

/** The counters as if nothing had ever been folded: from the facts as they stand. Nobody writes facts meanwhile. */
export const recount = async (tx: Transaction): Promise<void> => {
  await giveRoom(tx)
  await sql`LOCK TABLE indicators.to_fold IN SHARE ROW EXCLUSIVE MODE`.execute(tx)
  await sql`DELETE FROM indicators.to_fold`.execute(tx)
  await sql`DELETE FROM indicators.counter`.execute(tx)
  await sql`INSERT INTO indicators.counter (owner_id, procedure_code, grain, starts_on, totals)
    SELECT owner_id, procedure_code, grain, starts_on, totals FROM (${countersOf(FACTS)}) AS counted ORDER BY 1, 2, 3, 4`.execute(tx)
}

const cellsOf = (rows: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  SELECT owner_id, procedure_code, grain, starts_on, cell.count_id, cell.total FROM (${rows}) AS held CROSS JOIN LATERAL unnest(totals) WITH ORDINALITY AS cell (total, count_id) WHERE cell.total <> 0`

export type CounterFault = { readonly owner_id: string; readonly procedure_code: string; readonly grain: string; readonly starts_on: string; readonly count_id: number; readonly counted: number; readonly recounted: number }

/** Cells of the counters (with what is still to be folded) that differ from the facts, or from the journal of facts. */
export const findCounterFaults = async (tx: Transaction, from: 'facts' | 'journal'): Promise<{ readonly checked: number; readonly faults: readonly CounterFault[] }> => {
  await giveRoom(tx)
  const { rows } = await sql<CounterFault & { readonly checked: number }>`
    WITH held AS (
      SELECT owner_id, procedure_code, grain, starts_on, count_id, sum(total) AS total
      FROM (${cellsOf(sql`SELECT * FROM indicators.counter`)} UNION ALL ${cellsOf(countersOf(WAITING))}) AS both_parts
      GROUP BY 1, 2, 3, 4, 5 HAVING sum(total) <> 0
    ), again AS MATERIALIZED (${cellsOf(countersOf(from === 'facts' ? FACTS : JOURNAL))})
    SELECT owner_id, procedure_code, grain, starts_on::text AS starts_on, count_id, coalesce(held.total, 0)::bigint AS counted, coalesce(again.total, 0)::bigint AS recounted,
      (SELECT count(*)::int FROM again) AS checked
    FROM held FULL JOIN again USING (owner_id, procedure_code, grain, starts_on, count_id)
    WHERE held.total IS DISTINCT FROM again.total
    UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, (SELECT count(*)::int FROM again)
    LIMIT 101`.execute(tx)
  return { checked: rows.at(-1)?.checked ?? 0, faults: rows.filter((row) => row.owner_id !== null) }
}

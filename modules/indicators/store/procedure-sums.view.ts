import { sql, type RawBuilder } from 'kysely'
import type { Transaction } from '../../../platform/db/transaction.ts'
import { COUNTS, type CountName } from '../domain/counts.ts'
import { NO_PROCEDURE } from '../domain/feedback-cells.ts'
import type { Sums } from '../domain/figures.ts'
import { laterThan, WAITING, type SumsAsked } from './sums.view.ts'

export type ProcedureSumsAsked = Omit<SumsAsked, 'ownerIds'> & { readonly ownerId: string; readonly counts: readonly CountName[] }

type Row = { readonly procedure_code: string; readonly count_id: number; readonly before: number; readonly within: number }

const cutOf = (source: RawBuilder<unknown>, { ownerId, fromOn, toOn }: ProcedureSumsAsked, sign: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  SELECT change.procedure_code, cell.count_id,
    CASE WHEN cell.on_day < ${fromOn}::date THEN ${sign} * cell.sum ELSE 0 END AS before,
    CASE WHEN cell.on_day >= ${fromOn}::date THEN ${sign} * cell.sum ELSE 0 END AS within
  FROM (${source}) AS change CROSS JOIN LATERAL unnest(change.count_ids, change.count_days, change.count_sums) AS cell (count_id, on_day, sum)
  WHERE ${ownerId}::uuid = ANY (change.owner_ids) AND cell.on_day <= ${toOn}::date AND change.procedure_code <> ${sql.lit(NO_PROCEDURE)}`

/** Of one unit or official, by procedure: before the period and within it. Lateness is by month here, not by day. */
export const readProcedureSums = async (tx: Transaction, asked: ProcedureSumsAsked): Promise<ReadonlyMap<string, Sums>> => {
  const { ownerId, fromOn, toOn, knownAt } = asked
  const ids = sql.join(asked.counts.map((name) => sql.lit(COUNTS[name])))
  const { rows } = await sql<Row>`
    SELECT procedure_code, count_id, sum(before)::bigint AS before, sum(within)::bigint AS within FROM (
      SELECT procedure_code, cell.count_id, CASE WHEN grain = 'year' OR starts_on < ${fromOn}::date THEN cell.total ELSE 0 END AS before, CASE WHEN grain = 'month' AND starts_on >= ${fromOn}::date THEN cell.total ELSE 0 END AS within
      FROM indicators.counter CROSS JOIN LATERAL unnest(totals) WITH ORDINALITY AS cell (total, count_id) WHERE owner_id = ${ownerId} AND procedure_code NOT IN ('', ${sql.lit(NO_PROCEDURE)}) AND (
        (grain = 'year' AND starts_on < date_trunc('year', ${fromOn}::date)) OR (grain = 'month' AND starts_on BETWEEN date_trunc('year', ${fromOn}::date) AND ${toOn}::date))
      UNION ALL ${cutOf(WAITING, asked, sql`change.sign`)}
      ${knownAt === undefined ? sql`` : sql`UNION ALL ${cutOf(laterThan(knownAt), asked, sql`(-change.sign)`)}`}) AS parts
    WHERE count_id IN (${ids}) GROUP BY 1, 2`.execute(tx)
  return new Map([...Map.groupBy(rows, (row) => row.procedure_code)].map(([code, own]) => [
    code,
    new Map(own.map(({ count_id, before, within }) => [count_id, { before, within, untilNow: before + within, untilEnd: before + within }])),
  ]))
}

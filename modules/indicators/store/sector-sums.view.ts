import { sql, type RawBuilder } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import { COUNTS } from '../domain/counts.ts'
import type { LateLater, Sums } from '../domain/figures.ts'
import { changedSince } from './drill-down.view.ts'
import { laterThan, SUMMED, WAITING } from './sums.view.ts'

type Only = { readonly ownerIds: readonly string[]; readonly codes: readonly string[] }
type Asked = Only & { readonly fromOn: PlainDate; readonly toOn: PlainDate; /** Only what was known then. */ readonly knownAt?: Instant }
type Row = { readonly owner_id: string; readonly procedure_code: string; readonly count_id: number; readonly before: number; readonly within: number }

/** Whole years and months: a procedure has no rows of days. */
const heldOf = ({ ownerIds, codes, fromOn, toOn }: Asked): RawBuilder<unknown> => sql`
  SELECT owner_id, procedure_code, cell.count_id, CASE WHEN is_early THEN cell.sum ELSE 0 END AS before, CASE WHEN is_early THEN 0 ELSE cell.sum END AS within FROM (
    SELECT owner_id, procedure_code, grain = 'year' OR starts_on < ${fromOn}::date AS is_early, ${SUMMED} AS sums
    FROM indicators.counter
    WHERE owner_id = ANY (${ownerIds}::uuid[]) AND procedure_code = ANY (${codes}::text[]) AND (
      (grain = 'year' AND starts_on < date_trunc('year', ${fromOn}::date)) OR (grain = 'month' AND starts_on BETWEEN date_trunc('year', ${fromOn}::date) AND ${toOn}::date))
    GROUP BY 1, 2, 3) AS spans
  CROSS JOIN LATERAL unnest(sums) WITH ORDINALITY AS cell (sum, count_id)`

const cutOf = (source: RawBuilder<unknown>, { ownerIds, codes, fromOn, toOn }: Asked, sign: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  SELECT owner.id AS owner_id, change.procedure_code, cell.count_id,
    CASE WHEN cell.on_day < ${fromOn}::date THEN ${sign} * cell.sum ELSE 0 END AS before, CASE WHEN cell.on_day >= ${fromOn}::date THEN ${sign} * cell.sum ELSE 0 END AS within
  FROM (${source}) AS change CROSS JOIN LATERAL unnest(change.owner_ids) AS owner (id)
  CROSS JOIN LATERAL unnest(change.count_ids, change.count_days, change.count_sums) AS cell (count_id, on_day, sum)
  WHERE owner.id = ANY (${ownerIds}::uuid[]) AND change.procedure_code = ANY (${codes}::text[]) AND cell.on_day <= ${toOn}::date`

/** Of each owner and procedure of a sector. What turns on the day is summed to the period's end: `countSectorLater` takes off what is still to come. */
export const readSectorSums = async (tx: Transaction, asked: Asked): Promise<ReadonlyMap<string, ReadonlyMap<string, Sums>>> => {
  const { rows } = await sql<Row>`SELECT owner_id, procedure_code, count_id, coalesce(sum(before), 0)::bigint AS before, coalesce(sum(within), 0)::bigint AS within
    FROM (${heldOf(asked)} UNION ALL ${cutOf(WAITING, asked, sql`change.sign`)}
      ${asked.knownAt === undefined ? sql`` : sql`UNION ALL ${cutOf(laterThan(asked.knownAt), asked, sql`(-change.sign)`)}`}) AS parts GROUP BY 1, 2, 3`.execute(tx)
  const sums = (own: readonly Row[]): Sums => new Map(own.map(({ count_id, before, within }) => [count_id, { before, within, untilNow: before + within, untilEnd: before + within }]))
  return new Map([...Map.groupBy(rows, (row) => row.owner_id)].map(([owner, own]) => [owner, new Map([...Map.groupBy(own, (row) => row.procedure_code)].map(([code, of]) => [code, sums(of)]))]))
}

type LaterAsked = Only & { readonly afterOn: PlainDate; readonly toOn: PlainDate } & ({ /** Of the day under way. */ readonly at: Instant } | { /** When a past day was over. */ readonly knownAt: Instant })

const dayOf = (count: number): RawBuilder<unknown> => sql`count_days[array_position(count_ids, ${sql.lit(count)}::smallint)]`
const OPEN = sql`SELECT subject_id, owner_ids, procedure_code, count_ids, count_days, late_at FROM indicators.fact WHERE ended_on IS NULL AND late_at IS NOT NULL`

/** Of the sector what turns late only after a moment or a past day, until the period is over; by law, after its day. */
export const countSectorLater = async (tx: Transaction, { ownerIds, codes, afterOn, toOn, ...moment }: LaterAsked): Promise<ReadonlyMap<string, LateLater>> => {
  const [known, facts] = 'at' in moment
    ? [sql``, OPEN]
    : [changedSince(moment.knownAt), sql`${OPEN} AND NOT EXISTS (SELECT FROM changed WHERE changed.subject_id = fact.subject_id) UNION ALL SELECT subject_id, owner_ids, procedure_code, count_ids, count_days, NULL FROM changed WHERE sign = -1`]
  const byDay = (count: number): RawBuilder<unknown> => sql`count(*) FILTER (WHERE ${dayOf(count)} > ${afterOn}::date AND ${dayOf(count)} <= ${toOn}::date)::int`
  const later = (count: number): RawBuilder<unknown> => ('at' in moment ? sql`count(*) FILTER (WHERE late_at >= ${moment.at}::timestamptz AND ${dayOf(count)} <= ${toOn}::date)::int` : byDay(count))
  const { rows } = await sql<Required<LateLater> & { readonly owner_id: string }>`${known}
    SELECT owner.id AS owner_id, ${later(COUNTS.late)} AS "all", ${later(COUNTS.lateOnline)} AS online, ${byDay(COUNTS.lateByLaw)} AS "byLaw"
    FROM (${facts}) AS open CROSS JOIN LATERAL unnest(owner_ids) AS owner (id)
    WHERE procedure_code = ANY (${codes}::text[]) AND owner.id = ANY (${ownerIds}::uuid[])
    GROUP BY 1`.execute(tx)
  return new Map(rows.map(({ owner_id, ...counts }) => [owner_id, counts]))
}

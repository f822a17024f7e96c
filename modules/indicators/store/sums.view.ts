import { sql, type RawBuilder } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import { COUNTS, DATED } from '../domain/counts.ts'
import type { LateLater, Sum, Sums } from '../domain/figures.ts'

/** `evaluatedOn`: the day whose end lateness is judged by, within the period. `knownAt`: only what was known then; absent: all. */
export type SumsAsked = {
  readonly ownerIds: readonly string[]
  readonly fromOn: PlainDate
  readonly toOn: PlainDate
  readonly evaluatedOn: PlainDate
  readonly knownAt?: Instant
}

type Row = { readonly owner_id: string; readonly count_id: number; readonly before: number; readonly within: number; readonly until_now: number; readonly until_end: number }

const DATED_IDS = DATED.map((name) => COUNTS[name])
const DATED_LIST = sql.join(DATED_IDS.map((id) => sql.lit(id)))

/** Changes of facts, cut for the owners asked. */
const cutOf = (source: RawBuilder<unknown>, { ownerIds, fromOn, toOn, evaluatedOn }: SumsAsked, sign: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  SELECT owner.id AS owner_id, cell.count_id,
    sum(CASE WHEN cell.on_day < ${fromOn}::date THEN ${sign} * cell.sum ELSE 0 END) AS before,
    sum(CASE WHEN cell.on_day BETWEEN ${fromOn}::date AND ${toOn}::date THEN ${sign} * cell.sum ELSE 0 END) AS within,
    sum(CASE WHEN cell.count_id IN (${DATED_LIST}) AND cell.on_day <= ${evaluatedOn}::date THEN ${sign} * cell.sum ELSE 0 END) AS until_now,
    sum(CASE WHEN cell.on_day <= ${toOn}::date THEN ${sign} * cell.sum ELSE 0 END) AS until_end
  FROM (${source}) AS change
  CROSS JOIN LATERAL unnest(change.owner_ids) AS owner (id)
  CROSS JOIN LATERAL unnest(change.count_ids, change.count_days, change.count_sums) AS cell (count_id, on_day, sum)
  WHERE owner.id = ANY (${ownerIds}::uuid[]) GROUP BY 1, 2`

const NUMBERS: readonly number[] = Array.from({ length: Math.max(...Object.values(COUNTS)) }, (_, at) => at + 1)

/** Each count of some rows at the place of its number. In few words: longer ones are planned anew for every question, which costs more than to answer it. */
export const SUMMED = sql.raw(`ARRAY[${NUMBERS.map((number) => `sum(totals[${number}])`).join(', ')}]`)

/** Whole years and months by their own rows; days only of what turns on the day, of the month of evaluation. */
const heldOf = ({ ownerIds, fromOn, toOn, evaluatedOn }: SumsAsked): RawBuilder<unknown> => sql`
  SELECT owner_id, cell.count_id,
    CASE WHEN is_early THEN cell.sum ELSE 0 END AS before,
    CASE WHEN NOT is_early AND NOT is_day THEN cell.sum ELSE 0 END AS within,
    CASE WHEN is_over AND cell.count_id IN (${DATED_LIST}) THEN cell.sum ELSE 0 END AS until_now,
    CASE WHEN NOT is_day THEN cell.sum ELSE 0 END AS until_end
  FROM (
    SELECT owner_id, grain = 'day' AS is_day, grain = 'year' OR (grain = 'month' AND starts_on < ${fromOn}::date) AS is_early,
      grain <> 'month' OR starts_on < date_trunc('month', ${evaluatedOn}::date) AS is_over, ${SUMMED} AS sums
    FROM indicators.counter
    WHERE owner_id = ANY (${ownerIds}::uuid[]) AND procedure_code = '' AND (
      (grain = 'year' AND starts_on < date_trunc('year', ${fromOn}::date))
      OR (grain = 'month' AND starts_on >= date_trunc('year', ${fromOn}::date) AND starts_on <= ${toOn}::date)
      OR (grain = 'day' AND starts_on >= date_trunc('month', ${evaluatedOn}::date) AND starts_on <= ${evaluatedOn}::date))
    GROUP BY 1, 2, 3, 4) AS spans
  CROSS JOIN LATERAL unnest(sums) WITH ORDINALITY AS cell (sum, count_id)`

export const WAITING = sql`SELECT change.sign, change.owner_ids, change.procedure_code, change.count_ids, change.count_days, change.count_sums
  FROM indicators.to_fold JOIN indicators.fact_change AS change USING (subject_id, version, sign)`

export const laterThan = (knownAt: Instant): RawBuilder<unknown> => sql`SELECT sign, owner_ids, procedure_code, count_ids, count_days, count_sums FROM indicators.fact_change WHERE known_at > ${knownAt}::timestamptz`

const sumsOf = (asked: SumsAsked): RawBuilder<unknown> => sql`
    SELECT owner_id, count_id, coalesce(sum(before), 0)::bigint AS before, coalesce(sum(within), 0)::bigint AS within,
      coalesce(sum(until_now), 0)::bigint AS until_now, coalesce(sum(until_end), 0)::bigint AS until_end
    FROM (${heldOf(asked)} UNION ALL ${cutOf(WAITING, asked, sql`change.sign`)}
      ${asked.knownAt === undefined ? sql`` : sql`UNION ALL ${cutOf(laterThan(asked.knownAt), asked, sql`(-change.sign)`)}`}) AS parts
    GROUP BY 1, 2`

/** Per owner: the counters, with what waits to be folded, without what was not known yet. */
export const readSums = async (tx: Transaction, asked: SumsAsked): Promise<ReadonlyMap<string, Sums>> => {
  const rows = await askTogether<SumsAsked, Row>(tx, { kind: 'indicators.sums', wanted: asked }, sumsOf)
  const sumOf = (row: Row): readonly [number, Sum] => [row.count_id, { before: row.before, within: row.within, untilNow: row.until_now, untilEnd: row.until_end }]
  return new Map([...Map.groupBy(rows, ({ owner_id }) => owner_id)].map(([owner, own]) => [owner, new Map(own.map(sumOf))]))
}

/** To tell each dossier to its owners costs more than to look for one or two among them. */
const FEW_OWNERS = 4

/** Open dossiers of each owner that turn late only after a moment, until the day is over; those filed online told apart. The index holds all that is asked. */
export const countLateLater = async (tx: Transaction, ownerIds: readonly string[], { after, until }: { readonly after: Instant; readonly until: Instant }): Promise<ReadonlyMap<string, LateLater>> => {
  const owners = ownerIds.length <= FEW_OWNERS ? sql`JOIN unnest(${ownerIds}::uuid[]) AS owner (id) ON owner.id = ANY (fact.owner_ids)` : sql`CROSS JOIN LATERAL unnest(fact.owner_ids) AS owner (id)`
  const { rows } = await sql<LateLater & { readonly owner_id: string }>`
    SELECT owner.id AS owner_id, count(*)::int AS "all", count(*) FILTER (WHERE ${sql.lit(COUNTS.lateOnline)} = ANY (count_ids))::int AS online
    FROM indicators.fact ${owners}
    WHERE ended_on IS NULL AND late_at IS NOT NULL AND late_at >= ${after}::timestamptz AND late_at < ${until}::timestamptz AND owner.id = ANY (${ownerIds}::uuid[])
    GROUP BY 1`.execute(tx)
  return new Map(rows.map(({ owner_id, all, online }) => [owner_id, { all, online }]))
}

import { sql, type RawBuilder } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import { COUNTS } from '../domain/counts.ts'

/** Which facts: dossiers that count below the line and not above it, or that are (or will be) late and open. */
export type Drilling =
  | { readonly kind: 'lost'; readonly below: number; readonly above: number; /** Nor counted as these. */ readonly nor?: readonly number[]; /** Not ended alone. */ readonly open?: boolean; readonly day: 'received_on' | 'ended_on' }
  | { readonly kind: 'with'; readonly count: number; readonly day: 'received_on' | 'ended_on' }
  /** Whenever it was received. */
  | { readonly kind: 'open-with'; readonly count: number }
  | { readonly kind: 'open-late'; readonly from?: Instant; readonly until: Instant }
  /** Late and not ended when a period or a past day was over, whatever became of it. */
  | { readonly kind: 'late-then'; readonly until: Instant }
  /** In process in the period and not late by then. */
  | { readonly kind: 'on-time'; readonly until: Instant }

export type DrillAsked = {
  /** `all`: of the whole province, where most facts count. */
  readonly unitIds: readonly string[] | 'all'
  readonly fromOn: PlainDate
  readonly toOn: PlainDate
  readonly procedureCodes?: readonly string[]
  /** Day (or moment) and subject of the last line seen. */
  readonly after?: { readonly on: string; readonly subjectId: string }
  readonly limit: number
  /** As it was known then; absent: as known now. */
  readonly knownAt?: Instant
}

export type DrilledRow = { readonly subject_id: string; readonly label: string | null; readonly unit_id: string; readonly procedure_code: string; readonly on: string; readonly late_at: Instant | null }

const has = (id: number): RawBuilder<unknown> => sql`${sql.lit(id)} = ANY (count_ids)`

const byMoment = ({ kind }: Drilling): boolean => kind === 'open-late' || kind === 'late-then'

/** The words of the partial indexes, so that PostgreSQL finds them: what was late at an end and ended after it, ended late. */
const conditionOf = (drilling: Drilling, { fromOn, toOn }: DrillAsked): RawBuilder<unknown> => {
  if (drilling.kind === 'lost') return sql`${has(drilling.below)} AND NOT ${has(drilling.above)} ${sql.join([...(drilling.nor ?? []).map((id) => sql`AND NOT ${has(id)}`), drilling.open === true ? sql`AND ended_on IS NULL` : sql``], sql` `)} AND ${sql.ref(drilling.day)} BETWEEN ${fromOn}::date AND ${toOn}::date`
  if (drilling.kind === 'with') return sql`${has(drilling.count)} AND ${sql.ref(drilling.day)} BETWEEN ${fromOn}::date AND ${toOn}::date`
  if (drilling.kind === 'open-with') return sql`${has(drilling.count)} AND received_on <= ${toOn}::date`
  if (drilling.kind === 'on-time')
    return sql`kind = 'dossier' AND received_on <= ${toOn}::date AND (ended_on IS NULL OR ended_on >= ${fromOn}::date) AND (late_at IS NULL OR late_at >= ${drilling.until}::timestamptz)`
  if (drilling.kind === 'late-then')
    return sql`((ended_on IS NULL AND late_at IS NOT NULL) OR (${has(COUNTS.endedLate)} AND ended_on > ${toOn}::date)) AND late_at < ${drilling.until}::timestamptz AND received_on <= ${toOn}::date`
  const from = drilling.from === undefined ? sql`` : sql`AND late_at >= ${drilling.from}::timestamptz`
  return sql`ended_on IS NULL AND late_at IS NOT NULL AND late_at < ${drilling.until}::timestamptz ${from}`
}

const dayOfCell = (count: number): RawBuilder<unknown> => sql`changed.count_days[array_position(changed.count_ids, ${sql.lit(count)}::smallint)]`
const lateOn = dayOfCell(COUNTS.late)

/**
 * What a fact was before the first change known after a moment is what that change took away (and nothing, where it took nothing);
 * what did not change since is as it stands. What was derived anew at a version comes behind that version (its number: -(10 × version + generation)). The moment of lateness is kept of today only: of another day its first minute serves.
 */
export const changedSince = (knownAt: Instant): RawBuilder<unknown> => sql`WITH changed AS MATERIALIZED (
    SELECT DISTINCT ON (subject_id) subject_id, sign, unit_id, owner_ids, procedure_code, count_ids, count_days FROM indicators.fact_change WHERE known_at > ${knownAt}::timestamptz ORDER BY subject_id, CASE WHEN version < 0 THEN -version ELSE 10 * version END, sign)`

const FACTS_THEN = sql`(
    SELECT subject_id, kind, label, unit_id, procedure_code, received_on, ended_on, late_at, count_ids FROM indicators.fact WHERE NOT EXISTS (SELECT FROM changed WHERE changed.subject_id = fact.subject_id)
    UNION ALL
    SELECT changed.subject_id, fact.kind, fact.label, changed.unit_id, changed.procedure_code, CASE fact.kind WHEN 'dossier' THEN ${dayOfCell(COUNTS.received)} ELSE fact.received_on END, ${dayOfCell(COUNTS.ended)},
      CASE WHEN (fact.late_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date = ${lateOn} THEN fact.late_at ELSE ${lateOn}::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' END, changed.count_ids
    FROM changed JOIN indicators.fact USING (subject_id) WHERE changed.sign = -1) AS fact`

/** Newest first by day; what is open and late by the moment, oldest first. Unit by unit, so that each reads only a page of its own index. */
export const listDrilled = async (tx: Transaction, drilling: Drilling, asked: DrillAsked): Promise<readonly DrilledRow[]> => {
  const { unitIds, procedureCodes, after, limit, knownAt } = asked
  const moment = byMoment(drilling)
  const day = sql.ref(moment ? 'late_at' : 'day' in drilling ? drilling.day : 'received_on')
  const behind = after === undefined ? sql`` : moment
    ? sql`AND (late_at, subject_id) > (${after.on}::timestamptz, ${after.subjectId}::uuid)`
    : sql`AND (${day} < ${after.on}::date OR (${day} = ${after.on}::date AND subject_id > ${after.subjectId}::uuid))`
  const ofProcedure = procedureCodes === undefined ? sql`` : sql`AND procedure_code = ANY (${procedureCodes}::text[])`
  const order = moment ? sql`late_at, subject_id` : sql`${day} DESC, subject_id`
  const where = sql`${conditionOf(drilling, asked)} ${behind} ${ofProcedure}`
  const facts = knownAt === undefined ? sql`indicators.fact` : FACTS_THEN
  const ofUnits = unitIds === 'all' ? sql`` : sql`unit_id = ANY (${unitIds}::uuid[]) AND`
  // What has changed since a past day has no index: it is read once, not once a unit.
  const page = unitIds === 'all' || knownAt !== undefined
    ? sql`(SELECT * FROM ${facts} WHERE ${ofUnits} ${where} ORDER BY ${order} LIMIT ${limit}) AS page`
    : sql`unnest(${unitIds}::uuid[]) AS asked (unit_id) CROSS JOIN LATERAL (SELECT * FROM ${facts} WHERE unit_id = asked.unit_id AND ${where} ORDER BY ${order} LIMIT ${limit}) AS page`
  const { rows } = await sql<DrilledRow>`${knownAt === undefined ? sql`` : changedSince(knownAt)}
    SELECT subject_id, label, page.unit_id, procedure_code, ${moment ? sql`late_at::text` : sql`${day}::text`} AS on, late_at FROM ${page} ORDER BY ${order} LIMIT ${limit}`.execute(tx)
  return rows
}

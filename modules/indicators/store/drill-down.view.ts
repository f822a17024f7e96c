import { sql, type RawBuilder } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

/** Which facts: dossiers that count below the line and not above it, or that are (or will be) late and open. */
export type Drilling =
  | { readonly kind: 'lost'; readonly below: number; readonly above: number; readonly day: 'received_on' | 'ended_on' }
  | { readonly kind: 'with'; readonly count: number; readonly day: 'received_on' | 'ended_on' }
  | { readonly kind: 'open-late'; readonly from?: Instant; readonly until: Instant }

export type DrillAsked = {
  /** `all`: of the whole province, where most facts count. */
  readonly unitIds: readonly string[] | 'all'
  readonly fromOn: PlainDate
  readonly toOn: PlainDate
  readonly procedureCode?: string
  /** Day (or moment) and subject of the last line seen. */
  readonly after?: { readonly on: string; readonly subjectId: string }
  readonly limit: number
}

export type DrilledRow = { readonly subject_id: string; readonly label: string | null; readonly unit_id: string; readonly procedure_code: string; readonly on: string; readonly late_at: Instant | null }

const has = (id: number): RawBuilder<unknown> => sql`${sql.lit(id)} = ANY (count_ids)`

/** The words of the partial indexes, so that PostgreSQL finds them. */
const conditionOf = (drilling: Drilling): RawBuilder<unknown> => {
  if (drilling.kind === 'lost') return sql`${has(drilling.below)} AND NOT ${has(drilling.above)}`
  if (drilling.kind === 'with') return has(drilling.count)
  const from = drilling.from === undefined ? sql`` : sql`AND late_at >= ${drilling.from}::timestamptz`
  return sql`ended_on IS NULL AND late_at IS NOT NULL AND late_at < ${drilling.until}::timestamptz ${from}`
}

/** Newest first by day; what is open and late by the moment, oldest first. Unit by unit, so that each reads only a page of its own index. */
export const listDrilled = async (tx: Transaction, drilling: Drilling, asked: DrillAsked): Promise<readonly DrilledRow[]> => {
  const { unitIds, fromOn, toOn, procedureCode, after, limit } = asked
  const open = drilling.kind === 'open-late'
  const day = sql.ref(open ? 'late_at' : drilling.day)
  const inPeriod = open ? sql`` : sql`AND ${day} BETWEEN ${fromOn}::date AND ${toOn}::date`
  const behind = after === undefined ? sql`` : open
    ? sql`AND (late_at, subject_id) > (${after.on}::timestamptz, ${after.subjectId}::uuid)`
    : sql`AND (${day} < ${after.on}::date OR (${day} = ${after.on}::date AND subject_id > ${after.subjectId}::uuid))`
  const ofProcedure = procedureCode === undefined ? sql`` : sql`AND procedure_code = ${procedureCode}`
  const order = open ? sql`late_at, subject_id` : sql`${day} DESC, subject_id`
  const where = sql`${conditionOf(drilling)} ${inPeriod} ${behind} ${ofProcedure}`
  const page = unitIds === 'all'
    ? sql`(SELECT * FROM indicators.fact WHERE ${where} ORDER BY ${order} LIMIT ${limit}) AS page`
    : sql`unnest(${unitIds}::uuid[]) AS asked (unit_id) CROSS JOIN LATERAL (SELECT * FROM indicators.fact WHERE unit_id = asked.unit_id AND ${where} ORDER BY ${order} LIMIT ${limit}) AS page`
  const { rows } = await sql<DrilledRow>`
    SELECT subject_id, label, page.unit_id, procedure_code, ${open ? sql`late_at::text` : sql`${day}::text`} AS on, late_at FROM ${page} ORDER BY ${order} LIMIT ${limit}`.execute(tx)
  return rows
}

import { sql } from 'kysely'
import type { DossierId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

/** Open dossiers of units that are late at a moment, by procedure; closed ones are not looked at. */
export const countOpenLate = async (tx: Transaction, unitIds: readonly string[], now: Instant): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ procedure_code: string; total: number }>`SELECT procedure_code, count(*)::int AS total FROM indicators.fact
    WHERE unit_id = ANY (${unitIds}::uuid[]) AND ended_on IS NULL AND late_at IS NOT NULL AND late_at < ${now}::timestamptz GROUP BY 1`.execute(tx)
  return new Map(rows.map((row) => [row.procedure_code, row.total]))
}

export type DueDay = { readonly unitId: string; /** Absent: late already. */ readonly day: PlainDate | null; readonly ids: readonly DossierId[] }

/** Open dossiers that turn late until a moment, by unit and day, those late already together. */
export const listDueDays = async (tx: Transaction, unitIds: readonly string[], { from, until, now }: { readonly from?: Instant; readonly until: Instant; readonly now: Instant }): Promise<readonly DueDay[]> => {
  const since = from === undefined ? sql`` : sql`AND late_at >= ${from}::timestamptz`
  const { rows } = await sql<DueDay>`SELECT unit_id AS "unitId", CASE WHEN late_at >= ${now}::timestamptz THEN (late_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text END AS day, array_agg(subject_id) AS ids
    FROM indicators.fact WHERE unit_id = ANY (${unitIds}::uuid[]) AND ended_on IS NULL AND late_at IS NOT NULL AND late_at < ${until}::timestamptz ${since} GROUP BY 1, 2`.execute(tx)
  return rows
}

/** Those of the labels (or without labels all that turn late until a moment): how many are open, how many of them late already, and how many will only be late by then. */
export const countToClose = async (
  tx: Transaction,
  unitIds: readonly string[],
  { now, until, labels }: { readonly now: Instant; readonly until: Instant; readonly labels?: readonly string[] },
): Promise<{ readonly found: number; readonly lateAlready: number; readonly lateByEnd: number }> => {
  const which = labels === undefined ? sql`late_at < ${until}::timestamptz` : sql`label = ANY (${labels}::text[])`
  const { rows } = await sql<{ found: number; late: number; by_end: number }>`SELECT count(*)::int AS found, count(*) FILTER (WHERE late_at < ${now}::timestamptz)::int AS late,
      count(*) FILTER (WHERE late_at >= ${now}::timestamptz AND late_at < ${until}::timestamptz)::int AS by_end
    FROM indicators.fact WHERE unit_id = ANY (${unitIds}::uuid[]) AND ended_on IS NULL AND ${which}`.execute(tx)
  const [row] = rows
  return { found: row?.found ?? 0, lateAlready: row?.late ?? 0, lateByEnd: row?.by_end ?? 0 }
}

import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { Sample } from '../domain/breach.ts'
import { COUNTS } from '../domain/counts.ts'

type Settled = { readonly subjectId: string; /** The unit and those above it. */ readonly ownerIds: readonly string[]; readonly broke: boolean }
type Asked = { readonly unitIds: readonly string[]; readonly on: PlainDate; readonly from: Instant; readonly until: Instant }

/** Dossiers of which a day told whether they keep their date: ended on it in time, or turned late on it, whatever became of them. */
export const listSettled = async (tx: Transaction, { unitIds, on, from, until }: Asked): Promise<readonly Settled[]> => {
  const row = sql`subject_id AS "subjectId", array_remove(owner_ids, examiner_id) AS "ownerIds"`
  const endedLate = sql`${sql.lit(COUNTS.endedLate)} = ANY (count_ids)`
  const { rows } = await sql<Settled>`
    SELECT ${row}, false AS broke FROM indicators.fact WHERE unit_id = ANY (${unitIds}::uuid[]) AND ended_on = ${on}::date AND examiner_id IS NOT NULL AND kind = 'dossier' AND NOT ${endedLate}
    UNION ALL SELECT ${row}, true FROM indicators.fact WHERE unit_id = ANY (${unitIds}::uuid[]) AND ended_on >= ${on}::date AND ${endedLate} AND late_at >= ${from}::timestamptz AND late_at < ${until}::timestamptz
    UNION ALL SELECT ${row}, true FROM indicators.fact WHERE ended_on IS NULL AND late_at IS NOT NULL AND late_at >= ${from}::timestamptz AND late_at < ${until}::timestamptz AND unit_id = ANY (${unitIds}::uuid[])`.execute(tx)
  return rows
}

export const listSampledDays = async (tx: Transaction): Promise<ReadonlySet<string>> => new Set((await sql<{ on_day: string }>`SELECT on_day::text AS on_day FROM indicators.breach_day`.execute(tx)).rows.map((row) => row.on_day))

type OwnedSample = Sample & { readonly ownerId: string }

/** Another worker may have told the day meanwhile: then nothing is written. */
export const keepDay = async (tx: Transaction, on: PlainDate, samples: readonly OwnedSample[]): Promise<void> => {
  const { numAffectedRows = 0n } = await sql`INSERT INTO indicators.breach_day (on_day) VALUES (${on}::date) ON CONFLICT ON CONSTRAINT breach_day_key DO NOTHING`.execute(tx)
  if (numAffectedRows === 0n || samples.length === 0) return
  const rows = samples.map(({ ownerId, stage, daysLeft, seen, broke }) => ({ owner_id: ownerId, on_day: on, stage, days_left: daysLeft, seen, broke }))
  await sql`INSERT INTO indicators.breach_sample SELECT * FROM jsonb_populate_recordset(NULL::indicators.breach_sample, ${JSON.stringify(rows)}::jsonb)`.execute(tx)
}

export const forgetDaysBefore = async (tx: Transaction, on: PlainDate): Promise<void> => {
  await sql`DELETE FROM indicators.breach_sample WHERE on_day < ${on}::date`.execute(tx)
  await sql`DELETE FROM indicators.breach_day WHERE on_day < ${on}::date`.execute(tx)
}

export const listSamples = async (tx: Transaction, ownerId: string, fromOn: PlainDate): Promise<readonly Sample[]> =>
  (await sql<Sample>`SELECT stage, days_left AS "daysLeft", sum(seen)::int AS seen, sum(broke)::int AS broke FROM indicators.breach_sample WHERE owner_id = ${ownerId} AND on_day >= ${fromOn}::date GROUP BY 1, 2`.execute(tx)).rows

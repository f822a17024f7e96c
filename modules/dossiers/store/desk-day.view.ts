import { sql } from 'kysely'
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { DossierRow } from './dossier-rows.ts'

export type DeskDayQuestion = { readonly unitIds: readonly UnitId[]; readonly from: Instant; readonly until: Instant; readonly officialId: OfficialId }

export type DeskDayCounts = { readonly received: number; readonly receivedByMe: number; readonly returned: number; readonly returnedByMe: number }

const byOfficial = (officialId: OfficialId) => sql`(event.author_kind = 'staff' AND event.author_id = ${officialId}::uuid OR event.author->>'officialId' = ${officialId}::text)`

/** Acts of one day at some desks, and how many of them one official did; the names of others are never read. */
export const countDeskDay = async (tx: Transaction, { unitIds, from, until, officialId }: DeskDayQuestion): Promise<DeskDayCounts> => {
  const { rows } = await sql<DeskDayCounts>`
    SELECT count(*) FILTER (WHERE event.type = 'DossierAccepted')::int AS received,
      count(*) FILTER (WHERE event.type = 'DossierAccepted' AND ${byOfficial(officialId)})::int AS "receivedByMe",
      count(*) FILTER (WHERE event.type = 'ResultReturned')::int AS returned,
      count(*) FILTER (WHERE event.type = 'ResultReturned' AND ${byOfficial(officialId)})::int AS "returnedByMe"
    FROM dossiers.dossier JOIN dossiers.dossier_event AS event USING (dossier_id)
    WHERE dossier.receiving_unit_id = ANY (${unitIds}::uuid[]) AND coalesce(dossier.ended_at, 'infinity'::timestamptz) >= ${from}
      AND event.type IN ('DossierAccepted', 'ResultReturned') AND event.at >= ${from} AND event.at < ${until}`.execute(tx)
  return rows[0] ?? { received: 0, receivedByMe: 0, returned: 0, returnedByMe: 0 }
}

type Listed = { readonly rows: readonly DossierRow[]; readonly count: number }

const LISTED = 30

const page = async (tx: Transaction, condition: ReturnType<typeof sql>, order: ReturnType<typeof sql>): Promise<Listed> => {
  const { rows } = await sql<DossierRow>`SELECT dossier.* FROM dossiers.dossier WHERE ended_at IS NULL AND ${condition} ORDER BY ${order}, dossier_id LIMIT ${LISTED}`.execute(tx)
  if (rows.length < LISTED) return { rows, count: rows.length }
  const counted = await sql<{ count: number }>`SELECT count(*)::int AS count FROM dossiers.dossier WHERE ended_at IS NULL AND ${condition}`.execute(tx)
  return { rows, count: counted.rows[0]?.count ?? rows.length }
}

/** Filed and waiting for the desk's answer, least time left first (NĐ 45/2020: eight working hours). */
export const listAwaitingAnswer = (tx: Transaction, unitIds: readonly UnitId[]): Promise<Listed> =>
  page(tx, sql`state = 'submitted' AND receiving_unit_id = ANY (${unitIds}::uuid[])`, sql`holder_due_at`)

export const listDueToday = (tx: Transaction, { unitIds, from, until }: DeskDayQuestion): Promise<Listed> =>
  page(tx, sql`due_at >= ${from} AND due_at < ${until} AND finished_at IS NULL AND receiving_unit_id = ANY (${unitIds}::uuid[])`, sql`due_at`)

/** Results that exist and lie at the desk, those waiting longest first. */
export const listReady = (tx: Transaction, unitIds: readonly UnitId[]): Promise<Listed> =>
  page(tx, sql`state IN ('completed', 'refusal-ready') AND holder_stage = 'return' AND holder_unit_id = ANY (${unitIds}::uuid[])`, sql`finished_at`)

/** Of these by a folded part of the applicant's name. */
export const listReadyOf = (tx: Transaction, { unitIds, name }: { readonly unitIds: readonly UnitId[]; readonly name: string }): Promise<Listed> =>
  page(tx, sql`state IN ('completed', 'refusal-ready') AND holder_stage = 'return' AND holder_unit_id = ANY (${unitIds}::uuid[]) AND position(${name} in platform.fold(applicant_name)) > 0`, sql`finished_at`)

/** Procedures received last at some desks, each once. */
export const listRecentCodes = async (tx: Transaction, unitIds: readonly UnitId[], limit: number): Promise<readonly string[]> => {
  const { rows } = await sql<{ code: string }>`
    SELECT procedure_code AS code FROM (
      SELECT procedure_code, submitted_at FROM dossiers.dossier WHERE receiving_unit_id = ANY (${unitIds}::uuid[]) ORDER BY submitted_at DESC LIMIT 200
    ) AS latest GROUP BY procedure_code ORDER BY max(submitted_at) DESC LIMIT ${limit}`.execute(tx)
  return rows.map(({ code }) => code)
}

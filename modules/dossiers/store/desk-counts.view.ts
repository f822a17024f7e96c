import { sql } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

/** Numbers of dossiers received at one desk; nothing of any of them. */
export type DeskCounts = {
  readonly receivedToday: number
  readonly returnedToday: number
  /** Accepted, and nothing has ended them yet. */
  readonly inHand: number
  /** Promised for today, already returned today or not; withdrawn and discontinued ones are promised no more. */
  readonly dueToday: number
}

/** Everything counted is still open or ended since the day began, so that one range of the index holds it. */
export const countDossiersOfDesk = async (tx: Transaction, day: { readonly unitId: UnitId; readonly from: Instant; readonly until: Instant }): Promise<DeskCounts> => {
  const { rows } = await sql<DeskCounts>`
    SELECT count(*) FILTER (WHERE accepted_at >= ${day.from} AND accepted_at < ${day.until})::int AS "receivedToday",
      count(*) FILTER (WHERE returned_at >= ${day.from} AND returned_at < ${day.until})::int AS "returnedToday",
      count(*) FILTER (WHERE accepted_at IS NOT NULL AND ended_at IS NULL)::int AS "inHand",
      count(*) FILTER (WHERE due_at >= ${day.from} AND due_at < ${day.until} AND (ended_at IS NULL OR returned_at IS NOT NULL))::int AS "dueToday"
    FROM dossiers.dossier
    WHERE receiving_unit_id = ${day.unitId} AND coalesce(ended_at, 'infinity'::timestamptz) >= ${day.from}`.execute(tx)
  return rows[0] ?? { receivedToday: 0, returnedToday: 0, inHand: 0, dueToday: 0 }
}

import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { Breach, BreachEvent, BreachState } from '../domain/breach.ts'

type Row = { readonly id: string; readonly noticed_at: Instant; readonly notice_due_at: Instant; readonly state: BreachState }
const breachFrom = ({ id, noticed_at: noticedAt, notice_due_at: dueAt, state }: Row): Breach => ({ id, noticedAt, noticeDueAt: dueAt, state })

export const insertBreach = async (tx: Transaction, { id, noticedAt, noticeDueAt, state }: Breach): Promise<void> => {
  await sql`INSERT INTO personal_data.breach (id, noticed_at, notice_due_at, state) VALUES (${id}, ${noticedAt}, ${noticeDueAt}, ${state})`.execute(tx)
}

export const lockBreach = async (tx: Transaction, id: string): Promise<Breach | undefined> => {
  const { rows } = await sql<Row>`SELECT id, noticed_at, notice_due_at, state FROM personal_data.breach WHERE id = ${id} FOR NO KEY UPDATE`.execute(tx)
  return rows[0] && breachFrom(rows[0])
}

export const findBreach = async (tx: Transaction, id: string): Promise<Breach | undefined> => {
  const { rows } = await sql<Row>`SELECT id, noticed_at, notice_due_at, state FROM personal_data.breach WHERE id = ${id}`.execute(tx)
  return rows[0] && breachFrom(rows[0])
}

export const updateBreach = async (tx: Transaction, id: string, state: BreachState): Promise<void> => {
  await sql`UPDATE personal_data.breach SET state = ${state} WHERE id = ${id}`.execute(tx)
}

export const listBreaches = async (tx: Transaction, { limit, offset }: { readonly limit: number; readonly offset: number }): Promise<readonly Breach[]> =>
  (await sql<Row>`SELECT id, noticed_at, notice_due_at, state FROM personal_data.breach ORDER BY noticed_at DESC LIMIT ${limit} OFFSET ${offset}`.execute(tx)).rows.map(breachFrom)

export type RecordedBreachEvent = { readonly breachId: string; readonly at: Instant; readonly byName: string; readonly event: BreachEvent }

export const appendBreachEvent = async (tx: Transaction, { breachId, at, byName, event }: RecordedBreachEvent): Promise<void> => {
  await sql`INSERT INTO personal_data.breach_event (breach_id, serial, at, by_name, event)
    SELECT ${breachId}, coalesce(max(serial), 0) + 1, ${at}, ${byName}, ${JSON.stringify(event)}::jsonb FROM personal_data.breach_event WHERE breach_id = ${breachId}`.execute(tx)
}

type EventRow = { readonly breach_id: string; readonly at: Instant; readonly by_name: string; readonly event: BreachEvent }

export const listBreachEvents = async (tx: Transaction, breachIds: readonly string[]): Promise<readonly RecordedBreachEvent[]> =>
  (await sql<EventRow>`SELECT breach_id, at, by_name, event FROM personal_data.breach_event WHERE breach_id = ANY (${breachIds}::uuid[]) ORDER BY breach_id, serial`.execute(tx)).rows.map(
    ({ breach_id: breachId, by_name: byName, ...rest }) => ({ breachId, byName, ...rest }),
  )

/** `motcua verify`: the row says what its journal says. */
export const findMovedRows = async (tx: Transaction): Promise<{ readonly checked: number; readonly faults: readonly string[] }> => {
  const { rows } = await sql<{ readonly id: string; readonly state: string; readonly told: string | null }>`
    SELECT request.id, concat_ws(' ', request.state, request.doer_name) AS state, concat_ws(' ', (SELECT event.step FROM personal_data.data_request_event AS event WHERE event.request_id = request.id AND event.step NOT IN ('extended', 'lifted') ORDER BY event.serial DESC LIMIT 1),
      (SELECT event.doer_name FROM personal_data.data_request_event AS event WHERE event.request_id = request.id AND event.doer_name IS NOT NULL ORDER BY event.serial DESC LIMIT 1)) AS told
    FROM personal_data.data_request AS request
    UNION ALL
    SELECT breach.id, breach.state, coalesce((SELECT event.event ->> 'type' FROM personal_data.breach_event AS event WHERE event.breach_id = breach.id AND event.event ->> 'type' IN ('notified', 'closed') ORDER BY event.serial DESC LIMIT 1), 'open') AS told
    FROM personal_data.breach AS breach`.execute(tx)
  return { checked: rows.length, faults: rows.filter(({ state, told }) => state !== told).map(({ id, state, told }) => `${id}: row ${state}, journal ${told}`) }
}

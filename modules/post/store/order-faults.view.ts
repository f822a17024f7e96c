import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/transaction.ts'

/** Row against journal: as many versions as events, and the money of the row is that of the lines. */
export const findOrderFaults = async (tx: Transaction): Promise<{ readonly checked: number; readonly faults: readonly string[] }> => {
  const { rows } = await sql<{ subject_id: string; serial: number; version: number; events: number; collected: number; told: number }>`
    SELECT postal_order.subject_id, postal_order.serial, postal_order.version, postal_order.collected, count(event.version)::int AS events,
      coalesce(max((event.event #>> '{line,collected}')::bigint), 0)::bigint AS told
    FROM post.postal_order LEFT JOIN post.order_event event ON event.subject_id = postal_order.subject_id AND event.order_serial = postal_order.serial
    GROUP BY postal_order.subject_id, postal_order.serial`.execute(tx)
  const faults = rows.flatMap(({ subject_id, serial, version, events, collected, told }) => [
    ...(version === events ? [] : [`postal order ${subject_id}/${serial}: version ${version}, ${events} events`]),
    ...(collected > told ? [`postal order ${subject_id}/${serial}: row ${collected} đồng, journal ${told}`] : []),
  ])
  return { checked: rows.length, faults }
}

import { sql } from 'kysely'
import type { Proof } from '../module.ts'

/** No message overtook an earlier one of its subject and receiver; none is without its delivery. */
export const outboxProof: Proof = {
  name: 'outbox: every message followed, none overtaken',
  find: async ({ tx }) => {
    const lost = await sql<{ key: string }>`
      SELECT concat_ws(':', receiver, subject_id, position) AS key FROM outbox.message
      WHERE NOT EXISTS (SELECT FROM outbox.delivery WHERE delivery.subject_id = message.subject_id
        AND delivery.receiver = message.receiver AND delivery.position = message.position)
      LIMIT 100`.execute(tx)
    const overtaken = await sql<{ key: string }>`
      SELECT concat_ws(':', receiver, subject_id, position) AS key FROM (
        SELECT receiver, subject_id, position, delivered_at,
               bool_or(delivered_at IS NULL) OVER before AS earlier_open, max(delivered_at) OVER before AS earlier_at
        FROM outbox.delivery
        WINDOW before AS (PARTITION BY subject_id, receiver ORDER BY position ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
      ) AS story
      WHERE delivered_at IS NOT NULL AND (earlier_open OR earlier_at > delivered_at)
      LIMIT 100`.execute(tx)
    const counted = await sql<{ total: number }>`SELECT count(*)::int AS total FROM outbox.message`.execute(tx)
    return {
      checked: counted.rows[0]?.total ?? 0,
      faults: [...lost.rows.map(({ key }) => `${key}: nobody follows this message`), ...overtaken.rows.map(({ key }) => `${key}: delivered before an earlier one`)],
    }
  },
}

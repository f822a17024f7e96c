import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { OutsideChannel } from '../domain/channel.ts'

export type ChannelCounts = { readonly channel: OutsideChannel; readonly waiting: number; readonly failed: number; readonly givenUp: number }

/** Open messages per channel; each figure counts up to 10,000. */
export const countOpenMessages = async (tx: Transaction): Promise<readonly ChannelCounts[]> => {
  const { rows } = await sql<ChannelCounts>`
    SELECT channel, count(*) FILTER (WHERE state = 'waiting')::int AS waiting, count(*) FILTER (WHERE state = 'failed')::int AS failed,
      count(*) FILTER (WHERE state = 'given-up')::int AS "givenUp"
    FROM (SELECT channel, state FROM notifications.message WHERE state IN ('waiting', 'failed', 'given-up') LIMIT 10000) AS open
    GROUP BY channel`.execute(tx)
  return rows
}

import { sql } from 'kysely'
import type { Instant } from '../../kernel/instant.ts'
import type { Transaction } from '../db/transaction.ts'

export type OutboxState = 'waiting' | 'waiting-for-connection' | 'delivered' | 'dead'

export type OutboxLine = {
  readonly subjectId: string
  readonly receiver: string
  readonly position: number
  readonly type: string
  readonly state: OutboxState
  readonly attempts: number
  readonly appendedAt: Instant
  readonly nextAttemptAt?: Instant
  readonly deliveredAt?: Instant
  readonly fault?: string
}

type Row = {
  subject_id: string
  receiver: string
  position: number
  type: string
  attempts: number
  appended_at: string
  next_attempt_at: string
  delivered_at: string | null
  last_fault: string | null
  dead: boolean
}

export type ConsoleQuery = {
  /** Receivers that have a deliverer in this installation. */
  readonly connected: readonly string[]
  /** True: only what has not arrived. */
  readonly openOnly: boolean
  readonly after?: { readonly appendedAt: Instant; readonly subjectId: string; readonly position: number }
  readonly limit: number
}

const lineOf = (row: Row, connected: readonly string[]): OutboxLine => {
  const waiting: OutboxState = connected.includes(row.receiver) ? 'waiting' : 'waiting-for-connection'
  const state: OutboxState = row.delivered_at !== null ? 'delivered' : row.dead ? 'dead' : waiting
  return {
    subjectId: row.subject_id,
    receiver: row.receiver,
    position: row.position,
    type: row.type,
    state,
    attempts: row.attempts,
    appendedAt: row.appended_at as Instant,
    ...(state === 'waiting' ? { nextAttemptAt: row.next_attempt_at as Instant } : {}),
    ...(row.delivered_at === null ? {} : { deliveredAt: row.delivered_at as Instant }),
    ...(row.last_fault === null ? {} : { fault: row.last_fault }),
  }
}

/** Newest first. */
export const listOutbox = async (tx: Transaction, { connected, openOnly, after, limit }: ConsoleQuery): Promise<readonly OutboxLine[]> => {
  const { rows } = await sql<Row>`
    SELECT message.subject_id, message.receiver, message.position, message.type, message.appended_at,
           delivery.attempts, delivery.next_attempt_at, delivery.delivered_at, delivery.last_fault, dead.reason IS NOT NULL AS dead
    FROM outbox.message
    JOIN outbox.delivery USING (subject_id, receiver, position)
    LEFT JOIN outbox.dead_letter AS dead USING (subject_id, receiver, position)
    WHERE (NOT ${openOnly}::boolean OR delivery.delivered_at IS NULL)
      AND (${after?.appendedAt ?? null}::timestamptz IS NULL
        OR (message.appended_at, message.subject_id, message.position)
         < (${after?.appendedAt ?? null}::timestamptz, ${after?.subjectId ?? null}::uuid, ${after?.position ?? null}::int))
    ORDER BY message.appended_at DESC, message.subject_id DESC, message.position DESC
    LIMIT ${limit}`.execute(tx)
  return rows.map((row) => lineOf(row, connected))
}

/** How many messages are on their way, per receiver; counted up to 10,000. */
export const countWaiting = async (tx: Transaction): Promise<Readonly<Record<string, number>>> => {
  const { rows } = await sql<{ receiver: string; waiting: number }>`
    SELECT receiver, count(*)::int AS waiting
    FROM (SELECT receiver FROM outbox.delivery WHERE delivered_at IS NULL LIMIT 10000) AS open
    GROUP BY receiver ORDER BY receiver`.execute(tx)
  return Object.fromEntries(rows.map((row) => [row.receiver, row.waiting]))
}

export type StuckMessages = { readonly dead: number; readonly late: number }

/** Given up, and due since before `since` although their receiver is connected; each counted up to 10,000. */
export const countStuckMessages = async (tx: Transaction, { connected, since }: { readonly connected: readonly string[]; readonly since: Instant }): Promise<StuckMessages> => {
  const { rows } = await sql<StuckMessages>`
    SELECT (SELECT count(*) FROM (SELECT FROM outbox.dead_letter LIMIT 10000) AS given_up)::int AS dead,
      (SELECT count(*) FROM (
        SELECT FROM outbox.delivery
        WHERE delivered_at IS NULL AND receiver = ANY (${connected}) AND next_attempt_at < ${since}
          AND NOT EXISTS (SELECT FROM outbox.dead_letter AS dead WHERE dead.subject_id = delivery.subject_id AND dead.receiver = delivery.receiver AND dead.position <= delivery.position)
        LIMIT 10000) AS behind)::int AS late`.execute(tx)
  return rows[0] ?? { dead: 0, late: 0 }
}

import { sql } from 'kysely'
import type { Instant } from '../../kernel/instant.ts'
import type { Transaction } from '../db/transaction.ts'
import type { OutboxMessage } from './message.ts'

type Leased = { subject_id: string; receiver: string; position: number; type: string; body: unknown; appended_at: string; attempts: number }

export type Lease = { readonly message: OutboxMessage; readonly attempts: number }

export type LeaseOrder = { readonly receivers: readonly string[]; readonly now: Instant; readonly until: Instant; readonly limit: number }

/**
 * Takes messages that are due, each the oldest undelivered one of its subject and receiver, so that a receiver hears a
 * subject's story in order. Workers skip what another has locked; a lease that ran out (its worker died) is taken again.
 */
export const leaseMessages = async (tx: Transaction, { receivers, now, until, limit }: LeaseOrder): Promise<readonly Lease[]> => {
  const { rows } = await sql<Leased>`
    WITH due AS (
      SELECT delivery.subject_id, delivery.receiver, delivery.position
      FROM outbox.delivery
      WHERE delivery.delivered_at IS NULL
        AND delivery.receiver = ANY (${receivers})
        AND delivery.next_attempt_at <= ${now}
        AND (delivery.leased_until IS NULL OR delivery.leased_until <= ${now})
        AND NOT EXISTS (
          SELECT FROM outbox.delivery AS earlier
          WHERE earlier.subject_id = delivery.subject_id AND earlier.receiver = delivery.receiver
            AND earlier.position < delivery.position AND earlier.delivered_at IS NULL)
        AND NOT EXISTS (
          SELECT FROM outbox.dead_letter AS dead
          WHERE dead.subject_id = delivery.subject_id AND dead.receiver = delivery.receiver AND dead.position = delivery.position)
      ORDER BY delivery.next_attempt_at
      LIMIT ${limit}
      FOR UPDATE OF delivery SKIP LOCKED
    ), leased AS (
      UPDATE outbox.delivery SET leased_until = ${until} FROM due
      WHERE delivery.subject_id = due.subject_id AND delivery.receiver = due.receiver AND delivery.position = due.position
      RETURNING delivery.subject_id, delivery.receiver, delivery.position, delivery.attempts
    )
    SELECT message.*, leased.attempts FROM leased
    JOIN outbox.message USING (subject_id, receiver, position)
    ORDER BY message.appended_at, message.subject_id, message.position`.execute(tx)
  return rows.map((row) => ({
    attempts: row.attempts,
    message: {
      subjectId: row.subject_id,
      receiver: row.receiver,
      position: row.position,
      type: row.type,
      body: row.body,
      appendedAt: row.appended_at as Instant,
    },
  }))
}

type Key = Pick<OutboxMessage, 'subjectId' | 'receiver' | 'position'>

/** What only passed through is gone; of all else it stays when it arrived. */
export const markDelivered = async (tx: Transaction, all: readonly Key[], at: Instant): Promise<void> => {
  if (all.length === 0) return
  const keys = [all.map(({ subjectId }) => subjectId), all.map(({ receiver }) => receiver), all.map(({ position }) => position)] as const
  await sql`SELECT outbox.forget_passing(${keys[0]}::uuid[], ${keys[1]}::text[], ${keys[2]}::int[])`.execute(tx)
  await sql`
    UPDATE outbox.delivery SET delivered_at = ${at}, leased_until = NULL, last_fault = NULL, attempts = attempts + 1
    FROM unnest(${keys[0]}::uuid[], ${keys[1]}::text[], ${keys[2]}::int[]) AS done (subject_id, receiver, position)
    WHERE delivery.subject_id = done.subject_id AND delivery.receiver = done.receiver AND delivery.position = done.position AND delivery.delivered_at IS NULL`.execute(tx)
}

export type Failure = { readonly fault: string; readonly nextAttemptAt: Instant; /** False: the try does not count. */ readonly counts: boolean }

export const markFailed = async (tx: Transaction, { subjectId, receiver, position }: Key, failure: Failure): Promise<void> => {
  await sql`
    UPDATE outbox.delivery SET attempts = attempts + ${failure.counts ? 1 : 0}, last_fault = ${failure.fault}, next_attempt_at = ${failure.nextAttemptAt}, leased_until = NULL
    WHERE subject_id = ${subjectId} AND receiver = ${receiver} AND position = ${position}`.execute(tx)
}

export const bury = async (tx: Transaction, { subjectId, receiver, position }: Key, { reason, at }: { reason: string; at: Instant }): Promise<void> => {
  await sql`
    INSERT INTO outbox.dead_letter (subject_id, receiver, position, reason, buried_at)
    SELECT subject_id, receiver, position, ${reason}, ${at}::timestamptz FROM outbox.message
    WHERE subject_id = ${subjectId} AND receiver = ${receiver} AND position = ${position} ON CONFLICT DO NOTHING`.execute(tx)
}

/** A receiver is back: what it failed to take is due now. */
export const hasten = async (tx: Transaction, receiver: string, now: Instant): Promise<void> => {
  await sql`
    UPDATE outbox.delivery SET next_attempt_at = ${now}
    WHERE receiver = ${receiver} AND delivered_at IS NULL AND last_fault IS NOT NULL AND leased_until IS NULL AND next_attempt_at > ${now}`.execute(tx)
}

/** An administrator sends a dead letter again. Answers false when there is none. */
export const revive = async (tx: Transaction, { subjectId, receiver, position }: Key, now: Instant): Promise<boolean> => {
  const { rows } = await sql`
    WITH revived AS (
      DELETE FROM outbox.dead_letter WHERE subject_id = ${subjectId} AND receiver = ${receiver} AND position = ${position}
      RETURNING subject_id, receiver, position
    )
    UPDATE outbox.delivery SET next_attempt_at = ${now}, attempts = 0, leased_until = NULL FROM revived
    WHERE delivery.subject_id = revived.subject_id AND delivery.receiver = revived.receiver AND delivery.position = revived.position
    RETURNING delivery.position`.execute(tx)
  return rows.length > 0
}

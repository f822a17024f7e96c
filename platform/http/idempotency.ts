import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import { sendOff } from '../db/send-off.ts'
import type { Work } from '../work.ts'

export type Command = { readonly key: string; readonly operation: string; readonly requestHash: string }
export type FirstAnswer = { readonly status: number; readonly answer: unknown }

export const hashRequest = (parts: readonly unknown[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part instanceof Uint8Array ? part : (JSON.stringify(part) ?? '')).update('\0')
  return hash.digest('hex')
}

/** One person's keys are their own: nobody can read another's answer by guessing a key. */
const actorKey = (actor: Actor): string => {
  switch (actor.kind) {
    case 'citizen':
      return `citizen:${actor.personId}`
    case 'staff':
      return `staff:${actor.accountId}`
    case 'system':
      return `system:${actor.process}`
    case 'anonymous':
      return 'anonymous'
  }
}

/** The first answer to this key, or `reused` when the key came with another request. */
export const findFirstAnswer = async (work: Work, command: Command): Promise<FirstAnswer | 'reused' | undefined> => {
  const owner = actorKey(work.actor)
  const { rows } = await sql<{ operation: string; request_hash: string; status: number; answer: unknown }>`
    SELECT idempotency.operation, idempotency.request_hash, idempotency.status, idempotency.answer
    FROM platform.idempotency WHERE idempotency.actor_key = ${owner} AND idempotency.key = ${command.key}`.execute(work.tx)
  const [row] = rows
  if (row === undefined) return undefined
  if (row.operation !== command.operation || row.request_hash !== command.requestHash) return 'reused'
  return { status: row.status, answer: row.answer }
}

/** Waits for a twin that is about to commit, and fails the transaction with `isTwin` once it has: then the twin's answer is the answer. */
export const keepFirstAnswer = async (work: Work, command: Command, first: FirstAnswer): Promise<void> => {
  const kept = sql`INSERT INTO platform.idempotency (actor_key, key, operation, request_hash, status, answer, at)
    VALUES (${actorKey(work.actor)}, ${command.key}, ${command.operation}, ${command.requestHash}, ${first.status},
      ${JSON.stringify(first.answer)}::jsonb, ${work.now})`
  await sendOff(work.tx, () => kept.execute(work.tx))
}

/** True for the error of the slower of two twins: what it did is undone, the faster one's answer is there to be given. */
export const isTwin = (error: unknown): boolean => (error as { readonly constraint?: string }).constraint === 'idempotency_key'

const KEPT_DAYS = 7

/** Answers older than a week go: no client repeats a command after that. */
export const forgetOldAnswers = async (work: Work): Promise<void> => {
  await sql`DELETE FROM platform.idempotency WHERE idempotency.at < ${work.now}::timestamptz - make_interval(days => ${KEPT_DAYS})`.execute(work.tx)
}

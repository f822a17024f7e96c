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

/** 128 bits of SHA-256 as an id: what is looked up or compared needs no words (the migration of older answers writes the same). */
const hashedOf = (one: string, other: string): string => createHash('sha256').update(one).update('\0').update(other).digest('hex').slice(0, 32)
const commandKey = (actor: Actor, { key }: Command): string => hashedOf(actorKey(actor), key)
const askedOf = ({ operation, requestHash }: Command): string => hashedOf(operation, requestHash)

/** The first answer to this key, or `reused` when the key came with another request. */
export const findFirstAnswer = async (work: Work, command: Command): Promise<FirstAnswer | 'reused' | undefined> => {
  const { rows } = await sql<{ same: boolean; status: number; answer: string | null }>`
    SELECT idempotency.asked = ${askedOf(command)}::uuid AS same, idempotency.status, idempotency.answer
    FROM platform.idempotency WHERE idempotency.command = ${commandKey(work.actor, command)}::uuid`.execute(work.tx)
  const [row] = rows
  if (row === undefined) return undefined
  return row.same ? { status: row.status, answer: row.answer === null ? null : JSON.parse(row.answer) } : 'reused'
}

/** Waits for a twin that is about to commit, and fails the transaction with `isTwin` once it has: then the twin's answer is the answer. */
export const keepFirstAnswer = async (work: Work, command: Command, first: FirstAnswer): Promise<void> => {
  const kept = sql`INSERT INTO platform.idempotency (command, asked, at, status, answer)
    VALUES (${commandKey(work.actor, command)}::uuid, ${askedOf(command)}::uuid, ${work.now}, ${first.status}, ${JSON.stringify(first.answer)})`
  await sendOff(work.tx, () => kept.execute(work.tx))
}

/** True for the error of the slower of two twins: what it did is undone, the faster one's answer is there to be given. */
export const isTwin = (error: unknown): boolean => (error as { readonly constraint?: string }).constraint === 'idempotency_key'

const KEPT_DAYS = 7

/** Answers older than a week go: no client repeats a command after that. */
export const forgetOldAnswers = async (work: Work): Promise<void> => {
  await sql`DELETE FROM platform.idempotency WHERE idempotency.at < ${work.now}::timestamptz - make_interval(days => ${KEPT_DAYS})`.execute(work.tx)
}

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import { sendOff } from '../db/send-off.ts'
import type { Work } from '../work.ts'
import { packAnswer, unpackAnswer } from './pack-answer.ts'

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

/** Answers of the release before stand there in words, for a week. */
const answerOf = ({ answer, packed }: { readonly answer: string | null; readonly packed: Buffer | null }): unknown => {
  if (packed !== null) return unpackAnswer(packed)
  return answer === null ? null : JSON.parse(answer)
}

/** The first answer to this key, or `reused` when the key came with another request. */
export const findFirstAnswer = async (work: Work, command: Command): Promise<FirstAnswer | 'reused' | undefined> => {
  const { rows } = await sql<{ same: boolean; status: number; answer: string | null; packed: Buffer | null }>`
    SELECT idempotency.asked = ${askedOf(command)}::uuid AS same, idempotency.status, idempotency.answer, idempotency.packed
    FROM platform.idempotency WHERE idempotency.command = ${commandKey(work.actor, command)}::uuid`.execute(work.tx)
  const [row] = rows
  if (row === undefined) return undefined
  return row.same ? { status: row.status, answer: answerOf(row) } : 'reused'
}

/** Waits for a twin that is about to commit, and fails the transaction with `isTwin` once it has: then the twin's answer is the answer. */
export const keepFirstAnswer = async (work: Work, command: Command, first: FirstAnswer): Promise<void> => {
  const kept = sql`INSERT INTO platform.idempotency (command, asked, at, status, packed)
    VALUES (${commandKey(work.actor, command)}::uuid, ${askedOf(command)}::uuid, ${work.now}, ${first.status}, ${packAnswer(first.answer)})`
  await sendOff(work.tx, () => kept.execute(work.tx))
}

/** True for the error of the slower of two twins: what it did is undone, the faster one's answer is there to be given. */
export const isTwin = (error: unknown): boolean => (error as { readonly constraint?: string }).constraint === 'idempotency_key'

const KEPT_DAYS = 7

/** Answers older than a week go, a whole day at a time: no client repeats a command after that. */
export const forgetOldAnswers = async (work: Work): Promise<void> => {
  await sql`DELETE FROM platform.idempotency WHERE (idempotency.at AT TIME ZONE 'UTC')::date < (${work.now}::timestamptz AT TIME ZONE 'UTC')::date - ${KEPT_DAYS}::int`.execute(work.tx)
}

import { sql } from 'kysely'
import type { AccountId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { SignInStep } from '../domain/account.ts'
import type { Counted, Tries } from '../domain/back-off.ts'
import type { IdentityTables } from './tables.ts'

export type TriesKey = { readonly counted: Counted; readonly hash: Buffer }

/** True when nobody else tries the same key right now. Never waits: a hundred guesses at once must not hold a hundred connections. */
export const lockTries = async (tx: Transaction, key: TriesKey): Promise<boolean> => {
  const { rows } = await sql<{ locked: boolean }>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`${key.counted} ${key.hash.toString('hex')}`}, 0)) AS locked`.execute(tx)
  return rows[0]?.locked === true
}

export const selectTries = async (tx: Transaction, key: TriesKey, lock: 'and-lock' | 'only-look' = 'only-look'): Promise<Tries | undefined> => {
  const query = tables<IdentityTables>(tx)
    .selectFrom('identity.sign_in_tries')
    .select(['failures', 'last_failure_at'])
    .where('counted', '=', key.counted)
    .where('key_hash', '=', key.hash)
  const row = await (lock === 'and-lock' ? query.forUpdate() : query).executeTakeFirst()
  return row && { failures: row.failures, lastFailureAt: row.last_failure_at }
}

/** The row was locked when read; only where it did not exist yet may another failure have come between, and is added to. */
export const keepTries = async (tx: Transaction, key: TriesKey, { tries, isFirst }: { readonly tries: Tries; readonly isFirst: boolean }): Promise<void> => {
  await sql`
    INSERT INTO identity.sign_in_tries AS t (counted, key_hash, failures, last_failure_at)
    VALUES (${key.counted}, ${key.hash}, ${tries.failures}, ${tries.lastFailureAt})
    ON CONFLICT (counted, key_hash) DO UPDATE SET
      failures = CASE WHEN ${isFirst} THEN t.failures + 1 ELSE excluded.failures END,
      last_failure_at = greatest(t.last_failure_at, excluded.last_failure_at)`.execute(tx)
}

export const forgetTries = async (tx: Transaction, key: TriesKey): Promise<void> => {
  await tables<IdentityTables>(tx).deleteFrom('identity.sign_in_tries').where('counted', '=', key.counted).where('key_hash', '=', key.hash).execute()
}

export const isKnownDevice = async (tx: Transaction, tokenHash: Buffer, accountId: AccountId): Promise<boolean> => {
  const row = await tables<IdentityTables>(tx)
    .selectFrom('identity.known_device')
    .select('account_id')
    .where('token_hash', '=', tokenHash)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row !== undefined
}

export const keepDevice = async (tx: Transaction, device: { tokenHash: Buffer; accountId: AccountId; at: Instant }): Promise<void> => {
  await tables<IdentityTables>(tx)
    .insertInto('identity.known_device')
    .values({ token_hash: device.tokenHash, account_id: device.accountId, seen_at: device.at })
    .onConflict((conflict) => conflict.columns(['token_hash', 'account_id']).doUpdateSet({ seen_at: device.at }))
    .execute()
}

export const forgetDevices = async (tx: Transaction, accountId: AccountId): Promise<void> => {
  await tables<IdentityTables>(tx).deleteFrom('identity.known_device').where('account_id', '=', accountId).execute()
}

export type Challenge = {
  readonly tokenHash: Buffer
  readonly accountId: AccountId
  readonly stepsLeft: readonly SignInStep[]
  /** A new second factor not yet confirmed. */
  readonly sealedSecret?: Buffer
  readonly tries: number
  readonly endsAt: Instant
}

export const insertChallenge = async (tx: Transaction, challenge: Challenge, at: Instant): Promise<void> => {
  await tables<IdentityTables>(tx)
    .insertInto('identity.sign_in_challenge')
    .values({
      token_hash: challenge.tokenHash,
      account_id: challenge.accountId,
      steps_left: challenge.stepsLeft,
      sealed_secret: challenge.sealedSecret ?? null,
      tries: challenge.tries,
      created_at: at,
      ends_at: challenge.endsAt,
    })
    .execute()
}

/** Locked until the transaction ends: one answer at a time. */
export const selectChallenge = async (tx: Transaction, tokenHash: Buffer, now: Instant): Promise<Challenge | undefined> => {
  const row = await tables<IdentityTables>(tx)
    .selectFrom('identity.sign_in_challenge')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('ends_at', '>', now)
    .forUpdate()
    .executeTakeFirst()
  return (
    row && {
      tokenHash: row.token_hash,
      accountId: row.account_id as AccountId,
      stepsLeft: row.steps_left as readonly SignInStep[],
      tries: row.tries,
      endsAt: row.ends_at,
      ...(row.sealed_secret === null ? {} : { sealedSecret: row.sealed_secret }),
    }
  )
}

export const updateChallenge = async (tx: Transaction, challenge: Challenge): Promise<void> => {
  await tables<IdentityTables>(tx)
    .updateTable('identity.sign_in_challenge')
    .set({ steps_left: challenge.stepsLeft, sealed_secret: challenge.sealedSecret ?? null, tries: challenge.tries })
    .where('token_hash', '=', challenge.tokenHash)
    .execute()
}

export const deleteChallenge = async (tx: Transaction, tokenHash: Buffer): Promise<void> => {
  await tables<IdentityTables>(tx).deleteFrom('identity.sign_in_challenge').where('token_hash', '=', tokenHash).execute()
}

/** What is over and serves nobody: tries, challenges, sign-ins on their way, posts nobody came back for. Answers how many rows went. */
type Sweeping = { readonly triesBefore: Instant; readonly answersBefore: Instant; readonly now: Instant }

export const sweepSignIns = async (tx: Transaction, given: Sweeping): Promise<number> => {
  const db = tables<IdentityTables>(tx)
  const gone = [
    await db.deleteFrom('identity.sign_in_tries').where('last_failure_at', '<', given.triesBefore).executeTakeFirst(),
    await db.deleteFrom('identity.sign_in_challenge').where('ends_at', '<', given.now).executeTakeFirst(),
    await db.deleteFrom('identity.provider_answer').where('received_at', '<', given.answersBefore).executeTakeFirst(),
    await db.deleteFrom('identity.consent_code').where('ends_at', '<', given.now).executeTakeFirst(),
    await db.deleteFrom('identity.citizen_sign_in').where('ends_at', '<', given.now).executeTakeFirst(),
    await db.deleteFrom('identity.lost_post').where('ends_at', '<', given.now).executeTakeFirst(),
  ]
  return gone.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0)
}

export const listSealedChallenges = async (tx: Transaction): Promise<readonly { readonly accountId: string; readonly sealedSecret: Buffer }[]> =>
  (await tables<IdentityTables>(tx).selectFrom('identity.sign_in_challenge').select(['account_id', 'sealed_secret']).execute()).flatMap(({ account_id, sealed_secret }) => (sealed_secret === null ? [] : [{ accountId: account_id, sealedSecret: sealed_secret }]))

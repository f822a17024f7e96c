import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { RegisterName } from '../domain/registers/register.ts'
import type { IdentityTables } from './tables.ts'

export type RegisterAlert = { readonly register: RegisterName; readonly cause: string; readonly openedAt: Instant; readonly lastAt: Instant; readonly failures: number }

type Failing = { readonly register: RegisterName; readonly cause: string; readonly now: Instant; /** What was cleared after this moment is still the same outage. */ readonly sameSince: Instant }

/** One line a cause: opened once, counted after. */
export const noteFailure = async (tx: Transaction, { register, cause, now, sameSince }: Failing): Promise<void> => {
  await sql`
    INSERT INTO identity.register_alert AS alert (register, cause, opened_at, last_at, failures) VALUES (${register}, ${cause}, ${now}, ${now}, 1)
    ON CONFLICT ON CONSTRAINT register_alert_key DO UPDATE SET
      opened_at = CASE WHEN alert.cleared_at IS NULL OR alert.cleared_at > ${sameSince}::timestamptz THEN alert.opened_at ELSE ${now}::timestamptz END,
      failures = CASE WHEN alert.cleared_at IS NULL OR alert.cleared_at > ${sameSince}::timestamptz THEN alert.failures + 1 ELSE 1 END,
      last_at = ${now}::timestamptz, cleared_at = NULL`.execute(tx)
}

export const clearFailures = async (tx: Transaction, register: RegisterName, now: Instant): Promise<void> => {
  await tables<IdentityTables>(tx).updateTable('identity.register_alert').set({ cleared_at: now }).where('register', '=', register).where('cleared_at', 'is', null).execute()
}

export const listOpenAlerts = async (tx: Transaction): Promise<readonly RegisterAlert[]> => {
  const rows = await tables<IdentityTables>(tx).selectFrom('identity.register_alert').selectAll().where('cleared_at', 'is', null).orderBy('opened_at').execute()
  return rows.map(({ register, cause, opened_at: openedAt, last_at: lastAt, failures }) => ({ register, cause, openedAt, lastAt, failures }))
}

export const hasFailedSince = async (tx: Transaction, register: RegisterName, since: Instant): Promise<boolean> => {
  const row = await tables<IdentityTables>(tx).selectFrom('identity.register_alert').select('cause').where('register', '=', register).where('cleared_at', 'is', null).where('last_at', '>', since).limit(1).executeTakeFirst()
  return row !== undefined
}

export type PurposeCount = { readonly register: RegisterName; readonly purpose: string; readonly count: number; readonly lastAt: Instant }

/** Look-ups since a moment by what they were for. */
export const countPurposes = async (tx: Transaction, since: Instant): Promise<readonly PurposeCount[]> => {
  const { rows } = await sql<{ register: RegisterName; purpose: string; count: number; last_at: Instant }>`
    SELECT register, purpose, count(*)::int AS count, max(asked_at) AS last_at FROM identity.register_look_up WHERE asked_at >= ${since} GROUP BY 1, 2`.execute(tx)
  return rows.map(({ register, purpose, count, last_at: lastAt }) => ({ register, purpose, count, lastAt }))
}

export type RegisterCount = { readonly register: RegisterName; readonly outcome: string; readonly count: number }

/** Look-ups since a moment by how they ended; `kept`: answered from what was kept, `cut`: no answer came. */
export const countLookUps = async (tx: Transaction, since: Instant): Promise<readonly RegisterCount[]> => {
  const { rows } = await sql<{ register: RegisterName; outcome: string; count: number }>`
    SELECT register, outcome, count(*) AS count FROM (
      SELECT asked.register, CASE WHEN asked.from_kept THEN 'kept'
          ELSE coalesce((SELECT reply.outcome FROM identity.register_reply AS reply WHERE reply.subject_hash = asked.subject_hash AND reply.look_up_id = asked.id), 'cut') END AS outcome
      FROM identity.register_look_up AS asked WHERE asked.asked_at >= ${since}
    ) AS ended GROUP BY 1, 2 ORDER BY 1, 2`.execute(tx)
  return rows.map(({ register, outcome, count }) => ({ register, outcome, count: Number(count) }))
}

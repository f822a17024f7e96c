import { sql } from 'kysely'
import type { PersonId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

type Decided = { readonly personId: PersonId; readonly requestId: string; readonly at: Instant; readonly words: string; readonly by: string }

export const insertRestriction = async (tx: Transaction, { personId, requestId, at, words, by }: Decided): Promise<void> => {
  await sql`INSERT INTO identity.restriction (person_id, request_id, since, words, decided_by) VALUES (${personId}, ${requestId}, ${at}, ${words}, ${by})`.execute(tx)
}

/** False when nothing stands on that request. */
export const liftRestrictionRow = async (tx: Transaction, { personId, requestId, at, words, by }: Decided): Promise<boolean> => {
  const { numAffectedRows = 0n } = await sql`UPDATE identity.restriction SET lifted_at = ${at}, lifted_words = ${words}, lifted_by = ${by} WHERE person_id = ${personId} AND request_id = ${requestId} AND lifted_at IS NULL`.execute(tx)
  return numAffectedRows > 0n
}

export type Restriction = { readonly personId: PersonId; readonly requestId: string; readonly since: Instant }

/** What stands against any of these people. */
export const selectRestrictions = async (tx: Transaction, personIds: readonly string[]): Promise<readonly Restriction[]> => {
  if (personIds.length === 0) return []
  const { rows } = await sql<{ person_id: PersonId; request_id: string; since: Instant }>`
    SELECT person_id, request_id, since FROM identity.restriction WHERE person_id = ANY (${personIds}::uuid[]) AND lifted_at IS NULL ORDER BY since`.execute(tx)
  return rows.map(({ person_id: personId, request_id: requestId, since }) => ({ personId, requestId, since }))
}

/** Everybody against whose data a restriction stands: few, each on their own request. */
export const selectRestrictedPeople = async (tx: Transaction): Promise<readonly PersonId[]> =>
  (await sql<{ person_id: PersonId }>`SELECT DISTINCT person_id FROM identity.restriction WHERE lifted_at IS NULL`.execute(tx)).rows.map(({ person_id }) => person_id)

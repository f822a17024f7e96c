import type { PersonId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Confirmation } from '../domain/confirmation.ts'
import type { IdentityTables } from './tables.ts'

type Row = IdentityTables['identity.confirmation']

const confirmationOf = (row: Row): Confirmation => ({
  id: row.id,
  personId: row.person_id as PersonId,
  level: row.level,
  confirmedAt: row.confirmed_at,
  endsAt: row.ends_at,
  provider: row.provider,
  transaction: row.transaction,
  purpose: row.purpose,
  about: row.about,
  contentHash: row.content_hash,
})

export const insertConfirmation = async (tx: Transaction, confirmation: Confirmation, proof: string): Promise<void> => {
  const { id, personId, level, confirmedAt, endsAt, provider, transaction, purpose, about, contentHash } = confirmation
  await tables<IdentityTables>(tx)
    .insertInto('identity.confirmation')
    .values({ id, person_id: personId, level, confirmed_at: confirmedAt, ends_at: endsAt, provider, transaction, purpose, about, content_hash: contentHash, proof })
    .execute()
}

/** Confirmations of a person about a thing that were not used yet, newest first. */
export const selectUnusedConfirmations = async (tx: Transaction, personId: PersonId, about: string): Promise<readonly Confirmation[]> => {
  const rows = await tables<IdentityTables>(tx)
    .selectFrom('identity.confirmation as given')
    .leftJoin('identity.confirmation_use as used', 'used.confirmation_id', 'given.id')
    .selectAll('given')
    .where('given.person_id', '=', personId)
    .where('given.about', '=', about)
    .where('used.confirmation_id', 'is', null)
    .orderBy('given.confirmed_at', 'desc')
    .limit(20)
    .execute()
  return rows.map(confirmationOf)
}

export const selectConfirmation = async (tx: Transaction, id: string): Promise<(Confirmation & { readonly proof: string; readonly usedFor?: string }) | undefined> => {
  const row = await tables<IdentityTables>(tx)
    .selectFrom('identity.confirmation as given')
    .leftJoin('identity.confirmation_use as used', 'used.confirmation_id', 'given.id')
    .selectAll('given')
    .select('used.used_for')
    .where('given.id', '=', id)
    .executeTakeFirst()
  return row && { ...confirmationOf(row), proof: row.proof, ...(row.used_for === null ? {} : { usedFor: row.used_for }) }
}

/** False when it was used by another act meanwhile. */
export const insertConfirmationUse = async (tx: Transaction, use: { readonly confirmationId: string; readonly at: Instant; readonly usedFor: string }): Promise<boolean> => {
  const { numInsertedOrUpdatedRows = 0n } = await tables<IdentityTables>(tx)
    .insertInto('identity.confirmation_use')
    .values({ confirmation_id: use.confirmationId, used_at: use.at, used_for: use.usedFor })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}

/** False when this answer of the provider was used before. */
export const insertProviderAnswer = async (tx: Transaction, answer: { readonly provider: string; readonly transaction: string; readonly at: Instant }): Promise<boolean> => {
  const { numInsertedOrUpdatedRows = 0n } = await tables<IdentityTables>(tx)
    .insertInto('identity.provider_answer')
    .values({ provider: answer.provider, transaction: answer.transaction, received_at: answer.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}

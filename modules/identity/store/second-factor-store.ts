import type { AccountId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { IdentityTables } from './tables.ts'

export type SecondFactor = { readonly accountId: AccountId; readonly sealedSecret: Buffer; readonly confirmedAt: Instant; readonly lastStep: number }

/** Locked until the transaction ends, so that one code opens once. */
export const selectSecondFactor = async (tx: Transaction, accountId: AccountId): Promise<SecondFactor | undefined> => {
  const row = await tables<IdentityTables>(tx)
    .selectFrom('identity.second_factor')
    .selectAll()
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
  return row && { accountId, sealedSecret: row.sealed_secret, confirmedAt: row.confirmed_at, lastStep: row.last_step }
}

export const keepSecondFactor = async (tx: Transaction, factor: SecondFactor): Promise<void> => {
  const values = { sealed_secret: factor.sealedSecret, confirmed_at: factor.confirmedAt, last_step: factor.lastStep }
  await tables<IdentityTables>(tx)
    .insertInto('identity.second_factor')
    .values({ account_id: factor.accountId, ...values })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(values))
    .execute()
}

export const updateLastStep = async (tx: Transaction, accountId: AccountId, step: number): Promise<void> => {
  await tables<IdentityTables>(tx).updateTable('identity.second_factor').set({ last_step: step }).where('account_id', '=', accountId).execute()
}

export const deleteSecondFactor = async (tx: Transaction, accountId: AccountId): Promise<void> => {
  const db = tables<IdentityTables>(tx)
  await db.deleteFrom('identity.recovery_code').where('account_id', '=', accountId).execute()
  await db.deleteFrom('identity.second_factor').where('account_id', '=', accountId).execute()
}

/** Earlier codes no longer work. */
export const replaceRecoveryCodes = async (tx: Transaction, accountId: AccountId, hashes: readonly Buffer[]): Promise<void> => {
  const db = tables<IdentityTables>(tx)
  await db.deleteFrom('identity.recovery_code').where('account_id', '=', accountId).execute()
  await db
    .insertInto('identity.recovery_code')
    .values(hashes.map((hash) => ({ account_id: accountId, code_hash: hash, used_at: null })))
    .execute()
}

/** True when the code was there and unused; from now on it is used. */
export const useRecoveryCode = async (tx: Transaction, accountId: AccountId, given: { hash: Buffer; at: Instant }): Promise<boolean> => {
  const { numUpdatedRows } = await tables<IdentityTables>(tx)
    .updateTable('identity.recovery_code')
    .set({ used_at: given.at })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', given.hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const countRecoveryCodes = async (tx: Transaction, accountId: AccountId): Promise<number> => {
  const rows = await tables<IdentityTables>(tx)
    .selectFrom('identity.recovery_code')
    .select('code_hash')
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .execute()
  return rows.length
}

type SealedFactor = Pick<SecondFactor, 'accountId' | 'sealedSecret'>

/** All there are, held until the transaction ends. */
export const listSealedFactors = async (tx: Transaction): Promise<readonly SealedFactor[]> =>
  (await tables<IdentityTables>(tx).selectFrom('identity.second_factor').select(['account_id', 'sealed_secret']).orderBy('account_id').forUpdate().execute()).map((row) => ({ accountId: row.account_id as AccountId, sealedSecret: row.sealed_secret }))

export const updateSealed = async (tx: Transaction, { accountId, sealedSecret }: SealedFactor): Promise<void> => {
  await tables<IdentityTables>(tx).updateTable('identity.second_factor').set({ sealed_secret: sealedSecret }).where('account_id', '=', accountId).execute()
}

import { sql } from 'kysely'
import type { AccountId, OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Account } from '../domain/account.ts'
import type { IdentityTables } from './tables.ts'

type Row = IdentityTables['identity.account'] & { readonly has_second_factor: boolean }
/** The account with what only sign-in may see. */
export type AccountWithHash = Account & { readonly passwordHash: string }

const accountOf = (row: Row): AccountWithHash => ({
  id: row.id as AccountId,
  officialId: row.official_id as OfficialId,
  unitId: row.unit_id as UnitId,
  fullName: row.full_name,
  signInName: row.sign_in_name,
  passwordHash: row.password_hash,
  passwordChangedAt: row.password_changed_at,
  passwordIsTemporary: row.password_is_temporary,
  isDemo: row.is_demo,
  hasSecondFactor: row.has_second_factor,
  createdAt: row.created_at,
  ...(row.disabled_at === null ? {} : { disabled: { at: row.disabled_at, reason: row.disabled_reason ?? '' } }),
})

const select = (tx: Transaction) =>
  tables<IdentityTables>(tx)
    .selectFrom('identity.account')
    .selectAll('identity.account')
    .select(sql<boolean>`EXISTS (SELECT FROM identity.second_factor f WHERE f.account_id = account.id)`.as('has_second_factor'))

export const selectAccountByName = async (tx: Transaction, signInName: string): Promise<AccountWithHash | undefined> => {
  const row = await select(tx).where('sign_in_name', '=', signInName).executeTakeFirst()
  return row && accountOf(row)
}

export const selectAccount = async (tx: Transaction, id: AccountId): Promise<AccountWithHash | undefined> => {
  const row = await select(tx).where('id', '=', id).executeTakeFirst()
  return row && accountOf(row)
}

export type AccountFilter = {
  readonly among: readonly UnitId[] | 'everywhere'
  readonly unitId?: UnitId | undefined
  /** Part of the name or of the sign-in name, as folded text. */
  readonly search?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** In order of sign-in name; `after` is the last sign-in name seen. */
export const selectAccounts = async (tx: Transaction, filter: AccountFilter): Promise<readonly Account[]> => {
  let query = select(tx)
  if (filter.unitId !== undefined) query = query.where('unit_id', '=', filter.unitId)
  if (filter.among !== 'everywhere') query = query.where(sql<boolean>`unit_id = ANY (${filter.among}::uuid[])`)
  if (filter.after !== undefined) query = query.where('sign_in_name', '>', filter.after)
  if (filter.search !== undefined) {
    const pattern = `%${filter.search.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(sql<boolean>`(platform.fold(full_name) LIKE ${pattern} OR sign_in_name LIKE ${pattern})`)
  }
  return (await query.orderBy('sign_in_name').limit(filter.limit).execute()).map(accountOf)
}

/** False when the official has an account or the sign-in name is taken. */
export const insertAccount = async (tx: Transaction, account: AccountWithHash): Promise<boolean> => {
  const { numInsertedOrUpdatedRows = 0n } = await tables<IdentityTables>(tx)
    .insertInto('identity.account')
    .values({
      id: account.id,
      official_id: account.officialId,
      unit_id: account.unitId,
      full_name: account.fullName,
      sign_in_name: account.signInName,
      password_hash: account.passwordHash,
      password_changed_at: account.passwordChangedAt,
      password_is_temporary: account.passwordIsTemporary,
      is_demo: account.isDemo,
      disabled_at: null,
      disabled_reason: null,
      created_at: account.createdAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}

export type NewPassword = { readonly hash: string; readonly isTemporary: boolean; readonly at: Instant }

export const updatePassword = async (tx: Transaction, id: AccountId, password: NewPassword): Promise<void> => {
  await tables<IdentityTables>(tx)
    .updateTable('identity.account')
    .set({ password_hash: password.hash, password_changed_at: password.at, password_is_temporary: password.isTemporary })
    .where('id', '=', id)
    .execute()
}

export const updateDisabled = async (tx: Transaction, id: AccountId, disabled: { at: Instant; reason: string } | undefined): Promise<void> => {
  await tables<IdentityTables>(tx)
    .updateTable('identity.account')
    .set({ disabled_at: disabled?.at ?? null, disabled_reason: disabled?.reason ?? null })
    .where('id', '=', id)
    .execute()
}

export const countRealAccounts = async (tx: Transaction): Promise<number> => {
  const row = await tables<IdentityTables>(tx).selectFrom('identity.account').select(sql<number>`count(*)::int`.as('count')).where('is_demo', '=', false).executeTakeFirstOrThrow()
  return row.count
}

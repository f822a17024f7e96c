import type { CreatedAccount } from '../application/create-account.ts'
import type { Account } from '../domain/account.ts'

/** Only what an administrator may see: never a hash. */
export const accountView = (account: Account) => {
  const { id, officialId, unitId, fullName, signInName, passwordIsTemporary, hasSecondFactor, isDemo, createdAt, disabled } = account
  const seen = { id, officialId, unitId, fullName, signInName, passwordIsTemporary, hasSecondFactor, isDemo, createdAt }
  return disabled === undefined ? seen : { ...seen, disabled: { ...disabled } }
}

export const createdAccountView = ({ account, temporaryPassword }: CreatedAccount) => ({ account: accountView(account), temporaryPassword })

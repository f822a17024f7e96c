import type { AccountId } from '../../../kernel/ids.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { AccountRefusal } from '../domain/account-refusal.ts'
import { updatePassword } from '../store/account-store.ts'
import { deleteSecondFactor } from '../store/second-factor-store.ts'
import { endSessionsOf } from '../store/session-store.ts'
import { forgetDevices } from '../store/sign-in-store.ts'
import { findAccountFor } from './find-account.ts'
import type { CreatedAccount } from './create-account.ts'
import { hashPassword, newTemporaryPassword } from './passwords.ts'

/**
 * For whoever lost their password or second factor, after seeing them in person: a temporary password, no second factor (a new
 * one is set up at the next sign-in), all sessions ended, all browsers forgotten.
 */
export const resetAccount = async (work: Work, accountId: AccountId): Promise<Outcome<CreatedAccount, AccountRefusal>> => {
  const found = await findAccountFor(work, 'reset', accountId)
  if (!found.ok) return found
  const temporaryPassword = newTemporaryPassword()
  await updatePassword(work.tx, accountId, { hash: await hashPassword(temporaryPassword), isTemporary: true, at: work.now })
  await deleteSecondFactor(work.tx, accountId)
  await forgetDevices(work.tx, accountId)
  await endSessionsOf(work.tx, { accountId }, { at: work.now, reason: 'account-reset' })
  return ok({ account: { ...found.value, passwordIsTemporary: true, hasSecondFactor: false, passwordChangedAt: work.now }, temporaryPassword })
}

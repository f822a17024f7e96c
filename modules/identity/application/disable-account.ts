import type { AccountId } from '../../../kernel/ids.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { Account } from '../domain/account.ts'
import type { AccountRefusal } from '../domain/account-refusal.ts'
import { updateDisabled } from '../store/account-store.ts'
import { endSessionsOf } from '../store/session-store.ts'
import { findAccountFor } from './find-account.ts'

/** Closes an account at once: its open sessions end with it. Roles stay on record. */
export const disableAccount = async (
  work: Work,
  command: { readonly accountId: AccountId; readonly reason: string },
): Promise<Outcome<Account, AccountRefusal>> => {
  const found = await findAccountFor(work, 'disable', command.accountId)
  if (!found.ok) return found
  await updateDisabled(work.tx, command.accountId, { at: work.now, reason: command.reason })
  await endSessionsOf(work.tx, { accountId: command.accountId }, { at: work.now, reason: 'account-disabled' })
  return ok({ ...found.value, disabled: { at: work.now, reason: command.reason } })
}

export const enableAccount = async (work: Work, accountId: AccountId): Promise<Outcome<Account, AccountRefusal>> => {
  const found = await findAccountFor(work, 'enable', accountId)
  if (!found.ok) return found
  await updateDisabled(work.tx, accountId, undefined)
  const { disabled: _, ...account } = found.value
  return ok(account)
}

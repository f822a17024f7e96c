import type { AccountId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { readSignInName, type Account } from '../domain/account.ts'
import type { AccountRefusal } from '../domain/account-refusal.ts'
import { selectAccount, selectAccountByName } from '../store/account-store.ts'
import { mayAtUnit } from './may-at-unit.ts'

/** The account, if this actor may do `verb` to accounts of its unit; never one's own. */
export const findAccountFor = async (work: Work, verb: string, accountId: AccountId): Promise<Outcome<Account, AccountRefusal>> => {
  const account = await selectAccount(work.tx, accountId)
  if (account === undefined) return refuse({ kind: 'account-unknown' })
  if (work.actor.kind === 'staff' && work.actor.accountId === accountId) return refuse({ kind: 'own-account' })
  const may = await mayAtUnit(work, verb, { thing: 'account', unitId: account.unitId })
  return may === true ? ok(account) : refuse({ kind: 'outside-own-units' })
}

/** One's own, or of a unit whose accounts one may read; any other is told like none. */
export const findAccount = async (work: Work, accountId: AccountId): Promise<Outcome<Account, AccountRefusal>> => {
  const account = await selectAccount(work.tx, accountId)
  if (account === undefined) return refuse({ kind: 'account-unknown' })
  const own = work.actor.kind === 'staff' && work.actor.accountId === accountId
  return own || (await mayAtUnit(work, 'read', { thing: 'account', unitId: account.unitId })) === true ? ok(account) : refuse({ kind: 'account-unknown' })
}

/** By the name people sign in with; for operators. */
export const findAccountByName = async (work: Work, name: string): Promise<Account | undefined> => {
  const signInName = readSignInName(name)
  return signInName === undefined ? undefined : selectAccountByName(work.tx, signInName)
}

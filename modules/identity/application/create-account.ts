import type { AccountId, OfficialId, UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { findOfficial } from '../../organisation/index.ts'
import { readSignInName, type Account } from '../domain/account.ts'
import type { AccountRefusal } from '../domain/account-refusal.ts'
import { insertAccount } from '../store/account-store.ts'
import { mayAtUnit } from './may-at-unit.ts'
import { hashPassword, newTemporaryPassword } from './passwords.ts'

export type CreateAccount = { readonly officialId: OfficialId; readonly unitId: UnitId; readonly signInName: string }
/** The temporary password is shown once, to be handed over in person; it must be replaced at the first sign-in. */
export type CreatedAccount = { readonly account: Account; readonly temporaryPassword: string }

export const createAccount = async (work: Work, command: CreateAccount): Promise<Outcome<CreatedAccount, AccountRefusal>> => {
  const may = await mayAtUnit(work, 'create', { thing: 'account', unitId: command.unitId })
  if (may !== true) return refuse({ kind: may === 'unknown' ? 'unit-unknown' : 'outside-own-units' })
  const signInName = readSignInName(command.signInName)
  if (signInName === undefined) return refuse({ kind: 'sign-in-name-malformed' })
  const official = await findOfficial(work, command.officialId)
  if (official === undefined) return refuse({ kind: 'official-unknown' })
  const temporaryPassword = newTemporaryPassword()
  const account: Account = {
    id: newId<AccountId>(),
    officialId: official.id,
    unitId: command.unitId,
    fullName: official.fullName,
    signInName,
    passwordChangedAt: work.now,
    passwordIsTemporary: true,
    isDemo: false,
    hasSecondFactor: false,
    createdAt: work.now,
  }
  const inserted = await insertAccount(work.tx, { ...account, passwordHash: await hashPassword(temporaryPassword) })
  return inserted ? ok({ account, temporaryPassword }) : refuse({ kind: 'sign-in-name-taken' })
}

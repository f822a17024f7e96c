import type { Actor } from '../../../kernel/actor.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { PasswordRefusal } from '../domain/password-rule.ts'
import type { SignInRefusal } from '../domain/sign-in-refusal.ts'
import { selectAccount, updatePassword, type AccountWithHash } from '../store/account-store.ts'
import { endSessionsOf } from '../store/session-store.ts'
import { refuseNewPassword } from './refuse-new-password.ts'
import { recordFailure } from './sign-in-staff.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { countFailure, waitFor } from './tries.ts'

export type Staff = Extract<Actor, { kind: 'staff' }>
export type OwnPasswordRefusal = SignInRefusal | PasswordRefusal | { readonly kind: 'password-wrong' } | { readonly kind: 'password-unchanged' }

/** The account, after its own password was given again; wrong ones are counted as failed sign-ins are. */
export const confirmPassword = async (
  work: Work,
  given: { readonly actor: Staff; readonly password: string; readonly address: string },
): Promise<Outcome<AccountWithHash, SignInRefusal | { readonly kind: 'password-wrong' }>> => {
  const account = await selectAccount(work.tx, given.actor.accountId)
  if (account === undefined) throw new Error('a signed-in account does not exist')
  const trier = { signInName: account.signInName, address: given.address }
  const seconds = await waitFor(work, trier)
  if (seconds > 0) return refuse({ kind: 'too-many-tries', seconds })
  if (await verifyPassword(given.password, account.passwordHash)) return ok(account)
  await countFailure(work, trier)
  await recordFailure(work, account, { address: given.address, reason: 'password-confirmation' })
  return refuse({ kind: 'password-wrong' })
}

export type ChangeOwnPassword = { readonly actor: Staff; readonly password: string; readonly newPassword: string; readonly address: string }

/** Ends the person's other sessions: whoever knew the old password is out. */
export const changeOwnPassword = async (work: Work, command: ChangeOwnPassword): Promise<Outcome<{ endedSessions: number }, OwnPasswordRefusal>> => {
  const confirmed = await confirmPassword(work, command)
  if (!confirmed.ok) return confirmed
  const account = confirmed.value
  const refusal = await refuseNewPassword(command.newPassword, account.signInName)
  if (refusal !== undefined) return refuse(refusal)
  if (await verifyPassword(command.newPassword, account.passwordHash)) return refuse({ kind: 'password-unchanged' })
  await updatePassword(work.tx, account.id, { hash: await hashPassword(command.newPassword), isTemporary: false, at: work.now })
  const endedSessions = await endSessionsOf(work.tx, { accountId: account.id }, { at: work.now, reason: 'password-changed', except: command.actor.sessionId })
  return ok({ endedSessions })
}

import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { recordAudit } from '../../audit/index.ts'
import { mayOpen, type Account } from '../domain/account.ts'
import type { PasswordRefusal } from '../domain/password-rule.ts'
import type { SignInRefusal } from '../domain/sign-in-refusal.ts'
import type { IdentityPorts } from '../ports.ts'
import { selectAccount, updatePassword, type AccountWithHash } from '../store/account-store.ts'
import { keepSecondFactor, replaceRecoveryCodes } from '../store/second-factor-store.ts'
import { deleteChallenge, selectChallenge, updateChallenge, type Challenge } from '../store/sign-in-store.ts'
import { checkSecondFactor } from './check-second-factor.ts'
import type { Browser } from './open-session.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { refuseNewPassword } from './refuse-new-password.ts'
import { findStep, newRecoveryCodes } from './second-factor.ts'
import { open } from './secret-box.ts'
import { completeSignIn, describeStep, recordFailure, trierOf, type SignInProgress } from './sign-in-staff.ts'
import { hashToken } from './tokens.ts'
import { countFailure, waitFor } from './tries.ts'

/** Wrong codes one challenge bears; then the password must be given again. */
const MOST_TRIES = 5

type Open = { readonly account: AccountWithHash; readonly challenge: Challenge; readonly token: string }

const openChallenge = async (work: Work, ports: IdentityPorts, token: string): Promise<Open | undefined> => {
  const challenge = await selectChallenge(work.tx, hashToken(token), work.now)
  if (challenge === undefined || challenge.tries >= MOST_TRIES) return undefined
  const account = await selectAccount(work.tx, challenge.accountId)
  return account !== undefined && mayOpen(account, ports.demo) ? { account, challenge, token } : undefined
}

/** One step is done: the next one, or the session. */
const goOn = async (work: Work, ports: IdentityPorts, given: Open & { readonly browser: Browser }): Promise<SignInProgress> => {
  const stepsLeft = given.challenge.stepsLeft.slice(1)
  if (stepsLeft.length === 0) {
    await deleteChallenge(work.tx, given.challenge.tokenHash)
    return completeSignIn(work, given.account, given.browser)
  }
  const { progress, challenge } = await describeStep(ports, { ...given, challenge: { ...given.challenge, stepsLeft } })
  await updateChallenge(work.tx, challenge)
  return progress
}

export type ChooseNewPassword = { readonly challenge: string; readonly newPassword: string; readonly browser: Browser }

/** Replaces a temporary password in the middle of a sign-in. */
export const chooseNewPassword = async (
  work: Work,
  ports: IdentityPorts,
  given: ChooseNewPassword,
): Promise<Outcome<SignInProgress, SignInRefusal | PasswordRefusal | { readonly kind: 'password-unchanged' }>> => {
  const found = await openChallenge(work, ports, given.challenge)
  if (found === undefined || found.challenge.stepsLeft[0] !== 'new-password') return refuse({ kind: 'sign-in-over' })
  const refusal = await refuseNewPassword(given.newPassword, found.account.signInName)
  if (refusal !== undefined) return refuse(refusal)
  if (await verifyPassword(given.newPassword, found.account.passwordHash)) return refuse({ kind: 'password-unchanged' })
  await updatePassword(work.tx, found.account.id, { hash: await hashPassword(given.newPassword), isTemporary: false, at: work.now })
  return ok(await goOn(work, ports, { ...found, browser: given.browser }))
}

export type AnswerSecondFactor = { readonly challenge: string; readonly code: string; readonly browser: Browser }

const fail = async (work: Work, found: Open, browser: Browser): Promise<void> => {
  const tries = found.challenge.tries + 1
  await updateChallenge(work.tx, { ...found.challenge, tries })
  await countFailure(work, await trierOf(work, found.account.signInName, { account: found.account, browser }))
  await recordFailure(work, found.account, { address: browser.address, reason: 'second-factor' })
}

/** A code of the authenticator app or a recovery code; confirms a new second factor where one is being set up. */
export const answerSecondFactor = async (
  work: Work,
  ports: IdentityPorts,
  given: AnswerSecondFactor,
): Promise<Outcome<SignInProgress, SignInRefusal>> => {
  const found = await openChallenge(work, ports, given.challenge)
  const step = found?.challenge.stepsLeft[0]
  if (found === undefined || step === undefined || step === 'new-password') return refuse({ kind: 'sign-in-over' })
  const seconds = await waitFor(work, await trierOf(work, found.account.signInName, { account: found.account, browser: given.browser }))
  if (seconds > 0) return refuse({ kind: 'too-many-tries', seconds })
  const recoveryCodes = step === 'enrol-second-factor' ? await confirmEnrolment(work, ports, { ...found, code: given.code }) : undefined
  const right = step === 'enrol-second-factor' ? recoveryCodes !== undefined : await checkSecondFactor(work, ports, { account: found.account, code: given.code })
  if (!right) {
    await fail(work, found, given.browser)
    return refuse({ kind: 'code-wrong' })
  }
  const progress = await goOn(work, ports, { ...found, browser: given.browser })
  return ok(recoveryCodes === undefined ? progress : { ...progress, recoveryCodes })
}

const confirmEnrolment = async (
  work: Work,
  ports: IdentityPorts,
  given: { readonly account: Account; readonly challenge: Challenge; readonly code: string },
): Promise<readonly string[] | undefined> => {
  const { account, challenge } = given
  if (challenge.sealedSecret === undefined) return undefined
  const step = findStep(open(ports.secretKey, challenge.sealedSecret, account.id), given.code, work.now)
  if (step === undefined) return undefined
  await keepSecondFactor(work.tx, { accountId: account.id, sealedSecret: challenge.sealedSecret, confirmedAt: work.now, lastStep: step })
  const codes = newRecoveryCodes()
  await replaceRecoveryCodes(work.tx, account.id, codes.map(hashToken))
  await recordAudit(work, { event: 'second-factor-enrolled', thing: 'account', thingId: account.id, unitId: account.unitId })
  return codes
}

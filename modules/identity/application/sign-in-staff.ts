import type { Actor } from '../../../kernel/actor.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { recordAudit } from '../../audit/index.ts'
import { mayOpen, readSignInName, stepsAfterPassword, temporaryUntil, type Account, type SignInStep } from '../domain/account.ts'
import { minutesFrom } from '../domain/session-life.ts'
import type { SignInRefusal } from '../domain/sign-in-refusal.ts'
import type { IdentityPorts } from '../ports.ts'
import { selectAccountByName } from '../store/account-store.ts'
import { insertChallenge, isKnownDevice, keepDevice, type Challenge } from '../store/sign-in-store.ts'
import { findActorBySession } from './find-actor-by-session.ts'
import { openSession, type Browser } from './open-session.ts'
import { verifyPassword } from './passwords.ts'
import { describeEnrolment, newSecret, type Enrolment } from './second-factor.ts'
import { seal } from './secret-box.ts'
import { hashToken, newToken } from './tokens.ts'
import { countFailure, forgetFailures, waitFor, type Trier } from './tries.ts'

const CHALLENGE_MINUTES = 10

/** What the screen asks next; `session` and `device` become cookies and never reach the page. */
export type SignInProgress = {
  readonly next: SignInStep | 'signed-in'
  readonly challenge?: string
  readonly enrolment?: Enrolment
  readonly recoveryCodes?: readonly string[]
  readonly session?: string
  readonly device?: string
}

export const trierOf = async (work: Work, signInName: string, given: { account: Account | undefined; browser: Browser }): Promise<Trier> => {
  const { account, browser } = given
  const device = browser.deviceToken === undefined ? undefined : hashToken(browser.deviceToken)
  const known = device !== undefined && account !== undefined && (await isKnownDevice(work.tx, device, account.id))
  return { signInName, address: browser.address, ...(known ? { knownDevice: device } : {}) }
}

/** The trail names the account that was tried, if there is one; never what was typed (people type passwords into name fields). */
export const recordFailure = (work: Work, account: Account | undefined, given: { address: string; reason: string }): Promise<void> =>
  recordAudit(work, {
    event: 'staff-sign-in-failed',
    thing: 'account',
    ...(account === undefined ? {} : { thingId: account.id, unitId: account.unitId }),
    address: given.address,
    facts: { reason: given.reason },
  })

/** All steps done: a session, a recognised browser, an entry in the trail. */
export const completeSignIn = async (work: Work, account: Account, browser: Browser): Promise<SignInProgress> => {
  await forgetFailures(work, await trierOf(work, account.signInName, { account, browser }))
  const device = browser.deviceToken ?? newToken()
  await keepDevice(work.tx, { tokenHash: hashToken(device), accountId: account.id, at: work.now })
  const { token } = await openSession(work, { kind: 'staff', accountId: account.id }, browser)
  const actor: Actor = await findActorBySession(work, token)
  await recordAudit(
    { ...work, actor },
    { event: 'staff-signed-in', thing: 'account', thingId: account.id, unitId: account.unitId, address: browser.address },
  )
  return { next: 'signed-in', session: token, device }
}

type Step = { readonly account: Account; readonly challenge: Challenge; readonly token: string }

/** The next thing to ask, with what the page needs for it (a new second factor is drawn here, sealed, unconfirmed). */
export const describeStep = async (ports: IdentityPorts, step: Step): Promise<{ progress: SignInProgress; challenge: Challenge }> => {
  const [next] = step.challenge.stepsLeft
  if (next === undefined) throw new Error('no step left to describe')
  if (next !== 'enrol-second-factor') return { progress: { next, challenge: step.token }, challenge: step.challenge }
  const secret = newSecret()
  const enrolment = await describeEnrolment(secret, { issuer: ports.issuerName, label: step.account.signInName })
  const challenge = { ...step.challenge, sealedSecret: seal(ports.secretKey, secret, step.account.id) }
  return { progress: { next, challenge: step.token, enrolment }, challenge }
}

const beginSteps = async (work: Work, ports: IdentityPorts, account: Account): Promise<SignInProgress> => {
  const token = newToken()
  const bare: Challenge = {
    tokenHash: hashToken(token),
    accountId: account.id,
    stepsLeft: stepsAfterPassword(account),
    tries: 0,
    endsAt: minutesFrom(work.now, CHALLENGE_MINUTES),
  }
  const { progress, challenge } = await describeStep(ports, { account, challenge: bare, token })
  await insertChallenge(work.tx, challenge, work.now)
  return progress
}

export type StaffCredentials = { readonly signInName: string; readonly password: string; readonly browser: Browser }

/**
 * Name and password. Answers what is still owed, or that the person is in. Takes the same time for unknown names; failures are
 * counted before anything else may be tried, and must be kept although the request is refused.
 */
export const signInStaff = async (work: Work, ports: IdentityPorts, given: StaffCredentials): Promise<Outcome<SignInProgress, SignInRefusal>> => {
  const signInName = readSignInName(given.signInName) ?? ''
  const account = await selectAccountByName(work.tx, signInName)
  const trier = await trierOf(work, signInName, { account, browser: given.browser })
  const seconds = await waitFor(work, trier)
  if (seconds > 0) return refuse({ kind: 'too-many-tries', seconds })
  const right = await verifyPassword(given.password, account?.passwordHash)
  if (!right || account === undefined || !mayOpen(account, ports.demo)) {
    await countFailure(work, trier)
    await recordFailure(work, account, { address: given.browser.address, reason: right ? 'account-closed' : 'password' })
    return refuse({ kind: 'sign-in-refused' })
  }
  const until = temporaryUntil(account, ports.temporaryPasswordDays)
  if (until !== undefined && work.now >= until) {
    await recordFailure(work, account, { address: given.browser.address, reason: 'temporary-password-ended' })
    return refuse({ kind: 'temporary-password-ended', days: ports.temporaryPasswordDays })
  }
  return ok(stepsAfterPassword(account).length === 0 ? await completeSignIn(work, account, given.browser) : await beginSteps(work, ports, account))
}

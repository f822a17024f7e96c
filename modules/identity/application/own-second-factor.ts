import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { minutesFrom } from '../domain/session-life.ts'
import type { SignInRefusal } from '../domain/sign-in-refusal.ts'
import type { IdentityPorts } from '../ports.ts'
import { selectAccount } from '../store/account-store.ts'
import { countRecoveryCodes, keepSecondFactor, replaceRecoveryCodes } from '../store/second-factor-store.ts'
import { deleteChallenge, insertChallenge, selectChallenge, updateChallenge } from '../store/sign-in-store.ts'
import { confirmPassword, type Staff } from './change-own-password.ts'
import { describeEnrolment, findStep, newRecoveryCodes, newSecret, type Enrolment } from './second-factor.ts'
import { open, seal } from './secret-box.ts'
import { hashToken, newToken } from './tokens.ts'

export type BegunEnrolment = { readonly challenge: string; readonly enrolment: Enrolment }
export type OwnFactorRefusal = SignInRefusal | { readonly kind: 'password-wrong' }
type Begin = { readonly actor: Staff; readonly password: string; readonly address: string }

/** Draws a new second factor for someone already signed in; the old one works until the new one is confirmed. */
export const beginOwnEnrolment = async (work: Work, ports: IdentityPorts, command: Begin): Promise<Outcome<BegunEnrolment, OwnFactorRefusal>> => {
  const confirmed = await confirmPassword(work, command)
  if (!confirmed.ok) return confirmed
  const account = confirmed.value
  const secret = newSecret()
  const challenge = newToken()
  await insertChallenge(
    work.tx,
    {
      tokenHash: hashToken(challenge),
      accountId: account.id,
      stepsLeft: [],
      sealedSecret: seal(ports.secretKey, secret, account.id),
      tries: 0,
      endsAt: minutesFrom(work.now, 10),
    },
    work.now,
  )
  return ok({ challenge, enrolment: await describeEnrolment(secret, { issuer: ports.issuerName, label: account.signInName }) })
}

type Confirm = { readonly actor: Staff; readonly challenge: string; readonly code: string }

/** Confirms it with a first code; answers new recovery codes, shown once. */
export const confirmOwnEnrolment = async (
  work: Work,
  ports: IdentityPorts,
  command: Confirm,
): Promise<Outcome<{ readonly recoveryCodes: readonly string[] }, SignInRefusal>> => {
  const challenge = await selectChallenge(work.tx, hashToken(command.challenge), work.now)
  const usable = challenge !== undefined && challenge.stepsLeft.length === 0 && challenge.accountId === command.actor.accountId && challenge.tries < 5
  if (!usable || challenge.sealedSecret === undefined) return refuse({ kind: 'sign-in-over' })
  const step = findStep(open(ports.secretKey, challenge.sealedSecret, challenge.accountId), command.code, work.now)
  if (step === undefined) {
    await updateChallenge(work.tx, { ...challenge, tries: challenge.tries + 1 })
    return refuse({ kind: 'code-wrong' })
  }
  await deleteChallenge(work.tx, challenge.tokenHash)
  await keepSecondFactor(work.tx, { accountId: challenge.accountId, sealedSecret: challenge.sealedSecret, confirmedAt: work.now, lastStep: step })
  const recoveryCodes = newRecoveryCodes()
  await replaceRecoveryCodes(work.tx, challenge.accountId, recoveryCodes.map(hashToken))
  return ok({ recoveryCodes })
}

/** Ten new recovery codes; the old ones no longer work. */
export const renewRecoveryCodes = async (work: Work, command: Begin): Promise<Outcome<{ readonly recoveryCodes: readonly string[] }, OwnFactorRefusal>> => {
  const confirmed = await confirmPassword(work, command)
  if (!confirmed.ok) return confirmed
  const recoveryCodes = newRecoveryCodes()
  await replaceRecoveryCodes(work.tx, confirmed.value.id, recoveryCodes.map(hashToken))
  return ok({ recoveryCodes })
}

export type OwnSecondFactor = { readonly signInName: string; readonly enrolled: boolean; readonly recoveryCodesLeft: number; readonly isDemo: boolean }

export const describeOwnSecondFactor = async (work: Work, actor: Staff): Promise<OwnSecondFactor> => {
  const account = await selectAccount(work.tx, actor.accountId)
  if (account === undefined) throw new Error('a signed-in account does not exist')
  const { signInName, hasSecondFactor, isDemo } = account
  return { signInName, enrolled: hasSecondFactor, recoveryCodesLeft: await countRecoveryCodes(work.tx, account.id), isDemo }
}

import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { recordAudit } from '../../audit/index.ts'
import type { ElectronicIdentityProvider, IdentityPorts, VerifiedIdentity } from '../ports.ts'
import { takeCitizenSignIn, type CitizenSignIn } from '../store/citizen-sign-in-store.ts'
import { insertProviderAnswer } from '../store/confirmation-store.ts'
import { beginAtProvider, type BegunCitizenSignIn, type CitizenSignInRefusal } from './begin-at-provider.ts'
import { keepConfirmation, type ConfirmActRefusal } from './confirm-act.ts'
import { findActorBySession } from './find-actor-by-session.ts'
import { keepVerifiedPerson } from './keep-verified-person.ts'
import { openSession, type Browser } from './open-session.ts'
import { hashToken } from './tokens.ts'

/** Sends the browser to sign in; `level` when the page it comes from needs the higher one. */
export const beginCitizenSignIn = (
  work: Work,
  ports: IdentityPorts,
  given: { readonly returnTo?: string | undefined; readonly level?: 2 | undefined; readonly browser: Browser },
): Promise<Outcome<BegunCitizenSignIn, CitizenSignInRefusal>> => beginAtProvider(work, ports, given)

/** `session` is absent when the person was signed in already and came back from confirming. */
export type FinishedCitizenSignIn = { readonly returnPath: string; readonly session?: string }

/** With the page it was begun from, so that nobody who was refused is left elsewhere; `confirming`: they were signed in already. */
export type RefusedAtProvider = ConfirmActRefusal & { readonly returnPath?: string; readonly confirming?: true }

const toldAt = ({ return_path: returnPath, confirm_hash: hash }: CitizenSignIn, refusal: ConfirmActRefusal): RefusedAtProvider => {
  if (hash === null) return { ...refusal, returnPath }
  return { ...(refusal.kind === 'sign-in-denied' ? ({ kind: 'confirmation-denied' } as const) : refusal), returnPath, confirming: true }
}

type WayBack = { readonly search: string; readonly browser: Browser }

const takeBegun = async (work: Work, { search, browser }: WayBack): Promise<{ state: string; begun: CitizenSignIn } | undefined> => {
  const state = new URLSearchParams(search).get('state') ?? ''
  const begun = await takeCitizenSignIn(work.tx, hashToken(state))
  const mark = browser.sessionToken
  if (begun === undefined || begun.ends_at <= work.now || mark === undefined || !hashToken(mark).equals(begun.browser_hash)) return undefined
  return { state, begun }
}

type Asking = { readonly provider: ElectronicIdentityProvider; readonly state: string; readonly begun: CitizenSignIn; readonly search: string }

const askProvider = async (work: Work, { provider, state, begun, search }: Asking): Promise<Outcome<VerifiedIdentity, CitizenSignInRefusal>> => {
  const { confirm_purpose: purpose, confirm_hash: contentHash } = begun
  const confirm = purpose === null || contentHash === null ? {} : { confirm: { purpose, contentHash } }
  const verified = await provider.finish({ search, state, nonce: begun.nonce, codeVerifier: begun.code_verifier, now: work.now, ...confirm })
  if (!verified.ok) return verified
  const { transaction } = verified.value.answer
  const fresh = await insertProviderAnswer(work.tx, { provider: provider.name, transaction, at: work.now })
  return fresh ? verified : refuse({ kind: 'provider-answer-replayed' })
}

/**
 * The browser is back. The code is exchanged and the person read by this server alone; a wrong, used or foreign state, a wrong
 * nonce, a replayed code or answer end here. A new session is made and whatever the browser held before ends; or, when the way
 * was begun to confirm something, the confirmation is kept and the session stays.
 */
export const finishCitizenSignIn = async (work: Work, ports: IdentityPorts, given: WayBack): Promise<Outcome<FinishedCitizenSignIn, RefusedAtProvider>> => {
  const provider = ports.electronicIdentity
  if (provider === undefined) return refuse({ kind: 'provider-not-configured' })
  const taken = await takeBegun(work, given)
  if (taken === undefined) return refuse({ kind: 'sign-in-not-begun-here' })
  const { begun } = taken
  const verified = await askProvider(work, { ...taken, provider, search: given.search })
  if (!verified.ok) {
    await recordAudit(work, { event: 'citizen-sign-in-failed', address: given.browser.address, facts: { reason: verified.refusal.kind } })
    return refuse(toldAt(begun, verified.refusal))
  }
  if (begun.confirm_hash !== null) {
    const kept = await keepConfirmation(work, { begun, provider: provider.name, verified: verified.value })
    return kept.ok ? ok({ returnPath: begun.return_path }) : refuse(toldAt(begun, kept.refusal))
  }
  const session = await openCitizenSession(work, { provider: provider.name, verified: verified.value, browser: given.browser })
  return session === undefined ? refuse(toldAt(begun, { kind: 'identity-incomplete' })) : ok({ returnPath: begun.return_path, session })
}

const openCitizenSession = async (
  work: Work,
  given: { readonly provider: string; readonly verified: VerifiedIdentity; readonly browser: Browser },
): Promise<string | undefined> => {
  const { verified, browser } = given
  const person = await keepVerifiedPerson(work, given.provider, verified)
  if (person === undefined) return undefined
  const who = { kind: 'citizen', personId: person.id, assuranceLevel: verified.level } as const
  const { token } = await openSession(work, who, browser)
  const actor = await findActorBySession(work, token)
  await recordAudit(
    { ...work, actor },
    { event: 'citizen-signed-in', thing: 'person', thingId: person.id, address: browser.address, facts: { level: verified.level, provider: given.provider } },
  )
  return token
}

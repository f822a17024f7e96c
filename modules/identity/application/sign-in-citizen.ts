import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { recordAudit } from '../../audit/index.ts'
import { safeReturnPath } from '../domain/return-path.ts'
import { minutesFrom } from '../domain/session-life.ts'
import type { IdentityPorts, ProviderRefusal, VerifiedIdentity } from '../ports.ts'
import { insertCitizenSignIn, takeCitizenSignIn } from '../store/citizen-sign-in-store.ts'
import { findActorBySession } from './find-actor-by-session.ts'
import { keepVerifiedPerson } from './keep-verified-person.ts'
import { openSession, type Browser } from './open-session.ts'
import { hashToken, newToken } from './tokens.ts'

const WAY_MINUTES = 15

export type CitizenSignInRefusal =
  | ProviderRefusal
  | { readonly kind: 'provider-not-configured' }
  /** The state is unknown, used, too old, or was begun in another browser. */
  | { readonly kind: 'sign-in-not-begun-here' }
  | { readonly kind: 'identity-incomplete' }

/** `browser` is the mark to set in this browser if it has none; the way back must come with the same mark. */
export type BegunCitizenSignIn = { readonly redirectTo: string; readonly browser?: string }

/** Sends the browser to the identity provider. State, nonce and PKCE verifier stay here, bound to this browser. */
export const beginCitizenSignIn = async (
  work: Work,
  ports: IdentityPorts,
  given: { readonly returnTo?: string | undefined; readonly browser: Browser },
): Promise<Outcome<BegunCitizenSignIn, CitizenSignInRefusal>> => {
  const provider = ports.electronicIdentity
  if (provider === undefined) return refuse({ kind: 'provider-not-configured' })
  const secrets = { state: newToken(), nonce: newToken(), codeVerifier: newToken() }
  const started = await provider.start(secrets)
  if (!started.ok) return started
  // A token that opens nothing is not trusted as a mark: somebody else may have planted it.
  const kept = work.actor.kind === 'anonymous' ? undefined : given.browser.sessionToken
  const mark = kept ?? newToken()
  await insertCitizenSignIn(work.tx, {
    state_hash: hashToken(secrets.state),
    browser_hash: hashToken(mark),
    nonce: secrets.nonce,
    code_verifier: secrets.codeVerifier,
    return_path: safeReturnPath(given.returnTo),
    created_at: work.now,
    ends_at: minutesFrom(work.now, WAY_MINUTES),
  })
  return ok({ redirectTo: started.value, ...(kept === undefined ? { browser: mark } : {}) })
}

export type FinishedCitizenSignIn = { readonly returnPath: string; readonly session: string }

/**
 * The browser is back. The code is exchanged and the person read by this server alone; a wrong, used or foreign state, a wrong
 * nonce, a replayed code end here. A new session is made; whatever the browser held before ends.
 */
export const finishCitizenSignIn = async (
  work: Work,
  ports: IdentityPorts,
  given: { readonly search: string; readonly browser: Browser },
): Promise<Outcome<FinishedCitizenSignIn, CitizenSignInRefusal>> => {
  const provider = ports.electronicIdentity
  if (provider === undefined) return refuse({ kind: 'provider-not-configured' })
  const state = new URLSearchParams(given.search).get('state') ?? ''
  const begun = await takeCitizenSignIn(work.tx, hashToken(state))
  const mark = given.browser.sessionToken
  if (begun === undefined || begun.ends_at <= work.now || mark === undefined || !hashToken(mark).equals(begun.browser_hash))
    return refuse({ kind: 'sign-in-not-begun-here' })
  const verified = await provider.finish({ search: given.search, state, nonce: begun.nonce, codeVerifier: begun.code_verifier })
  if (!verified.ok) {
    await recordAudit(work, { event: 'citizen-sign-in-failed', address: given.browser.address, facts: { reason: verified.refusal.kind } })
    return verified
  }
  const session = await openCitizenSession(work, { provider: provider.name, verified: verified.value, browser: given.browser })
  return session === undefined ? refuse({ kind: 'identity-incomplete' }) : ok({ returnPath: begun.return_path, session })
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

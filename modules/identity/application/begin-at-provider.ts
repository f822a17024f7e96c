import type { PersonId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { safeReturnPath } from '../domain/return-path.ts'
import { minutesFrom } from '../domain/session-life.ts'
import type { AskedConfirmation, IdentityPorts, ProviderRefusal } from '../ports.ts'
import { insertCitizenSignIn } from '../store/citizen-sign-in-store.ts'
import type { Browser } from './open-session.ts'
import { hashToken, newToken } from './tokens.ts'

const WAY_MINUTES = 15

export type CitizenSignInRefusal =
  | ProviderRefusal
  | { readonly kind: 'provider-not-configured' }
  /** The state is unknown, used, too old, or was begun in another browser. */
  | { readonly kind: 'sign-in-not-begun-here' }
  | { readonly kind: 'identity-incomplete' }
  | { readonly kind: 'provider-answer-replayed' }

/** `browser` is the mark to set in this browser if it has none; the way back must come with the same mark. */
export type BegunCitizenSignIn = { readonly redirectTo: string; readonly browser?: string }

type Beginning = {
  readonly returnTo?: string | undefined
  readonly browser: Browser
  /** Asks the provider for this level; what it answers is what counts. */
  readonly level?: 2 | undefined
  readonly confirm?: AskedConfirmation & { readonly about: string; readonly personId: PersonId }
}

/** Sends the browser to the identity provider. State, nonce and PKCE verifier stay here, bound to this browser. */
export const beginAtProvider = async (work: Work, ports: IdentityPorts, given: Beginning): Promise<Outcome<BegunCitizenSignIn, CitizenSignInRefusal>> => {
  const provider = ports.electronicIdentity
  if (provider === undefined) return refuse({ kind: 'provider-not-configured' })
  const { confirm, level } = given
  const secrets = { state: newToken(), nonce: newToken(), codeVerifier: newToken() }
  const started = await provider.start({ ...secrets, ...(level === undefined ? {} : { level }), ...(confirm === undefined ? {} : { confirm }) })
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
    confirm_person_id: confirm?.personId ?? null,
    confirm_purpose: confirm?.purpose ?? null,
    confirm_about: confirm?.about ?? null,
    confirm_hash: confirm?.contentHash ?? null,
    created_at: work.now,
    ends_at: minutesFrom(work.now, WAY_MINUTES),
  })
  return ok({ redirectTo: started.value, ...(kept === undefined ? { browser: mark } : {}) })
}

import type { Outcome } from '../../kernel/outcome.ts'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { AssuranceLevel, Gender } from './domain/person.ts'

/** Who the provider says signed in, read by our server from the provider itself; never from a browser. */
export type VerifiedIdentity = {
  /** The provider's own name for this account; stable, meaningless elsewhere. */
  readonly subject: string
  readonly fullName: string
  readonly personalIdNumber: string
  readonly level: AssuranceLevel
  readonly birthOn?: PlainDate
  readonly gender?: Gender
  readonly phone?: string
  readonly email?: string
  readonly address?: string
  /** Set when the account is that of an enterprise or organisation, and this person represents it. */
  readonly enterprise?: { readonly name: string; readonly registrationNumber: string }
}

export type ProviderRefusal =
  /** The person said no on the provider's page. */
  | { readonly kind: 'sign-in-denied' }
  | { readonly kind: 'provider-unreachable' }
  /** A signature, nonce, issuer or code that does not fit: nothing in the answer may be believed. */
  | { readonly kind: 'provider-answer-untrusted'; readonly reason: string }

export type SignInSecrets = { readonly state: string; readonly nonce: string; readonly codeVerifier: string }

/** VNeID or the national portal: OpenID Connect code flow with PKCE. */
export type ElectronicIdentityProvider = {
  /** `vneid` */
  readonly name: string
  /** Where to send the browser. */
  readonly start: (secrets: SignInSecrets) => Promise<Outcome<string, ProviderRefusal>>
  /** `search`: the raw query the browser came back with (`?code=…&state=…`), not decoded. */
  readonly finish: (given: SignInSecrets & { readonly search: string }) => Promise<Outcome<VerifiedIdentity, ProviderRefusal>>
}

export type IdentityPorts = {
  /** 32 bytes kept outside the database; seals second-factor secrets. */
  readonly secretKey: Uint8Array
  /** Demo accounts may sign in. */
  readonly demo: boolean
  /** Named in authenticator apps: `Một Cửa Quảng Bình`. */
  readonly issuerName: string
  readonly electronicIdentity?: ElectronicIdentityProvider
}

import * as client from 'openid-client'
import { ok, refuse, type Refused } from '../../../kernel/outcome.ts'
import type { ElectronicIdentityProvider, ProviderRefusal, SignInSecrets, VerifiedIdentity } from '../../identity/ports.ts'
import { identityOf } from './claims.ts'

export type VneidSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret?: string
  /** Our page the provider sends browsers back to. */
  readonly redirectUri: string
  /** For the simulator of the demo alone; anywhere else TLS is required. */
  readonly plainHttp?: boolean
}

const TIMEOUT_SECONDS = 10

const discover = (settings: VneidSettings): Promise<client.Configuration> =>
  client.discovery(
    new URL(settings.issuer),
    settings.clientId,
    undefined,
    settings.clientSecret === undefined ? client.None() : client.ClientSecretBasic(settings.clientSecret),
    {
      timeout: TIMEOUT_SECONDS,
      // The id token's signature is verified too, although TLS alone would satisfy the standard.
      execute: [client.enableNonRepudiationChecks, ...(settings.plainHttp === true ? [client.allowInsecureRequests] : [])],
    },
  )

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : error instanceof Error ? error.name : 'unknown'

/** No answer at all: no connection (fetch throws a TypeError), too late, or a server error of theirs. */
const isSilence = (error: unknown): boolean => {
  if (error instanceof TypeError || ['OAUTH_TIMEOUT', 'OAUTH_ABORT'].includes(codeOf(error))) return true
  return error instanceof Error && error.cause instanceof Response && error.cause.status >= 500
}

/** What an error of the exchange means. The reason is a code, never the provider's text: that may hold personal data. */
const refusalOf = (error: unknown): Refused<ProviderRefusal> => {
  if (error instanceof client.AuthorizationResponseError && error.error === 'access_denied') return refuse({ kind: 'sign-in-denied' })
  return isSilence(error) ? refuse({ kind: 'provider-unreachable' }) : refuse({ kind: 'provider-answer-untrusted', reason: codeOf(error) })
}

const identify = async (
  config: client.Configuration,
  given: SignInSecrets & { readonly callback: URL },
): Promise<VerifiedIdentity | undefined> => {
  const tokens = await client.authorizationCodeGrant(config, given.callback, {
    pkceCodeVerifier: given.codeVerifier,
    expectedState: given.state,
    expectedNonce: given.nonce,
    idTokenExpected: true,
  })
  const subject = tokens.claims()?.sub ?? ''
  const userinfo = await client.fetchUserInfo(config, tokens.access_token, subject)
  return identityOf(userinfo)
}

/** VNeID by OpenID Connect: code flow, PKCE, state and nonce; userinfo read from here, never from the browser. */
export const openVneidProvider = (settings: VneidSettings): ElectronicIdentityProvider => {
  let known: Promise<client.Configuration> | undefined
  const config = (): Promise<client.Configuration> => {
    known ??= discover(settings).catch((error: unknown) => {
      known = undefined
      throw error
    })
    return known
  }
  return {
    name: 'vneid',
    start: async ({ state, nonce, codeVerifier }) => {
      try {
        const url = client.buildAuthorizationUrl(await config(), {
          redirect_uri: settings.redirectUri,
          scope: 'openid',
          // Always asks who it is: at a shared kiosk the person before must not sign in the next one.
          prompt: 'login',
          state,
          nonce,
          code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
          code_challenge_method: 'S256',
        })
        return ok(url.href)
      } catch (error) {
        return refusalOf(error)
      }
    },
    finish: async ({ search, ...secrets }) => {
      try {
        const callback = new URL(settings.redirectUri)
        callback.search = search
        const identity = await identify(await config(), { ...secrets, callback })
        return identity === undefined ? refuse({ kind: 'provider-answer-untrusted', reason: 'nobody named' }) : ok(identity)
      } catch (error) {
        return refusalOf(error)
      }
    },
  }
}

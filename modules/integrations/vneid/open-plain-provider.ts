import * as client from 'openid-client'
import { ok, refuse, type Outcome, type Refused } from '../../../kernel/outcome.ts'
import { sha256Of } from '../../../platform/storage/sha256.ts'
import type { ElectronicIdentityProvider, FinishSignIn, ProviderRefusal, VerifiedIdentity } from '../../identity/ports.ts'
import { fetchFrom } from '../outside.ts'
import { confirmedOf, identityOf, sameConfirmation } from './claims.ts'
import { askedParameters, TIMEOUT_SECONDS, type VneidSettings } from './settings.ts'

const discover = (settings: VneidSettings): Promise<client.Configuration> =>
  client.discovery(
    new URL(settings.issuer),
    settings.clientId,
    undefined,
    settings.clientSecret === undefined ? client.None() : client.ClientSecretBasic(settings.clientSecret),
    {
      timeout: TIMEOUT_SECONDS,
      [client.customFetch]: fetchFrom('vneid') as client.CustomFetch,
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

type Identified = Outcome<VerifiedIdentity, ProviderRefusal>

/** What was confirmed stands in the signed id token: userinfo alone would prove nothing later. */
const identify = async (config: client.Configuration, given: FinishSignIn & { readonly callback: URL }): Promise<Identified> => {
  const tokens = await client.authorizationCodeGrant(config, given.callback, {
    pkceCodeVerifier: given.codeVerifier,
    expectedState: given.state,
    expectedNonce: given.nonce,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!sameConfirmation(given.confirm, confirmedOf(claims ?? {}))) return refuse({ kind: 'confirmation-differs' })
  const found = identityOf(await client.fetchUserInfo(config, tokens.access_token, claims?.sub ?? ''))
  if (found === undefined) return refuse({ kind: 'provider-answer-untrusted', reason: 'nobody named' })
  const proof = tokens.id_token ?? ''
  return ok({ ...found, answer: { transaction: claims?.jti ?? sha256Of(Buffer.from(proof)), proof } })
}

/** VNeID by OpenID Connect: code flow, PKCE, state and nonce; userinfo read from here, never from the browser. */
export const openPlainProvider = (settings: VneidSettings): ElectronicIdentityProvider => {
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
    start: async ({ state, nonce, codeVerifier, confirm, level }) => {
      try {
        const url = client.buildAuthorizationUrl(await config(), {
          redirect_uri: settings.redirectUri,
          ...askedParameters({ confirm, level }),
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
    finish: async (given) => {
      try {
        const callback = new URL(settings.redirectUri)
        callback.search = given.search
        return await identify(await config(), { ...given, callback })
      } catch (error) {
        return refusalOf(error)
      }
    },
  }
}

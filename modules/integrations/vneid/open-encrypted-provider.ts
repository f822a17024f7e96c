import type { KeyObject } from 'node:crypto'
import { epochMs, type Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { sha256Of } from '../../../platform/storage/sha256.ts'
import type { ElectronicIdentityProvider, FinishSignIn, ProviderRefusal, VerifiedIdentity } from '../../identity/ports.ts'
import { confirmedOf, identityOf, sameConfirmation } from './claims.ts'
import { createChallenge } from './pkce.ts'
import { readRawQuery } from './raw-query.ts'
import { askedParameters, TIMEOUT_SECONDS, type VneidSettings } from './settings.ts'
import { fetchFrom } from '../outside.ts'
import { unsealBody, unsealText } from './unseal.ts'

type Settings = VneidSettings & { readonly privateKeys: readonly KeyObject[] }
type Endpoints = { readonly authorize: string; readonly token: string; readonly userinfo: string }
type Claims = Readonly<Record<string, unknown>>
type Opened = Outcome<{ readonly claims: Claims; readonly body: string }, ProviderRefusal>

/** Clocks of two houses differ; an answer older than this was kept by somebody. */
const FRESH_MS = 5 * 60_000

const UNREACHABLE = refuse({ kind: 'provider-unreachable' } as const)
const UNREADABLE = refuse({ kind: 'provider-answer-unreadable' } as const)
const untrusted = (reason: string) => refuse({ kind: 'provider-answer-untrusted', reason } as const)

const ask = async (url: string, init: RequestInit): Promise<Outcome<string, ProviderRefusal>> => {
  try {
    const answer = await fetchFrom('vneid')(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000) })
    const text = await answer.text()
    if (answer.ok) return ok(text)
    return answer.status >= 500 ? UNREACHABLE : untrusted(`status ${answer.status}`)
  } catch {
    return UNREACHABLE
  }
}

const endpointsOf = (text: string, settings: Settings): Endpoints | undefined => {
  try {
    const told = JSON.parse(text) as Claims
    const urls = [told['authorization_endpoint'], told['token_endpoint'], told['userinfo_endpoint']].map((each) => new URL(String(each)))
    const safe = settings.plainHttp === true || urls.every((url) => url.protocol === 'https:')
    const [authorize, token, userinfo] = urls.map((url) => url.href)
    return safe && authorize !== undefined && token !== undefined && userinfo !== undefined ? { authorize, token, userinfo } : undefined
  } catch {
    return undefined
  }
}

const isStale = (claims: Claims, now: Instant): boolean => {
  const { iat, exp } = claims
  if (typeof iat === 'number' && Math.abs(epochMs(now) - iat * 1000) > FRESH_MS) return true
  return typeof exp === 'number' && exp * 1000 <= epochMs(now)
}

const open = (text: Outcome<string, ProviderRefusal>, given: { readonly settings: Settings; readonly now: Instant }): Opened => {
  if (!text.ok) return text
  const claims = unsealBody(text.value, given.settings.privateKeys)
  if (claims === undefined) return UNREADABLE
  return isStale(claims, given.now) ? refuse({ kind: 'provider-answer-expired' }) : ok({ claims, body: text.value })
}

/** The code of the way back; sealed when `encrypt_key` came with it. */
const codeOf = (given: FinishSignIn, settings: Settings): Outcome<string, ProviderRefusal> => {
  const query = readRawQuery(given.search)
  if (query.get('error') === 'access_denied') return refuse({ kind: 'sign-in-denied' })
  if (query.get('state') !== given.state) return untrusted('state')
  const [code, key] = [query.get('code'), query.get('encrypt_key')]
  if (code === undefined) return untrusted('no code')
  const opened = key === undefined ? code : unsealText({ data: code, key }, settings.privateKeys)
  return opened === undefined ? UNREADABLE : ok(opened)
}

const fetchToken = async (settings: Settings, endpoints: Endpoints, given: FinishSignIn): Promise<Opened> => {
  const code = codeOf(given, settings)
  if (!code.ok) return code
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    code: code.value,
    redirect_uri: settings.redirectUri,
    client_id: settings.clientId,
    code_verifier: given.codeVerifier,
    ...(settings.clientSecret === undefined ? {} : { client_secret: settings.clientSecret }),
  })
  return open(await ask(endpoints.token, { method: 'POST', body: form }), { settings, now: given.now })
}

const identify = async (settings: Settings, endpoints: Endpoints, given: FinishSignIn): Promise<Outcome<VerifiedIdentity, ProviderRefusal>> => {
  const token = await fetchToken(settings, endpoints, given)
  if (!token.ok) return token
  const accessToken = token.value.claims['access_token']
  if (typeof accessToken !== 'string') return untrusted('no access token')
  const told = open(await ask(endpoints.userinfo, { headers: { authorization: `Bearer ${accessToken}` } }), { settings, now: given.now })
  if (!told.ok) return told
  const { claims, body } = told.value
  const [owner, subject] = [token.value.claims['sub'], claims['sub']]
  if (owner !== undefined && owner !== subject) return untrusted('another subject')
  if (!sameConfirmation(given.confirm, confirmedOf(claims))) return refuse({ kind: 'confirmation-differs' })
  const found = identityOf(claims)
  // Both bodies together, sealed as they came: only our key opens them, and each sealing has a key of its own.
  const proof = JSON.stringify({ token: token.value.body, userinfo: body })
  return found === undefined ? untrusted('nobody named') : ok({ ...found, answer: { transaction: sha256Of(Buffer.from(body)), proof } })
}

/** VNeID with encrypted answers: no nonce and no id token come back, so freshness and single use are watched by us. */
export const openEncryptedProvider = (settings: Settings): ElectronicIdentityProvider => {
  let known: Endpoints | undefined
  const endpoints = async (): Promise<Outcome<Endpoints, ProviderRefusal>> => {
    if (known !== undefined) return ok(known)
    const told = await ask(new URL('/.well-known/openid-configuration', settings.issuer).href, {})
    if (!told.ok) return told
    known = endpointsOf(told.value, settings)
    return known === undefined ? untrusted('endpoints') : ok(known)
  }
  return {
    name: 'vneid',
    start: async ({ state, nonce, codeVerifier, confirm, level }) => {
      const found = await endpoints()
      if (!found.ok) return found
      const url = new URL(found.value.authorize)
      const asked = {
        ...askedParameters({ confirm, level }),
        response_type: 'code',
        client_id: settings.clientId,
        redirect_uri: settings.redirectUri,
        state,
        nonce,
        code_challenge: createChallenge(codeVerifier),
        code_challenge_method: 'S256',
      }
      for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value)
      return ok(url.href)
    },
    finish: async (given) => {
      const found = await endpoints()
      return found.ok ? identify(settings, found.value, given) : found
    },
  }
}

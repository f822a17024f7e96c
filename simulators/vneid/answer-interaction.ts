import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import type { Fault } from './faults.ts'
import type { Confirmations } from './create-provider.ts'
import { choosePage, confirmPage, consentPage, messagePage } from './pages.ts'
import { findAccount } from './find-account.ts'

export const sendHtml = (response: ServerResponse, html: string, status = 200): void => {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    })
    .end(html)
}

const BODY_LIMIT = 20_000
export const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).length
    if (size > BODY_LIMIT) throw new Error('body too large')
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString('utf8')
}

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>

const askedOf = (details: Interaction): { readonly purpose: string; readonly sha256: string } | undefined => {
  const { confirm_purpose: purpose, confirm_sha256: sha256 } = details.params
  return typeof purpose === 'string' && typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) ? { purpose: purpose.slice(0, 300), sha256 } : undefined
}

const showStep = (response: ServerResponse, details: Interaction): void => {
  const action = `/tuong-tac/${details.uid}`
  if (details.prompt.name === 'login') return sendHtml(response, choosePage(action))
  const person = findAccount(details.session?.accountId ?? '')
  if (person === undefined) return sendHtml(response, choosePage(action))
  const asked = askedOf(details)
  return sendHtml(response, asked === undefined ? consentPage(action, person) : confirmPage(action, { person, ...asked }))
}

const grantAll = async (provider: Provider, details: Interaction): Promise<string> => {
  const accountId = details.session?.accountId ?? ''
  const clientId = String(details.params['client_id'])
  const known = details.grantId === undefined ? undefined : await provider.Grant.find(details.grantId)
  const grant = known ?? new provider.Grant({ accountId, clientId })
  const missing = details.prompt.details as { missingOIDCScope?: string[]; missingOIDCClaims?: string[] }
  if (missing.missingOIDCScope) grant.addOIDCScope(missing.missingOIDCScope.join(' '))
  if (missing.missingOIDCClaims) grant.addOIDCClaims(missing.missingOIDCClaims)
  return grant.save()
}

const DENIED = { error: 'access_denied', error_description: 'Người dùng không đồng ý' }

const OTHER_HASH = '0'.repeat(64)

/** Only what a person agreed to on our page is repeated in an answer. */
const keepConfirmation = (details: Interaction, { confirmations, fault }: { confirmations: Confirmations; fault: Fault }): void => {
  const asked = askedOf(details)
  if (asked === undefined) return
  confirmations.set(String(details.params['nonce']), fault === 'unconfirmed' ? { ...asked, sha256: OTHER_HASH } : asked)
}

const resultOf = async (provider: Provider, details: Interaction, given: { form: URLSearchParams; fault: Fault; confirmations: Confirmations }) => {
  const { form, fault } = given
  if (form.get('cancel') === 'yes' || form.get('consent') === 'no' || fault === 'denied') return DENIED
  if (details.prompt.name !== 'login') {
    keepConfirmation(details, given)
    return { consent: { grantId: await grantAll(provider, details) } }
  }
  const person = findAccount(form.get('sub') ?? '')
  return person === undefined ? DENIED : { login: { accountId: person.sub, acr: person.loAs, amr: ['simulated'] } }
}

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly fault: Fault; readonly confirmations: Confirmations }

/** The pages between the client's request and its answer: who are you, do you agree. Plain forms, no script. */
export const answerInteraction = async (provider: Provider, exchange: Exchange): Promise<void> => {
  const { request, response, fault, confirmations } = exchange
  const details = await provider.interactionDetails(request, response).catch(() => undefined)
  if (details === undefined)
    return sendHtml(response, messagePage('Phiên đã hết hạn', 'Hãy quay lại hệ thống Một Cửa và đăng nhập lại.'), 400)
  if (request.method !== 'POST') return showStep(response, details)
  const form = new URLSearchParams(await readBody(request))
  return provider.interactionFinished(request, response, await resultOf(provider, details, { form, fault, confirmations }), { mergeWithLastSubmission: true })
}

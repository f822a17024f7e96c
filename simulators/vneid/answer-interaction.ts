import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import type { Fault } from './faults.ts'
import { choosePage, consentPage, messagePage } from './pages.ts'
import { findPerson } from './people.ts'

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

const showStep = (response: ServerResponse, details: Interaction): void => {
  const action = `/tuong-tac/${details.uid}`
  if (details.prompt.name === 'login') return sendHtml(response, choosePage(action))
  const person = findPerson(details.session?.accountId ?? '')
  return person === undefined ? sendHtml(response, choosePage(action)) : sendHtml(response, consentPage(action, person))
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

const resultOf = async (provider: Provider, details: Interaction, given: { form: URLSearchParams; fault: Fault }) => {
  const { form, fault } = given
  if (form.get('cancel') === 'yes' || form.get('consent') === 'no' || fault === 'denied') return DENIED
  if (details.prompt.name !== 'login') return { consent: { grantId: await grantAll(provider, details) } }
  const person = findPerson(form.get('sub') ?? '')
  return person === undefined ? DENIED : { login: { accountId: person.sub, acr: person.loAs, amr: ['simulated'] } }
}

/** The pages between the client's request and its answer: who are you, do you agree. Plain forms, no script. */
export const answerInteraction = async (provider: Provider, exchange: { request: IncomingMessage; response: ServerResponse; fault: Fault }): Promise<void> => {
  const { request, response, fault } = exchange
  const details = await provider.interactionDetails(request, response).catch(() => undefined)
  if (details === undefined)
    return sendHtml(response, messagePage('Phiên đã hết hạn', 'Hãy quay lại hệ thống Một Cửa và đăng nhập lại.'), 400)
  if (request.method !== 'POST') return showStep(response, details)
  const form = new URLSearchParams(await readBody(request))
  return provider.interactionFinished(request, response, await resultOf(provider, details, { form, fault }), { mergeWithLastSubmission: true })
}

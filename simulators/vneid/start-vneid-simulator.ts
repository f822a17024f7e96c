import { generateKeyPair } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import type { JWKS } from 'oidc-provider'
import { answerInteraction, readBody, sendHtml } from './answer-interaction.ts'
import { createProvider, type Confirmations, type ProviderOptions } from './create-provider.ts'
import { FAULTS, isFault, type Fault } from './faults.ts'
import { messagePage } from './pages.ts'

export type VneidSimulatorOptions = Omit<ProviderOptions, 'issuer'> & {
  /** 0 takes any free port. */
  readonly port: number
  readonly host?: string
  /** How browsers and our server reach it; `http://localhost:<port>` unless said. */
  readonly issuer?: string
}

export type VneidSimulator = {
  readonly url: string
  readonly setFault: (fault: Fault) => void
  readonly stop: () => Promise<void>
}

const makeKeys = async (): Promise<JWKS> => {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  return { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'vneid-simulator' }] } as JWKS
}

const listen = (server: Server, options: VneidSimulatorOptions): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host ?? '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

const sendJson = (response: ServerResponse, status: number, answer: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(answer))
}

/** `GET /admin/fault` tells the mode, `POST /admin/fault {"fault":"down"}` sets it. JSON only, so that no foreign page can. */
const answerAdmin = async (request: IncomingMessage, response: ServerResponse, mode: { fault: Fault }): Promise<void> => {
  if (request.method === 'GET') return sendJson(response, 200, { fault: mode.fault, faults: FAULTS })
  const json = (request.headers['content-type'] ?? '').startsWith('application/json')
  if (request.method !== 'POST' || !json) return sendJson(response, 405, { error: 'POST application/json {"fault": …}', faults: FAULTS })
  const asked = (JSON.parse(await readBody(request)) as { fault?: unknown }).fault
  if (!isFault(asked)) return sendJson(response, 422, { error: 'unknown fault', faults: FAULTS })
  mode.fault = asked
  return sendJson(response, 200, { fault: mode.fault })
}

type Exchange = (request: IncomingMessage, response: ServerResponse) => Promise<unknown> | unknown

type Parts = { readonly mode: { fault: Fault }; readonly confirmations: Confirmations }

const route = (provider: ReturnType<typeof createProvider>, { mode, confirmations }: Parts): Exchange => {
  const callback = provider.callback()
  return (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    if (path === '/admin/fault') return answerAdmin(request, response, mode)
    if (mode.fault === 'down') return sendHtml(response, messagePage('VNeID tạm ngừng', 'Máy giả lập đang đóng vai hỏng.'), 503)
    if (path === '/') return sendHtml(response, messagePage('VNeID giả lập', 'Máy này chỉ phục vụ bản trình diễn. Hãy đăng nhập từ cổng Một Cửa.'))
    if (path.startsWith('/tuong-tac/')) return answerInteraction(provider, { request, response, fault: mode.fault, confirmations })
    return callback(request, response)
  }
}

/** Starts a standards-conformant OpenID Connect provider with a dozen invented people. For the demo and for tests, never for real. */
export const startVneidSimulator = async (options: VneidSimulatorOptions): Promise<VneidSimulator> => {
  const mode: { fault: Fault } = { fault: 'none' }
  let answer: Exchange = (_request, response) => response.writeHead(503).end()
  const server = createServer((request, response) => {
    Promise.resolve(answer(request, response)).catch(() => (response.headersSent ? response.destroy() : sendJson(response, 400, { error: 'bad request' })))
  })
  const [port, jwks] = await Promise.all([listen(server, options), makeKeys()])
  const url = options.issuer ?? `http://localhost:${port}`
  const confirmations: Confirmations = new Map()
  answer = route(createProvider({ ...options, issuer: url }, { jwks, confirmations, faultNow: () => mode.fault }), { mode, confirmations })
  return {
    url,
    setFault: (fault) => {
      mode.fault = fault
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

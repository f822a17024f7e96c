import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Server as NetServer } from 'node:net'
import { FAULTS, isFault, type Fault } from './faults.ts'
import { openInbox, type Inbox } from './inbox.ts'
import { inboxPage } from './page.ts'

/** A simulated provider: its fault and what arrived. */
export type Provider = { fault: Fault; readonly inbox: Inbox }
export const newProvider = (keep?: number): Provider => ({ fault: 'none', inbox: openInbox(keep) })

export type MessageSimulator = {
  /** The page that shows what arrived. */
  readonly url: string
  readonly inbox: Inbox
  readonly setFault: (fault: Fault) => void
  readonly stop: () => Promise<void>
}

export type SimulatorPlace = { readonly port: number; readonly host?: string; readonly publicHost?: string; /** How many of the newest messages stay. */ readonly keep?: number }

export const sendJson = (response: ServerResponse, status: number, answer: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(answer))
}

const BODY_LIMIT = 200_000
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

const SECURE = { 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'" }

const isOurs = (request: IncomingMessage): boolean => {
  const { origin, host } = request.headers
  return origin === undefined || origin === `http://${host}`
}

/** `GET` tells the mode; `POST` sets it, by JSON from programs or by the page's own form, never from a foreign page. */
const answerFault = async (request: IncomingMessage, response: ServerResponse, provider: Provider): Promise<void> => {
  if (request.method === 'GET') return sendJson(response, 200, { fault: provider.fault, faults: FAULTS })
  const body = await readBody(request)
  const json = (request.headers['content-type'] ?? '').startsWith('application/json')
  const asked: unknown = json ? (JSON.parse(body) as { fault?: unknown }).fault : new URLSearchParams(body).get('fault')
  if (request.method !== 'POST' || !isOurs(request) || !isFault(asked)) return sendJson(response, 422, { error: 'unknown fault', faults: FAULTS })
  provider.fault = asked
  if (json) return sendJson(response, 200, { fault: asked })
  response.writeHead(303, { location: '/' }).end()
  return undefined
}

export type Serve = (exchange: { readonly request: IncomingMessage; readonly response: ServerResponse; readonly url: URL }) => Promise<void> | void

/** The page, `/messages.json` and `/admin/fault`; everything else is the provider's own. */
export const createFrontServer = (name: string, provider: Provider, serve?: Serve): Server => {
  const answer = (request: IncomingMessage, response: ServerResponse): Promise<void> | void => {
    const url = new URL(request.url ?? '/', 'http://simulator')
    const to = url.searchParams.get('to') ?? ''
    const list = () => provider.inbox.list(to === '' ? undefined : to)
    if (url.pathname === '/admin/fault') return answerFault(request, response, provider)
    if (url.pathname === '/messages.json') return sendJson(response, 200, list())
    if (url.pathname === '/' && request.method === 'GET')
      return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...SECURE }).end(inboxPage({ name, messages: list(), fault: provider.fault, to }))
    return serve ? serve({ request, response, url }) : sendJson(response, 404, { error: 'nothing here' })
  }
  return createServer((request, response) => {
    Promise.resolve()
      .then(() => answer(request, response))
      .catch(() => (response.headersSent ? response.destroy() : sendJson(response, 400, { error: 'bad request' })))
  })
}

/** Answers the port; 0 takes any free one. A port somebody else holds is left to them: any free one is taken instead. */
export const listen = (server: NetServer, { port, host = '127.0.0.1' }: SimulatorPlace): Promise<number> =>
  new Promise((resolve, reject) => {
    const onFault = (error: NodeJS.ErrnoException): void => {
      if (error.code !== 'EADDRINUSE' || port === 0) return reject(error)
      return void server.once('error', reject).listen(0, host)
    }
    server.once('error', onFault)
    server.once('listening', () => resolve((server.address() as AddressInfo).port))
    server.listen(port, host)
  })

export const stopServer = (server: NetServer): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeAllConnections' in server) (server as Server).closeAllConnections()
  })

/** Longer than any caller waits. */
export const SLOW_MS = 20_000

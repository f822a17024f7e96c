import type { FastifyInstance, FastifyRequest, InjectOptions } from 'fastify'
import type { Language } from '../../platform/web/language.ts'

/** What the API must see as if the browser had called it itself: who (cookies), from where (CSRF check), in which language. */
const PASSED_ON = ['cookie', 'origin', 'sec-fetch-site', 'host', 'user-agent', 'x-forwarded-proto'] as const

const headersFrom = (request: FastifyRequest, language: Language, given: Headers): Record<string, string> => {
  const headers: Record<string, string> = Object.fromEntries(given.entries())
  for (const name of PASSED_ON) {
    const value = request.headers[name]
    if (typeof value === 'string') headers[name] = value
  }
  headers['cookie'] = [`lang=${language}`, ...(headers['cookie'] ?? '').split(/;\s*/).filter((pair) => pair !== '' && !pair.startsWith('lang='))].join('; ')
  return headers
}

const payloadOf = (init: RequestInit | undefined): { payload?: string | Buffer } => {
  const { body } = init ?? {}
  if (typeof body === 'string') return { payload: body }
  return body instanceof Uint8Array ? { payload: Buffer.from(body.buffer, body.byteOffset, body.byteLength) } : {}
}

export type InProcess = {
  readonly fetch: typeof fetch
  /** Cookies the API set while the page was made; they belong to the browser. */
  readonly cookies: readonly string[]
}

/** The HTTP face called without a network, through the whole pipeline, in the name of one page request. */
export const createInProcessFetch = (app: FastifyInstance, request: FastifyRequest, language: Language): InProcess => {
  const cookies: string[] = []
  const inject = async (address: Parameters<typeof fetch>[0], init?: RequestInit): Promise<Response> => {
    const asked: InjectOptions = {
      method: (init?.method ?? 'GET') as 'GET',
      url: String(address),
      remoteAddress: request.ip,
      headers: headersFrom(request, language, new Headers(init?.headers)),
      ...payloadOf(init),
    }
    const answer = await app.inject(asked)
    const headers = new Headers()
    for (const [name, value] of Object.entries(answer.headers)) if (value !== undefined && name !== 'set-cookie') headers.set(name, String(value))
    cookies.push(...[answer.headers['set-cookie'] ?? []].flat())
    const bytes = Uint8Array.from(answer.rawPayload)
    return new Response([204, 304].includes(answer.statusCode) ? null : bytes, { status: answer.statusCode, headers })
  }
  return { fetch: inject, cookies }
}

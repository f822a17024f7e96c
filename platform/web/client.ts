import type { AnswerOf, BodyOf, Contract, ParamsOf, QueryOf } from './contract.ts'
import { newKey } from './new-key.ts'
import type { Problem } from './problem.ts'

type Part<K extends string, T> = [T] extends [undefined] ? { readonly [key in K]?: undefined } : { readonly [key in K]: T }
export type CallInput<C> = Part<'params', ParamsOf<C>> & Part<'query', QueryOf<C>> & Part<'body', BodyOf<C>> & {
  /** Repeat the same key to repeat the same command; made anew when absent. */
  readonly idempotencyKey?: string
  /** Name of an uploaded file, for `bytes` bodies. */
  readonly fileName?: string
  /** Where these bytes begin in the whole, for `stream` bodies. */
  readonly uploadOffset?: number
  readonly signal?: AbortSignal
}
export type CallAnswer<A> = { readonly ok: true; readonly value: A } | { readonly ok: false; readonly problem: Problem }
export type Client = <C extends Contract>(contract: C, input: CallInput<C>) => Promise<CallAnswer<AnswerOf<C>>>

const urlOf = (contract: Contract, input: { params?: unknown; query?: unknown }): string => {
  const params = (input.params ?? {}) as Record<string, unknown>
  const path = contract.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries((input.query ?? {}) as Record<string, unknown>))
    if (value !== undefined && value !== null) query.append(name, String(value))
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

const unreachable = (detail: string): Problem => ({
  type: '/problems/unreachable',
  title: 'Unreachable',
  status: 0,
  kind: 'unreachable',
  detail,
})

/** The typed client of every screen and of the command line; `fetch` is injected (in-process on the server). */
export const createClient = (fetchIt: typeof fetch, baseUrl = ''): Client => async (contract, input) => {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (contract.method !== 'GET') headers['idempotency-key'] = input.idempotencyKey ?? newKey()
  const init: RequestInit = { method: contract.method, headers, credentials: 'same-origin' }
  if (input.signal) init.signal = input.signal
  if (contract.body === 'bytes') {
    headers['content-type'] = 'application/octet-stream'
    headers['x-file-name'] = encodeURIComponent(input.fileName ?? 'tep')
    init.body = input.body as unknown as BodyInit
  } else if (contract.body === 'stream') {
    headers['content-type'] = 'application/offset+octet-stream'
    headers['upload-offset'] = String(input.uploadOffset ?? 0)
    init.body = input.body as unknown as BodyInit
  } else if (input.body !== undefined) {
    headers['content-type'] = 'application/json'
    init.body = JSON.stringify(input.body)
  }
  let response: Response
  try {
    response = await fetchIt(baseUrl + urlOf(contract, input), init)
  } catch {
    return { ok: false, problem: unreachable('Không kết nối được máy chủ. Nội dung đã nhập vẫn còn trên màn hình; hãy thử lại.') }
  }
  if (!response.ok) return { ok: false, problem: (await response.json().catch(() => unreachable(response.statusText))) as Problem }
  const value = contract.answer === 'bytes' ? new Uint8Array(await response.arrayBuffer()) : await response.json()
  return { ok: true, value: value as never }
}

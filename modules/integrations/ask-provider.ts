import type { SendAnswer } from '../notifications/ports.ts'
import type { Connector } from './domain/connector.ts'
import { fetchFrom } from './outside.ts'

const TIMEOUT_MS = 10_000
const ANSWER_LIMIT = 100_000

export type Heard = { readonly status: number; readonly text: string }
export const DOWN = (cause: string): SendAnswer => ({ kind: 'down', cause })

const retryAfterOf = (response: Response): { readonly retryAfterSeconds?: number } => {
  const seconds = Number(response.headers.get('retry-after'))
  return Number.isInteger(seconds) && seconds > 0 && seconds <= 3600 ? { retryAfterSeconds: seconds } : {}
}

/** What the status alone says of the provider; undefined: its answer must be read. */
const answerOfStatus = (response: Response): SendAnswer | undefined => {
  if (response.status === 429) return { kind: 'later', cause: 'rate-limited', ...retryAfterOf(response) }
  if (response.status === 401 || response.status === 403) return DOWN('credentials-refused')
  if (response.status >= 500) return DOWN('server-error')
  return response.ok ? undefined : DOWN('request-refused')
}

/** Asks a provider once, within ten seconds. Whatever goes wrong becomes a code; its own text never leaves this call's reader. */
export const askProvider = async (connector: Connector, url: string, init: RequestInit): Promise<{ readonly heard: Heard } | { readonly answer: SendAnswer }> => {
  try {
    const response = await fetchFrom(connector)(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) })
    const text = (await response.text()).slice(0, ANSWER_LIMIT)
    const answer = answerOfStatus(response)
    return answer ? { answer } : { heard: { status: response.status, text } }
  } catch (error) {
    return { answer: DOWN(error instanceof Error && error.name === 'TimeoutError' ? 'no-answer' : 'unreachable') }
  }
}

export const parseJson = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

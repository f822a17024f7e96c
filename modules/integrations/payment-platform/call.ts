import { fetchFrom, noteNoAnswer } from '../outside.ts'
import type { Message } from './seal.ts'

const TIMEOUT_MS = 10_000
const LIMIT = 2_000_000

export type Answered = { readonly message: Message } | { readonly cause: string }

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isMessage = (value: unknown): value is Message => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A province's bus wraps the answer: `{"error_code":"0","message":"<json>"}`. */
const unwrap = (answer: Message): Answered => {
  if (!('error_code' in answer)) return { message: answer }
  if (String(answer['error_code']) !== '0') return { cause: `bus-${String(answer['error_code']).slice(0, 20)}` }
  const inner = typeof answer['message'] === 'string' ? parse(answer['message']) : answer['message']
  return isMessage(inner) ? { message: inner } : { cause: 'answer-not-understood' }
}

/** It heard us and does not believe our hash: of no question of ours will it say anything until the secret is mended. */
const WRONG_HASH = '97'

const noted = (answered: Answered): Answered => {
  if ('message' in answered && String(answered.message['MaLoi']) === WRONG_HASH) noteNoAnswer('payment-platform', 'credentials-refused')
  return answered
}

/** Asks once, within ten seconds; whatever goes wrong becomes a code, never an exception. */
export const callPlatform = async (url: string, body: Message): Promise<Answered> => {
  try {
    const response = await fetchFrom('payment-platform')(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) })
    const text = (await response.text()).slice(0, LIMIT)
    if (!response.ok) return { cause: `status-${response.status}` }
    const answer = parse(text)
    return isMessage(answer) ? noted(unwrap(answer)) : { cause: 'answer-not-understood' }
  } catch (error) {
    return { cause: error instanceof Error && error.name === 'TimeoutError' ? 'no-answer' : 'unreachable' }
  }
}

/** A whole list as plain JSON; undefined when it cannot be heard now. */
export const fetchList = async (url: string, headers: Readonly<Record<string, string>>): Promise<readonly Message[] | undefined> => {
  try {
    const response = await fetchFrom('bank-statement')(url, { headers, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS * 3) })
    const answer: unknown = response.ok ? await response.json() : undefined
    return Array.isArray(answer) ? answer.filter(isMessage) : undefined
  } catch {
    return undefined
  }
}

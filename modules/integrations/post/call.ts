import { fetchFrom } from '../outside.ts'

export type Message = Readonly<Record<string, unknown>>
export type Answered = { readonly message: Message } | { readonly cause: string }

const TIMEOUT_MS = 10_000
const LIMIT = 4_000_000

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const isMessage = (value: unknown): value is Message => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Asks once, within ten seconds; whatever goes wrong becomes a code, never an exception. */
export const callPost = async (url: string, token: string, body?: Message): Promise<Answered> => {
  try {
    const asked = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const response = await fetchFrom('post')(url, { ...asked, headers: { 'content-type': 'application/json', access_token: token }, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) })
    const text = (await response.text()).slice(0, LIMIT)
    if (!response.ok) return { cause: `status-${response.status}` }
    const answer = parse(text)
    return isMessage(answer) ? { message: answer } : { cause: 'answer-not-understood' }
  } catch (error) {
    return { cause: error instanceof Error && error.name === 'TimeoutError' ? 'no-answer' : 'unreachable' }
  }
}

/** `{"embedded":{"rhDoc":[…]}}`, as the gateway wraps every list. */
export const listIn = (answer: Message): readonly Message[] | undefined => {
  const list = isMessage(answer['embedded']) ? answer['embedded']['rhDoc'] : undefined
  return Array.isArray(list) ? list.filter(isMessage) : undefined
}

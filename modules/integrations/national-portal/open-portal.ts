// Cổng DVCQG, protocol of the provincial adapter: sign in, then each call with its session. Success is a code, never a text.
import { fetchFrom, noteNoAnswer } from '../outside.ts'
import type { PortalSettings } from './settings.ts'

type Fields = Readonly<Record<string, unknown>>
export type Said = { readonly kind: 'done'; readonly result: readonly unknown[] } | { readonly kind: 'refused'; readonly code: string } | { readonly kind: 'down'; readonly cause: string }
export type Portal = { readonly call: (service: string, fields: Fields) => Promise<Said> }
export type PortalOptions = { readonly timeoutMs?: number; /** Longest answer that is read. */ readonly most?: number }

const TIMEOUT_MS = 30_000
const LIMIT = 2_000_000
/** Old and new services write it each their own way. */
const DONE: ReadonlySet<string> = new Set(['0', '00'])

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

const parse = (text: string): Fields | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return isFields(value) ? value : undefined
  } catch {
    return undefined
  }
}

type Answer = { readonly fields: Fields } | { readonly cause: string }

export const openPortal = ({ loginUrl, dataUrl, user, password, agency, destination }: PortalSettings, { timeoutMs = TIMEOUT_MS, most = LIMIT }: PortalOptions = {}): Portal => {
  let session: string | undefined
  const post = async (url: string, body: Fields): Promise<Answer> => {
    try {
      const response = await fetchFrom('national-portal')(url, {
        method: 'POST',
        headers: { accept: 'application/json', 'content-type': 'application/json', charset: 'utf-8', dstcode: destination },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      })
      const text = (await response.text()).slice(0, most)
      if (!response.ok) return { cause: `status-${response.status}` }
      const fields = parse(text)
      if (fields && 'error_code' in fields) return { fields }
      noteNoAnswer('national-portal', 'answer-not-understood')
      return { cause: 'answer-not-understood' }
    } catch (error) {
      return { cause: error instanceof Error && error.name === 'TimeoutError' ? 'no-answer' : 'unreachable' }
    }
  }
  const signIn = async (): Promise<string | undefined> => {
    const answer = await post(loginUrl, { username: user, password })
    if ('cause' in answer) return answer.cause
    const given = answer.fields['session']
    if (!DONE.has(String(answer.fields['error_code'])) || typeof given !== 'string' || given === '') {
      noteNoAnswer('national-portal', 'credentials-refused')
      return 'credentials-refused'
    }
    session = given
    return undefined
  }
  const once = async (service: string, fields: Fields): Promise<Said> => {
    const cause = session === undefined ? await signIn() : undefined
    if (cause !== undefined) return { kind: 'down', cause }
    const answer = await post(dataUrl, { session, madonvi: agency, service, ...fields })
    if ('cause' in answer) return { kind: 'down', cause: answer.cause }
    const { error_code: code, result } = answer.fields
    return DONE.has(String(code)) ? { kind: 'done', result: Array.isArray(result) ? result : [] } : { kind: 'refused', code: String(code).slice(0, 20) }
  }
  return {
    call: async (service, fields) => {
      const hadSession = session !== undefined
      const said = await once(service, fields)
      // A session may end at any time and no code says so for certain: a no under an old session is asked once more under a new one.
      if (said.kind !== 'refused' || !hadSession) return said
      session = undefined
      return once(service, fields)
    },
  }
}

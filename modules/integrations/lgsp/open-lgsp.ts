// LGSP/NGSP: a token by client_credentials, used until it is refused; then once more with a new one, and no further.
import type { Connector } from '../domain/connector.ts'
import { fetchFrom } from '../outside.ts'
import type { LgspSettings } from './settings.ts'

const TIMEOUT_MS = 8_000
const LIMIT = 1_000_000

/** `fault`: what stood beside a status of 500, where a service says what was wrong. */
export type Heard = { readonly text: string } | { readonly cause: string; readonly fault?: string }
type Sent = { readonly method: 'GET' | 'POST'; readonly url: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
type Raw = { readonly status: number; readonly text: string } | { readonly cause: string }

export type Lgsp = { readonly call: (sent: Sent) => Promise<Heard> }
export type LgspOptions = { readonly timeoutMs?: number; /** Longest answer that is read. */ readonly most?: number }

const codeOf = (error: unknown): string => (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError') ? 'no-answer' : 'unreachable')

const sendTo = (connector: Connector, { timeoutMs = TIMEOUT_MS, most = LIMIT }: LgspOptions) => async ({ url, ...sent }: Sent): Promise<Raw> => {
  try {
    const response = await fetchFrom(connector)(url, { ...sent, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) })
    return { status: response.status, text: (await response.text()).slice(0, most) }
  } catch (error) {
    return { cause: codeOf(error) }
  }
}

const tokenIn = (text: string): string | undefined => {
  try {
    const said: unknown = JSON.parse(text)
    const token = typeof said === 'object' && said !== null && 'access_token' in said ? said.access_token : undefined
    return typeof token === 'string' && token !== '' ? token : undefined
  } catch {
    return undefined
  }
}

/** One client a service; its token lives in memory. */
export const openLgsp = (connector: Connector, { tokenUrl, consumer, accessToken }: LgspSettings, options: LgspOptions = {}): Lgsp => {
  const send = sendTo(connector, options)
  let token: string | undefined
  const signIn = async (): Promise<{ readonly token: string } | { readonly cause: string }> => {
    const basic = Buffer.from(`${consumer.key}:${consumer.secret}`).toString('base64')
    const said = await send({ method: 'POST', url: tokenUrl, headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' }, body: 'grant_type=client_credentials' })
    if ('cause' in said) return said
    if (said.status === 401 || said.status === 403) return { cause: 'credentials-refused' }
    const given = said.status === 200 ? tokenIn(said.text) : undefined
    return given === undefined ? { cause: said.status === 200 ? 'answer-not-understood' : `status-${said.status}` } : { token: given }
  }
  const once = async (sent: Sent): Promise<Raw> => {
    if (token === undefined) {
      const signedIn = await signIn()
      if ('cause' in signedIn) return signedIn
      token = signedIn.token
    }
    return send({ ...sent, headers: { ...sent.headers, authorization: `Bearer ${token}`, lgspaccesstoken: accessToken } })
  }
  return {
    call: async (sent) => {
      const hadToken = token !== undefined
      let said = await once(sent)
      if ('status' in said && said.status === 401) {
        token = undefined
        // A token just given and refused at once will not be better the next time.
        said = hadToken ? await once(sent) : said
      }
      if ('cause' in said) return said
      if (said.status === 401) token = undefined
      if (said.status === 401 || said.status === 403) return { cause: 'not-let-in' }
      if (said.status === 200) return { text: said.text }
      return { cause: `status-${said.status}`, ...(said.status === 500 ? { fault: said.text } : {}) }
    },
  }
}

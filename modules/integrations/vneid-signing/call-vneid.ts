import { SignerFault } from '../../../platform/signing/sign/hash-signer.ts'
import { fetchFrom } from '../outside.ts'
import type { VneidAccount } from './settings.ts'
import { signQuestion } from './sign-question.ts'

export type Answer = Readonly<Record<string, unknown>>
/** Without a body it is a question that is read (GET). */
export type CallVneid = (path: string, body?: unknown) => Promise<Answer>

type Asked = { readonly path: string; readonly body?: unknown; readonly token?: string }
type Heard = { readonly status: number; readonly answer: Answer }

const TIMEOUT_MS = 10_000
const LARGEST = 2_000_000

const createPost =
  ({ base, partner }: VneidAccount, nowMs: () => number) =>
  async ({ path, body, token }: Asked): Promise<Heard> => {
    const text = body === undefined ? '' : JSON.stringify(body)
    const headers = { 'content-type': 'application/json', 'x-request-id': crypto.randomUUID(), ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...(partner ? signQuestion(partner, text, nowMs()) : {}) }
    try {
      const response = await fetchFrom('vneid-signing')(`${base}/api/v1${path}`, { ...(body === undefined ? { method: 'GET' } : { method: 'POST', body: text }), headers, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) })
      const words = (await response.text()).slice(0, LARGEST)
      const answer: unknown = JSON.parse(words)
      if (typeof answer !== 'object' || answer === null) throw new SignerFault('VNeID answers nonsense')
      return { status: response.status, answer: Array.isArray(answer) ? { data: answer } : (answer as Answer) }
    } catch (cause) {
      throw cause instanceof SignerFault ? cause : new SignerFault('VNeID does not answer', { cause })
    }
  }

/** RS-VAN v1.2: a status of two digits says what was wrong (20 to 27: the signed headers). */
const codeIn = ({ answer: { statusCode } }: Heard): string | undefined => (typeof statusCode === 'string' && /^\d{2}$/.test(statusCode) ? statusCode : undefined)

const faultOf = (words: string, heard: Heard): SignerFault => {
  const code = codeIn(heard)
  return new SignerFault(code === undefined ? words : `${words} (${code})`, code === undefined ? {} : { code })
}

/** One access token for all questions, renewed when VNeID says it is over. */
export const createCaller = (account: VneidAccount, nowMs: () => number): CallVneid => {
  const post = createPost(account, nowMs)
  let token: string | undefined
  const renew = async (): Promise<string> => {
    const { username, password } = account
    const heard = await post({ path: '/auth/token', body: { username, password } })
    const { accessToken } = heard.answer
    if (typeof accessToken !== 'string') throw faultOf('VNeID refuses our account', heard)
    token = accessToken
    return token
  }
  return async (path, body) => {
    let heard = await post({ path, body, token: token ?? (await renew()) })
    if (heard.status === 401) heard = await post({ path, body, token: await renew() })
    if (heard.status >= 400) throw faultOf(`VNeID answers ${heard.status}`, heard)
    return heard.answer
  }
}

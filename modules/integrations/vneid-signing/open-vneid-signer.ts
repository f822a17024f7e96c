// RS-VAN v1.2: hashes go out, signatures come back once the person has agreed on their phone.
import { SignerFault, type HashSigner, type SignAnswer, type ToSign } from '../../../platform/signing/sign/hash-signer.ts'

type Account = { readonly base: string; readonly username: string; readonly password: string; readonly originator: string }
type Answer = Readonly<Record<string, unknown>>

const TIMEOUT_MS = 10_000
const LARGEST = 2_000_000

const accountOf = (address: string): Account => {
  const url = new URL(address.replace(/^vneid\+/, ''))
  return { base: `${url.origin}${url.pathname.replace(/\/$/, '')}`, username: decodeURIComponent(url.username), password: decodeURIComponent(url.password), originator: url.searchParams.get('originator') ?? '' }
}

const post = async (url: string, body: unknown, token?: string): Promise<{ readonly status: number; readonly answer: Answer }> => {
  try {
    const headers = { 'content-type': 'application/json', 'x-request-id': crypto.randomUUID(), ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) }
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) })
    const words = (await response.text()).slice(0, LARGEST)
    const answer: unknown = JSON.parse(words)
    if (typeof answer !== 'object' || answer === null) throw new SignerFault('VNeID answers nonsense')
    return { status: response.status, answer: answer as Answer }
  } catch (cause) {
    throw cause instanceof SignerFault ? cause : new SignerFault('VNeID does not answer', { cause })
  }
}

/** One access token for all questions, renewed when VNeID says it is over. */
const createCaller = ({ base, username, password }: Account) => {
  let token: string | undefined
  const renew = async (): Promise<string> => {
    const { answer } = await post(`${base}/api/v1/auth/token`, { username, password })
    if (typeof answer['accessToken'] !== 'string') throw new SignerFault('VNeID refuses our account')
    token = answer['accessToken']
    return token
  }
  return async (path: string, body: unknown): Promise<Answer> => {
    const url = `${base}/api/v1${path}`
    let heard = await post(url, body, token ?? (await renew()))
    if (heard.status === 401) heard = await post(url, body, await renew())
    if (heard.status >= 400) throw new SignerFault(`VNeID answers ${heard.status}`)
    return heard.answer
  }
}

const DONE = 0
/** RS-VAN v1.2: the question is over without an answer, `errorCode` says why. */
const FAILED = 1
const WAITING = 2
const REFUSED = 3

const answerOf = (answer: Answer, handle: string): SignAnswer => {
  const { statusCode, signatures } = answer
  if (statusCode === WAITING) return { state: 'waiting', handle }
  if (statusCode === REFUSED) return { state: 'refused' }
  if (statusCode === FAILED) return { state: 'expired' }
  // A word we do not know is no word of the person: asked again later, nobody has to agree anew.
  if (statusCode !== DONE) throw new SignerFault(`VNeID answers an unknown status (${String(statusCode).slice(0, 20)})`)
  if (!Array.isArray(signatures) || !signatures.every((one) => typeof one === 'string')) throw new SignerFault('VNeID answers no signatures')
  return { state: 'signed', signatures: signatures.map((one) => Buffer.from(one, 'base64')) }
}

const shown = ({ name, hash }: ToSign): Answer => ({ documentName: name.slice(0, 200), digestValue: hash.toString('base64') })

/** `vneid+https://user:password@host/base?originator=CODE`; a credential is VNeID's credentialID. */
export const openVneidSigner = (address: string): HashSigner => {
  const account = accountOf(address)
  const call = createCaller(account)
  return {
    ask: async (credential, documents) => {
      const answer = await call('/signings/hash', { credentialID: credential, originatorCode: account.originator, documents: documents.map(shown) })
      const { handle } = answer
      if (typeof handle !== 'string') throw new SignerFault('VNeID takes no question for this certificate')
      return { state: 'waiting', handle }
    },
    poll: async (handle) => answerOf(await call('/signings/polling', { handle }), handle),
  }
}

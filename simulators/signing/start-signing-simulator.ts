// RS-VAN v1.2 (VNeID remote signing) and RFC 3161 (time-stamps), as far as a server that signs needs them.
import { createPrivateKey, constants, privateEncrypt, randomBytes, randomUUID, sign, X509Certificate, type KeyObject } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { listen, readBody, sendJson, SLOW_MS, stopServer, type SimulatorPlace } from '../messages/serve.ts'
import type { Issued } from './authority.ts'
import { PARTNER, partnerFault, signWord } from './check-partner.ts'
import { SIGNING_FAULTS, type AskedDocument, type CertificateRequest, type Question, type SigningFault } from './questions.ts'
import { signingPage } from './signing-page.ts'
import { answerStamp } from './stamp.ts'

export type SigningSimulator = {
  readonly url: string
  /** For VNEID_SIGNING_URL. */
  readonly address: string
  readonly stampUrl: string
  readonly setFault: (fault: SigningFault) => void
  readonly answer: (handle: string, answer: 'approve' | 'refuse') => void
  readonly questions: () => readonly Question[]
  readonly requests: () => readonly CertificateRequest[]
  /** What became of a certificate that was asked for. */
  readonly settleRequest: (transactionCode: string, state: CertificateRequest['state']) => void
  readonly stop: () => Promise<void>
}

export type SigningSimulatorOptions = SimulatorPlace & {
  readonly clock: Issued
  /** PEM of the key of a credential. */
  readonly keyOf: (credential: string) => string | undefined
  /** The certificates of a person, PEM, each under its credential. */
  readonly certificatesOf?: (personalIdNumber: string) => readonly { readonly credential: string; readonly certificatePem: string; readonly active?: boolean }[]
  /** Carries what the service tells by itself to the partner, who may be away. */
  readonly tell?: (word: { readonly body: string; readonly signature: string }) => void
  readonly now?: () => number
}

type State = { fault: SigningFault; readonly questions: Map<string, Question>; readonly requests: Map<string, CertificateRequest>; readonly tokens: Set<string>; readonly nonces: Set<string>; readonly options: SigningSimulatorOptions }

const HANDLE_SECONDS = 300
const MOST_KEPT = 200

const sha256Info = Buffer.from('3031300d060960864801650304020105000420', 'hex')

/** Signs a hash made elsewhere: PKCS#1 of RSA. A key of another kind cannot sign hashes in Node, so only its owner sees the data. */
const signHash = (key: KeyObject, hash: Buffer): Buffer => {
  if (key.asymmetricKeyType !== 'rsa') throw new Error('remote keys are RSA')
  return privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.concat([sha256Info, hash]))
}

const signatureOf = (state: State, credential: string, { digestValue }: AskedDocument): string => {
  const key = createPrivateKey(state.options.keyOf(credential) ?? '')
  if (state.fault === 'wrong') return sign('sha256', Buffer.from('something else'), key).toString('base64')
  return signHash(key, Buffer.from(digestValue, 'base64')).toString('base64')
}

type Asked = { readonly credentialID?: string; readonly documents?: readonly AskedDocument[]; readonly handle?: string; readonly username?: string; readonly password?: string; readonly citizenPid?: string; readonly userInfo?: { readonly fullName?: string; readonly citizenPid?: string; readonly birthDate?: string }; readonly provider?: string; readonly servicePackCode?: string; readonly transactionCode?: string }

const ask = (state: State, { credentialID = '', documents = [] }: Asked): unknown => {
  if (state.options.keyOf(credentialID) === undefined) return { statusCode: 1, message: 'credential not found' }
  const handle = randomBytes(12).toString('hex')
  if (state.questions.size >= MOST_KEPT) state.questions.delete([...state.questions.keys()][0] ?? '')
  state.questions.set(handle, { handle, credential: credentialID, documents, state: 'waiting', askedAt: state.options.now?.() ?? Date.now() })
  return { handle, expiresIn: HANDLE_SECONDS, provider: 'HUD-SIM' }
}

const poll = (state: State, { handle = '' }: Asked): unknown => {
  const question = state.questions.get(handle)
  if (question === undefined) return { statusCode: 1, resultCode: '03', errorCode: 'not-found' }
  if (state.fault === 'odd-status') return { statusCode: 7, resultCode: '00' }
  if (state.fault === 'refuses' || question.state === 'refused') return { statusCode: 3, resultCode: '00' }
  if (state.fault === 'approves' || state.fault === 'wrong' || question.state === 'approved') return { statusCode: 0, resultCode: '00', signatures: question.documents.map((one) => signatureOf(state, question.credential, one)) }
  const age = ((state.options.now?.() ?? Date.now()) - question.askedAt) / 1000
  return age > HANDLE_SECONDS ? { statusCode: 1, resultCode: '03', errorCode: 'expired' } : { statusCode: 2, resultCode: '00' }
}

const listCertificates = ({ options }: State, { citizenPid = '' }: Asked): unknown => {
  const infos = (options.certificatesOf?.(citizenPid) ?? []).map(({ credential, certificatePem, active = true }) => {
    const { raw, issuer, subject, serialNumber, validFrom, validTo } = new X509Certificate(certificatePem)
    return {
      credentialID: credential,
      cert: { status: active ? 1 : 0, certificates: [raw.toString('base64')], issuerDN: issuer, serialNumber, subjectDN: subject, validFrom, validTo, provider: 'HUD-SIM', flow: 'remote' },
      key: { status: 'enabled', algo: ['1.2.840.113549.1.1.11'], len: 2048 },
    }
  })
  return { statusCode: 0, credentialIDs: infos.map(({ credentialID }) => credentialID), credentialInfos: infos }
}

const PROVIDER = { providerName: 'Nhà cung cấp giả lập', provider: 'HUD-SIM', status: 1 }
const PACKS = [{ servicePackCode: 'PAID-12', servicePackName: 'Một năm', servicePackMonth: 12, unitPrice: 300_000, free: false }, { servicePackCode: 'FREE-12', servicePackName: 'Miễn phí một năm', servicePackMonth: 12, unitPrice: 0, free: true }]

const listProviders = ({ fault }: State): unknown => [{ ...PROVIDER, provider: 'HUD-OFF', status: 0, servicePackList: PACKS }, { ...PROVIDER, servicePackList: fault === 'no-pack' ? PACKS.slice(0, 1) : PACKS }]

type Replied = { readonly status: number; readonly answer: unknown }

/** 02: twelve digits, a day of birth and a pack that exists. */
const register = (state: State, { userInfo = {}, provider, servicePackCode }: Asked): Replied => {
  const { fullName = '', citizenPid = '', birthDate = '' } = userInfo
  if (!/^\d{12}$/.test(citizenPid) || !/^\d{2}\/\d{2}\/\d{4}$/.test(birthDate) || fullName === '' || provider !== PROVIDER.provider || !PACKS.some((pack) => pack.servicePackCode === servicePackCode)) return { status: 400, answer: { statusCode: '02', message: 'validation' } }
  const transactionCode = randomUUID()
  if (state.requests.size >= MOST_KEPT) state.requests.delete([...state.requests.keys()][0] ?? '')
  state.requests.set(transactionCode, { transactionCode, fullName, serialNumber: randomBytes(8).toString('hex'), state: 'processing' })
  return { status: 200, answer: { transactionCode } }
}

const STANDING = { issued: 0, failed: 1, processing: 2, 'not-activated': 3 } as const

const getStatus = (state: State, { transactionCode = '' }: Asked): Replied => {
  const request = state.requests.get(transactionCode)
  if (request === undefined) return { status: 404, answer: { statusCode: '03', message: 'not found' } }
  if (state.fault === 'odd-status') return { status: 200, answer: { statusCode: 7 } }
  const given = request.state === 'issued' || request.state === 'not-activated' ? { serialNumber: request.serialNumber, certificateId: `cert-${request.serialNumber}` } : {}
  return { status: 200, answer: { statusCode: STANDING[request.state], requestType: 'REGISTER', ...given } }
}

const CODE_STATUS: Readonly<Partial<Record<SigningFault, number>>> = { 'code-02': 400, 'code-03': 404, 'code-99': 500 }

const giveToken = (state: State, { username, password }: Asked): unknown => {
  if (username !== 'demo' || password !== 'demo') return { message: 'wrong user or password' }
  const accessToken = randomBytes(16).toString('hex')
  state.tokens.add(accessToken)
  return { accessToken, refreshToken: randomBytes(16).toString('hex'), expireInSeconds: 1800, refreshTokenExpireInSeconds: 604_800, message: 'ok' }
}

const isKnown = (state: State, request: IncomingMessage): boolean => state.tokens.has((request.headers.authorization ?? '').replace(/^Bearer /, ''))

type Call = { readonly path: string; readonly request: IncomingMessage; readonly body: string }

const answerApi = (state: State, { path, request, body }: Call): Replied => {
  const fault = partnerFault({ request, body, nowMs: state.options.now?.() ?? Date.now(), nonces: state.nonces })
  if (fault !== undefined) return { status: 403, answer: { statusCode: fault, message: 'partner' } }
  const asked = JSON.parse(body || '{}') as Asked
  if (path === '/api/v1/auth/token') return { status: 200, answer: giveToken(state, asked) }
  if (!isKnown(state, request)) return { status: 401, answer: { statusCode: '00', message: 'token' } }
  const spoiled = CODE_STATUS[state.fault]
  if (spoiled !== undefined) return { status: spoiled, answer: { statusCode: state.fault.slice('code-'.length), message: 'fault' } }
  if (path === '/api/v1/providers') return { status: 200, answer: listProviders(state) }
  if (path === '/api/v1/certificates/register') return register(state, asked)
  if (path === '/api/v1/certificates/get-status') return getStatus(state, asked)
  if (path === '/api/v1/certificates/list') return { status: 200, answer: listCertificates(state, asked) }
  if (path === '/api/v1/signings/hash') return { status: 200, answer: ask(state, asked) }
  return path === '/api/v1/signings/polling' ? { status: 200, answer: poll(state, asked) } : { status: 404, answer: { statusCode: '03' } }
}

const isFault = (text: unknown): text is SigningFault => (SIGNING_FAULTS as readonly unknown[]).includes(text)

const settle = (state: State, handle: string, answer: string): void => {
  const question = state.questions.get(handle)
  if (question?.state !== 'waiting') return
  question.state = answer === 'approve' ? 'approved' : 'refused'
  tellAnswer(state, question)
}

const settleRequest = (state: State, transactionCode: string, standing: CertificateRequest['state']): void => {
  const request = state.requests.get(transactionCode)
  if (request === undefined) return
  request.state = standing
  const body = JSON.stringify({ id: randomUUID(), type: 'CERT_REGISTER_WEBHOOK_RESULT', attempt: 1, data: { transactionCode, txnId: randomUUID(), status: String(STANDING[standing]), description: '', serialNumber: request.serialNumber } })
  state.options.tell?.({ body, signature: signWord(body) })
}

const tellAnswer = (state: State, question: Question): void => {
  const { handle, credential, documents } = question
  const signatures = question.state === 'approved' ? documents.map((one) => signatureOf(state, credential, one)) : []
  const body = JSON.stringify({ id: randomUUID(), type: 'SIGNHASH_WEBHOOK_RESULT', attempt: 1, data: { handle, txnId: randomUUID(), status: question.state === 'approved' ? '0' : '3', description: '', signatures }, sentBy: 'HUD-SIM' })
  state.options.tell?.({ body, signature: signWord(body) })
}

const readAll = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const stamp = async (state: State, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const asked = await readAll(request)
  const answer = answerStamp(asked, { authority: state.options.clock, at: state.options.now?.() ?? Date.now(), spoiled: state.fault === 'wrong' })
  response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(answer)
}

const back = (response: ServerResponse): void => void response.writeHead(303, { location: '/' }).end()

const servePage = async (state: State, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { pathname: path } = new URL(request.url ?? '/', 'http://simulator')
  if (path === '/' && request.method === 'GET') return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(signingPage({ questions: [...state.questions.values()], requests: [...state.requests.values()], fault: state.fault }))
  const form = new URLSearchParams(await readBody(request))
  if (path === '/answer') settle(state, form.get('handle') ?? '', form.get('answer') ?? '')
  const standing = form.get('standing') ?? ''
  if (path === '/standing' && Object.hasOwn(STANDING, standing)) settleRequest(state, form.get('transactionCode') ?? '', standing as CertificateRequest['state'])
  const fault = form.get('fault')
  if (path === '/admin/fault' && isFault(fault)) state.fault = fault
  back(response)
}

const serve = async (state: State, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { pathname } = new URL(request.url ?? '/', 'http://simulator')
  const isService = pathname === '/tsa' || pathname.startsWith('/api/')
  if (!isService) return servePage(state, request, response)
  if (state.fault === 'down') return sendJson(response, 503, { statusCode: '99' })
  if (state.fault === 'slow') await wait(SLOW_MS, undefined, { ref: false })
  if (pathname === '/tsa') return stamp(state, request, response)
  const { status, answer } = answerApi(state, { path: pathname, request, body: await readBody(request) })
  return sendJson(response, status, answer)
}

const createSimulator = (state: State): Server =>
  createServer((request, response) => {
    serve(state, request, response).catch(() => (response.headersSent ? response.destroy() : sendJson(response, 400, { statusCode: '02' })))
  })

/** A phone that is asked to sign hashes, and a clock that stamps them; both on one port. */
export const startSigningSimulator = async (options: SigningSimulatorOptions): Promise<SigningSimulator> => {
  const state: State = { fault: 'none', questions: new Map(), requests: new Map(), tokens: new Set(), nonces: new Set(), options }
  const server = createSimulator(state)
  const port = await listen(server, options)
  return {
    url: `http://${options.publicHost ?? 'localhost'}:${port}`,
    address: `vneid+http://demo:demo@127.0.0.1:${port}?originator=MOTCUA&partner=${PARTNER.code}&partnerSecret=${PARTNER.secret}`,
    stampUrl: `http://127.0.0.1:${port}/tsa`,
    setFault: (fault) => {
      state.fault = fault
    },
    answer: (handle, answer) => settle(state, handle, answer),
    questions: () => [...state.questions.values()],
    requests: () => [...state.requests.values()],
    settleRequest: (transactionCode, standing) => {
      settleRequest(state, transactionCode, standing)
    },
    stop: () => stopServer(server),
  }
}

import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { listen, readBody, sendJson, SLOW_MS, stopServer, type SimulatorPlace } from '../messages/serve.ts'
import { inventCompanies, type Book, type Company } from './enterprises.ts'
import { FAULTS, isFault, SERVICE_ERRORS, type Fault } from './faults.ts'
import { frontPage } from './pages.ts'
import { inventPopulation, type Resident } from './people.ts'
import { STORE_KEY, wordFile, wordResults } from './personal-store.ts'
import { answerRegistration, answerRegistrations, inventRegistrations } from './registrations.ts'
import { wordCompany, wordFault, wordPeople, type Tiers } from './word-person.ts'

export type LgspSimulatorOptions = SimulatorPlace & {
  /** Which list of communes addresses are told by. */
  readonly tiers?: Tiers
  readonly consumer?: { readonly key: string; readonly secret: string }
  /** The day dossiers of business registration are dated from; the real one otherwise. */
  readonly today?: () => string
}

export type LgspSimulator = {
  readonly url: string
  /** For the product's settings, with key and secret. */
  readonly populationAddress: string
  readonly businessAddress: string
  readonly storeAddress: string
  readonly residents: readonly Resident[]
  readonly companies: readonly Company[]
  readonly registrations: ReturnType<typeof inventRegistrations>
  /** Questions heard so far: whom, by which official, for which procedure. */
  readonly heard: readonly Readonly<Record<string, string>>[]
  readonly setFault: (fault: Fault) => void
  /** As if an hour had passed. */
  readonly expireTokens: () => void
  /** Services of the business register the bus does not offer, and how it says so. */
  readonly withhold: (services: readonly string[], status?: number) => void
  /** The service whose answers are cut off; undefined: none. */
  readonly breakBook: (service: string | undefined) => void
  readonly stop: () => Promise<void>
}

type State = { fault: Fault; withheld: readonly string[]; saysWithheld: number; broken: string | undefined; readonly tokens: Set<string>; readonly residents: readonly Resident[]; readonly companies: readonly Company[]; readonly registrations: ReturnType<typeof inventRegistrations>; readonly today: () => string; readonly byNumber: ReadonlyMap<string, Resident>; readonly heard: Record<string, string>[]; readonly consumer: { readonly key: string; readonly secret: string }; readonly tiers: Tiers }
type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly url: URL }

const SECURE = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'" }
const XML = { 'content-type': 'text/xml; charset=utf-8' }
const MOST_HEARD = 1000

const sendXml = (response: ServerResponse, status: number, xml: string): void => void response.writeHead(status, XML).end(xml)
const cut = (text: string): string => text.slice(0, Math.floor(text.length * 0.6))

const giveToken = (state: State, { request, response }: Exchange): void => {
  const expected = `Basic ${Buffer.from(`${state.consumer.key}:${state.consumer.secret}`).toString('base64')}`
  if (state.fault === 'refuses-us' || request.headers.authorization !== expected) return sendJson(response, 401, { error: 'invalid_client' })
  const token = randomBytes(16).toString('hex')
  if (state.fault !== 'stale-token') state.tokens.add(token)
  return sendJson(response, 200, { access_token: token, token_type: 'Bearer', expires_in: 3600, scope: 'default' })
}

/** The token in force, and who we are in base64 beside it. */
const isLetIn = ({ tokens }: State, request: IncomingMessage): boolean => {
  if (!tokens.has((request.headers.authorization ?? '').replace(/^Bearer /, ''))) return false
  try {
    const said: unknown = JSON.parse(Buffer.from(String(request.headers['lgspaccesstoken'] ?? ''), 'base64').toString('utf8'))
    return typeof said === 'object' && said !== null && 'AccessKey' in said && 'PartnerCode' in said
  } catch {
    return false
  }
}

const decode = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')
const tagOf = (xml: string, name: string): string => decode(new RegExp(`<(?:\\w+:)?${name}>([^<]*)</(?:\\w+:)?${name}>`).exec(xml)?.[1] ?? '').trim()

const hear = (state: State, question: Record<string, string>): void => {
  state.heard.push(question)
  if (state.heard.length > MOST_HEARD) state.heard.shift()
}

/** Number, name and birth must fit one person together; which of them does not is never told. */
const findPeople = (state: State, xml: string): readonly Resident[] => {
  const person = state.byNumber.get(tagOf(xml, 'SoDinhDanh'))
  const born = tagOf(xml, 'NgayThangNam').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') || tagOf(xml, 'Nam')
  if (!person || person.fullName.toLocaleUpperCase('vi') !== tagOf(xml, 'HoVaTen').normalize('NFC').toLocaleUpperCase('vi') || person.bornOn !== born) return []
  if (state.fault === 'several') return [person, { ...person, fullName: `${person.fullName} Hai` }]
  return state.fault === 'wrong-person' ? [state.residents.find(({ number }) => number !== person.number) ?? person] : [person]
}

const answerPopulation = async (state: State, { request, response }: Exchange): Promise<void> => {
  const xml = await readBody(request)
  const needed = ['MaYeuCau', 'MaDVC', 'MaTichHop', 'MaCanBo', 'SoDinhDanh', 'HoVaTen'].filter((name) => tagOf(xml, name) === '')
  if (!xml.includes('TraCuuThongTinCongDan') || needed.length > 0) return sendXml(response, 500, wordFault('soapenv:Client', `thiếu ${needed.join(', ')}`))
  if (state.fault === 'soap-fault') return sendXml(response, 500, wordFault('soapenv:Server', 'ma tich hop khong dung'))
  hear(state, { register: 'population', reference: tagOf(xml, 'MaYeuCau'), official: tagOf(xml, 'MaCanBo'), procedure: tagOf(xml, 'MaDVC'), number: tagOf(xml, 'SoDinhDanh') })
  const words = wordPeople(findPeople(state, xml), state.tiers)
  return sendXml(response, 200, state.fault === 'malformed' ? cut(words) : words)
}

/** One service a book. */
const BOOKS: Readonly<Record<string, Book>> = { chiTietDoanhNghiep: 'enterprise', chiTietHoKinhDoanh: 'household', chiTietHopTacXa: 'cooperative' }

const serviceError = (code: string): object => ({ status: '0', errorCode: code.replace('service-', ''), errorDescription: SERVICE_ERRORS[code] })

const REGISTRATIONS: Readonly<Record<string, typeof answerRegistration>> = { tinhTrangHoSo: answerRegistration, danhSachHoSo: answerRegistrations }

const answerFollowing = (state: State, { request, response, url }: Exchange, service: string): void => {
  hear(state, { register: 'business', service, reference: String(request.headers['x-request-id'] ?? ''), query: url.search })
  const said = state.fault in SERVICE_ERRORS ? serviceError(state.fault) : (REGISTRATIONS[service] ?? answerRegistration)({ query: url.searchParams, registrations: state.registrations, today: state.today() })
  const words = JSON.stringify(said)
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(state.fault === 'malformed' ? cut(words) : words)
}

const answerBusiness = async (state: State, { request, response, url }: Exchange, service: string): Promise<void> => {
  const body = request.method === 'POST' ? await readBody(request) : ''
  const code = url.searchParams.get('msdn') ?? (body === '' ? '' : String((JSON.parse(body) as { msdn?: unknown }).msdn ?? ''))
  hear(state, { register: 'business', reference: String(request.headers['x-request-id'] ?? ''), code })
  const found = state.companies.find((company) => company.book === BOOKS[service] && company.code === code)
  const shown = found && state.fault === 'wrong-person' ? state.companies.find((company) => company.code !== code) : found
  const words = JSON.stringify(state.fault in SERVICE_ERRORS ? serviceError(state.fault) : shown ? wordCompany(shown, state.tiers) : { Status: '0', Message: 'Không tìm thấy doanh nghiệp', Data: { MainInformation: null } })
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(state.fault === 'malformed' || state.broken === service ? cut(words) : words)
}

type StoreQuestion = { readonly SoDinhDanhChuSoHuu?: string; readonly MaThuTuc?: string; readonly DanhSachDanhMucKetQua?: readonly { readonly MaKetQua?: string }[]; readonly CoQuanChuQuan?: string; readonly DuongDan?: string }

/** The list of what somebody holds, or one file of it by its path. */
const answerStore = async (state: State, { request, response }: Exchange, service: string): Promise<void> => {
  const { SoDinhDanhChuSoHuu: number = '', MaThuTuc: procedure = '', DanhSachDanhMucKetQua: kinds = [], CoQuanChuQuan: issuer = '', DuongDan: path = '' } = JSON.parse(await readBody(request)) as StoreQuestion
  hear(state, { register: 'personal-store', service, reference: String(request.headers['x-request-id'] ?? ''), number, procedure, issuer, path })
  const fault = { empty: state.fault === 'empty', wrongSignature: state.fault === 'wrong-signature' }
  const said = service === 'GetDanhSachKetQua' ? wordResults(state.byNumber.get(number), kinds.map(({ MaKetQua = '' }) => MaKetQua), fault) : wordFile(state.byNumber.get(path.split('/')[2] ?? ''), { path, fault })
  const words = JSON.stringify(state.fault === 'no-result' ? { ...said, result: undefined } : said)
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(state.fault === 'malformed' ? cut(words) : words)
}

const setFault = async (state: State, { request, response }: Exchange): Promise<void> => {
  const { origin, host } = request.headers
  if (request.method !== 'POST') return sendJson(response, 200, { fault: state.fault, faults: FAULTS })
  const body = await readBody(request)
  const json = (request.headers['content-type'] ?? '').startsWith('application/json')
  const asked: unknown = json ? (JSON.parse(body) as { fault?: unknown }).fault : new URLSearchParams(body).get('fault')
  if ((origin !== undefined && origin !== `http://${host}`) || !isFault(asked)) return sendJson(response, 422, { error: 'unknown fault', faults: FAULTS })
  state.fault = asked
  return json ? sendJson(response, 200, { fault: asked }) : void response.writeHead(303, { location: '/' }).end()
}

const showFront = ({ fault, residents, companies }: State, { response, url }: Exchange): void => {
  const sought = (url.searchParams.get('q') ?? '').normalize('NFC').trim()
  const fits = (...words: readonly string[]): boolean => words.some((word) => word.toLocaleLowerCase('vi').includes(sought.toLocaleLowerCase('vi')))
  const people = residents.filter(({ number, fullName }) => fits(number, fullName))
  response.writeHead(200, SECURE).end(frontPage({ fault, sought, people, companies: companies.filter(({ code, name }) => fits(code, name)), total: { people: residents.length, companies: companies.length } }))
}

const serve = async (state: State, exchange: Exchange): Promise<void> => {
  const { request, response, url } = exchange
  if (url.pathname === '/admin/fault') return setFault(state, exchange)
  if (url.pathname === '/' && request.method === 'GET') return showFront(state, exchange)
  if (state.fault === 'down') return sendJson(response, 503, { error: 'down' })
  if (state.fault === 'slow') await wait(SLOW_MS, undefined, { ref: false })
  if (url.pathname === '/token' && request.method === 'POST') return giveToken(state, exchange)
  if (!isLetIn(state, request)) return sendJson(response, 401, { fault: { code: 900901, message: 'Invalid Credentials' } })
  if (state.fault === 'maintenance') return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<html><body>Hệ thống đang bảo trì</body></html>')
  if (url.pathname === '/dancu/1.0') return answerPopulation(state, exchange)
  const service = /^\/apiCSDLDKDN\/1\.0\/(\w+)$/.exec(url.pathname)?.[1] ?? ''
  const store = /^\/khodulieu\/1\.0\/(GetDanhSachKetQua|GetTepDinhKem)$/.exec(url.pathname)?.[1]
  if (store) return answerStore(state, exchange, store)
  if (state.withheld.includes(service)) return sendJson(response, state.saysWithheld, { error: 'not offered' })
  if (Object.hasOwn(REGISTRATIONS, service)) return answerFollowing(state, exchange, service)
  if (Object.hasOwn(BOOKS, service)) return answerBusiness(state, exchange, service)
  return sendJson(response, 404, { error: 'nothing here' })
}

/** The province's bus with two national registers behind it, as seen in practice: token, SOAP for people, JSON for enterprises. */
export const startLgspSimulator = async ({ tiers = 3, consumer = { key: 'motcua', secret: 'gia-lap' }, today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10), ...place }: LgspSimulatorOptions): Promise<LgspSimulator> => {
  const residents = inventPopulation()
  const companies = inventCompanies(residents)
  const registrations = inventRegistrations(companies)
  const state: State = { fault: 'none', withheld: [], saysWithheld: 404, broken: undefined, tokens: new Set(), residents, companies, registrations, today, byNumber: new Map(residents.map((each) => [each.number, each])), heard: [], consumer, tiers }
  const server = createServer((request, response) => {
    serve(state, { request, response, url: new URL(request.url ?? '/', 'http://simulator') }).catch(() => (response.headersSent ? response.destroy() : sendJson(response, 400, { error: 'bad request' })))
  })
  const port = await listen(server, place)
  const address = (path: string): string => `lgsp+http://${consumer.key}:${consumer.secret}@127.0.0.1:${port}${path}?access=demo&app=motcua&partner=H46`
  return {
    url: `http://${place.publicHost ?? 'localhost'}:${port}`,
    populationAddress: `${address('/dancu/1.0')}&integration=037`,
    businessAddress: address('/apiCSDLDKDN/1.0/chiTietDoanhNghiep'),
    storeAddress: `${address('/khodulieu/1.0')}&verify=${STORE_KEY}`,
    residents,
    companies,
    registrations,
    heard: state.heard,
    setFault: (fault) => {
      state.fault = fault
    },
    expireTokens: () => state.tokens.clear(),
    withhold: (services, status = 404) => {
      state.withheld = services
      state.saysWithheld = status
    },
    breakBook: (service) => {
      state.broken = service
    },
    stop: () => stopServer(server),
  }
}

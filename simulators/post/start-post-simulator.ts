import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listen, readBody, sendJson, SLOW_MS, stopServer, type SimulatorPlace } from '../messages/serve.ts'
import { dayOf, isStep, itemCodeOf, newBook, type Book, type Consignment, type Doc, type Step } from './book.ts'
import { FAULTS, isFault, type Fault } from './faults.ts'
import { frontPage } from './page.ts'
import { docOf, messagesOf, send } from './tell.ts'

export type PostSimulatorOptions = SimulatorPlace & {
  readonly callbackUrl: string
  /** Instead of the network, in tests. */
  readonly deliver?: (message: Doc) => Promise<unknown>
  readonly customer?: string
  readonly token?: string
  readonly now?: () => number
}

export type PostSimulator = {
  readonly url: string
  /** For the product's setting, with customer and token. */
  readonly address: string
  readonly book: Book
  readonly setFault: (fault: Fault) => void
  /** As if a postman scanned the parcel; answers what our product replied to each message. */
  readonly step: (reference: string, step: Step) => Promise<readonly unknown[]>
  readonly remit: () => void
  readonly stop: () => Promise<void>
}

type State = { readonly book: Book; fault: Fault; readonly token: string; readonly customer: string; readonly now: () => number; readonly deliver: (message: Doc) => Promise<unknown>; remitted: string[] }
type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly url: URL }

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)
const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

/** Scans never bear the same second, so that their order can be seen. */
const momentOf = (state: State): number => {
  state.book.lastMs = Math.max(state.now(), state.book.lastMs + 1000)
  return state.book.lastMs
}

const moneyAt = (state: State, { cod, collected }: Consignment, step: Step): number | undefined => {
  if (step !== 'delivered' || cod === 0 || collected !== undefined) return undefined
  return state.fault === 'wrong-money' ? cod - 1000 : cod
}

const scan = async (state: State, reference: string, step: Step): Promise<readonly unknown[]> => {
  const consignment = state.book.consignments.get(reference)
  if (!consignment || consignment.cancelled) return []
  const collected = moneyAt(state, consignment, step)
  const at = momentOf(state)
  const doc = docOf(state.book, consignment, { step, at, place: text(consignment.order['SenderAddress']).split(',').at(-1)?.trim() ?? '', ...(collected ? { collected } : {}) })
  consignment.steps = [...consignment.steps, step]
  if (collected) Object.assign(consignment, { collected, collectedAt: at })
  const earlier = state.book.docs.findLast((each) => each['OrderNumber'] === reference)
  state.book.docs.push(doc)
  const replies: unknown[] = []
  for (const message of messagesOf(doc, { fault: state.fault, token: state.token, earlier })) replies.push(await state.deliver(message))
  return replies
}

const answerOrder = (state: State, order: Doc): Doc => {
  const reference = text(order['OrderNumber'])
  if (order['CustomerCode'] !== state.customer || reference === '') return { Status: '201', Message: 'Sai ma khach hang hoac thieu ma don' }
  const known = state.book.consignments.get(reference)
  if (known) return { Status: '100', Message: 'Don da co', ItemCode: known.number }
  if (state.fault === 'refuses' || text(order['ReceiverTel']) + text(order['SenderTel']) === '') return { Status: '204', Message: 'Khong phuc vu dia chi nay' }
  state.book.serial += 1
  const consignment: Consignment = { order, reference, number: text(order['ItemCode']) || itemCodeOf(state.book.serial), cod: number(order['CODAmount']), to: text(order['ReceiverName']), steps: [], cancelled: false }
  state.book.consignments.set(reference, consignment)
  return { Status: '100', Message: 'Thanh cong', ItemCode: consignment.number }
}

const answerCancel = (state: State, reference: string): Doc => {
  const consignment = state.book.consignments.get(reference)
  // Too late: the postman has it.
  if (consignment && consignment.steps.length > 0) return { Status: '205', Message: 'Buu ta da lay hang' }
  if (consignment) consignment.cancelled = true
  return { Status: '100', Message: consignment ? 'Da huy' : 'Khong co don' }
}

const answerReturn = (state: State, reference: string): Doc => {
  const consignment = state.book.consignments.get(reference)
  if (consignment) consignment.wantedBack = true
  return { Status: '100', Message: consignment ? 'Se chuyen hoan' : 'Khong co don' }
}

type Priced = { readonly weight?: number; readonly sender?: Doc; readonly receiver?: Doc }

/** Invented: nearer is cheaper, heavier is dearer. */
const answerPrice = ({ weight = 100, sender = {}, receiver = {} }: Priced): Doc => {
  const far = sender['provCode'] !== receiver['provCode']
  const near = !far && sender['distCode'] === receiver['distCode'] && text(sender['distCode']) !== ''
  return { content: { price: (far ? 41_000 : near ? 26_000 : 30_500) + Math.max(0, Math.ceil((weight - 100) / 50)) * 500 } }
}

const listTracking = ({ book }: State, { searchParams }: URL): Doc => {
  const [size, last] = [Number(searchParams.get('pagesize') ?? '100'), searchParams.get('lastId') ?? '']
  return { embedded: { rhDoc: book.docs.filter(({ _id }) => text(_id) > last).slice(0, size) } }
}

const listCollected = ({ book, remitted }: State, day: string): Doc => ({
  embedded: {
    rhDoc: [...book.consignments.values()]
      .filter(({ collectedAt }) => collectedAt !== undefined && dayOf(collectedAt) === day)
      .map(({ reference, collected }) => ({ OrderNumber: reference, CODAmount: collected, ...(remitted.includes(reference) ? { RemittanceNumber: `CT${day.replaceAll('-', '')}` } : {}) })),
  },
})

const remit = (state: State): void => {
  state.remitted = [...state.book.consignments.values()].flatMap(({ reference, collected }) => (collected ? [reference] : []))
}

const serveAdmin = async (state: State, { request, response, url }: Exchange): Promise<void> => {
  const { origin, host } = request.headers
  if (request.method !== 'POST') return sendJson(response, 200, { fault: state.fault, faults: FAULTS })
  if (origin !== undefined && origin !== `http://${host}`) return sendJson(response, 403, { error: 'foreign page' })
  const body = await readBody(request)
  const sent = (request.headers['content-type'] ?? '').startsWith('application/json') ? (JSON.parse(body) as Doc) : Object.fromEntries(new URLSearchParams(body))
  if (url.pathname === '/admin/step' && isStep(sent['step'])) await scan(state, text(sent['reference']), sent['step'])
  else if (url.pathname === '/admin/remit') remit(state)
  else if (isFault(sent['fault'])) state.fault = sent['fault']
  else return sendJson(response, 422, { error: 'unknown fault or step', faults: FAULTS })
  return void response.writeHead(303, { location: '/' }).end()
}

const answer = async (state: State, { request, url }: Exchange): Promise<Doc | undefined> => {
  if (url.pathname === '/tracking') return listTracking(state, url)
  if (url.pathname === '/cod') return listCollected(state, url.searchParams.get('date') ?? '')
  if (request.method !== 'POST') return undefined
  const body = JSON.parse(await readBody(request)) as Doc
  if (url.pathname === '/order') return answerOrder(state, body)
  if (url.pathname === '/order/cancel') return answerCancel(state, text(body['OrderNumber']))
  if (url.pathname === '/order/return') return answerReturn(state, text(body['OrderNumber']))
  return url.pathname === '/price' ? answerPrice(body) : undefined
}

const SECURE = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'" }

const serve = async (state: State, exchange: Exchange): Promise<void> => {
  const { request, response, url } = exchange
  if (url.pathname.startsWith('/admin/')) return serveAdmin(state, exchange)
  if (url.pathname === '/' && request.method === 'GET') return void response.writeHead(200, SECURE).end(frontPage(state.book, state.fault))
  if (state.fault === 'down') return sendJson(response, 503, { error: 'down' })
  if (state.fault === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_MS).unref())
  if (request.headers['access_token'] !== state.token) return sendJson(response, 401, { error: 'not signed in' })
  const answered = await answer(state, exchange)
  return answered ? sendJson(response, 200, answered) : sendJson(response, 404, { error: 'nothing here' })
}

/** The post's gateway as its interface has it, with a page where somebody plays the postman. */
export const startPostSimulator = async ({ customer = 'MOTCUA', token = 'gia-lap', now = Date.now, deliver = (message) => send(options.callbackUrl, message), ...options }: PostSimulatorOptions): Promise<PostSimulator> => {
  const state: State = { book: newBook(), fault: 'none', token, customer, now, deliver, remitted: [] }
  const server = createServer((request, response) => {
    serve(state, { request, response, url: new URL(request.url ?? '/', 'http://simulator') }).catch(() => (response.headersSent ? response.destroy() : sendJson(response, 400, { error: 'bad request' })))
  })
  const port = await listen(server, options)
  return {
    url: `http://${options.publicHost ?? 'localhost'}:${port}`,
    address: `post+http://${customer}:${token}@127.0.0.1:${port}/`,
    book: state.book,
    setFault: (fault) => {
      state.fault = fault
    },
    step: (reference, step) => scan(state, reference, step),
    remit: () => remit(state),
    stop: () => stopServer(server),
  }
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listen, readBody, sendJson, stopServer, type SimulatorPlace } from '../messages/serve.ts'
import { newBook, paidOn, statementOf, type Book, type Order } from './book.ts'
import { FAULTS, isFault, type Fault } from './faults.ts'
import { billOf, frontPage, payPage } from './pages.ts'
import { hashOf } from './seal.ts'
import { messagesOf, send, type Message } from './tell.ts'

const LATE_MS = 60_000
const SECURE = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'" }

export type PaymentSimulatorOptions = SimulatorPlace & {
  readonly callbackUrl: string
  /** Instead of the network, in tests. */
  readonly deliver?: (message: Message) => Promise<unknown>
  /** Where the browser goes back to; proves nothing. */
  readonly returnUrl: string
  readonly partner?: string
  readonly secret?: string
  readonly now?: () => number
}

export type PaymentSimulator = {
  readonly url: string
  /** For the product's setting, with partner and secret. */
  readonly address: string
  readonly statementAddress: string
  readonly book: Book
  readonly setFault: (fault: Fault) => void
  /** As if somebody pressed the button; answers what our product replied to each message. */
  readonly pay: (reference: string, how?: 'pay' | 'fail') => Promise<readonly unknown[]>
  readonly transfer: (words: string, amount: number, account?: string) => void
  readonly stop: () => Promise<void>
}

type State = Required<Pick<PaymentSimulatorOptions, 'callbackUrl' | 'deliver' | 'returnUrl' | 'partner' | 'secret' | 'now'>> & { readonly book: Book; fault: Fault; readonly timers: Set<NodeJS.Timeout>; payBase: string }
type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly url: URL }

const settle = async (state: State, reference: string, how: 'pay' | 'fail'): Promise<readonly unknown[]> => {
  const order = state.book.orders.get(reference)
  if (!order || order.state !== 'waiting') return []
  state.book.serial += 1
  order.state = how === 'pay' ? 'paid' : 'failed'
  order.at = state.now()
  order.transactionNo = `GD${String(state.book.serial).padStart(10, '0')}`
  const messages = messagesOf(order, { ...state, serial: state.book.serial })
  if (state.fault !== 'late') {
    const replies: unknown[] = []
    for (const message of messages) replies.push(await state.deliver(message))
    return replies
  }
  const timer = setTimeout(() => void Promise.all(messages.map((message) => state.deliver(message))), LATE_MS)
  timer.unref()
  state.timers.add(timer)
  return []
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

const answerInit = (state: State, message: Message): Message => {
  const reference = text(message['MaThamChieu'])
  const receipt = (message['ThongTinBienLai'] ?? {}) as Message
  if (!/^\d+$/.test(text(message['SoTien'])) || reference === '') return { MaLoi: '01', MoTaLoi: 'Ban tin khong hop le' }
  if (state.book.orders.has(reference)) return { MaLoi: '02', MoTaLoi: 'Trung ma tham chieu' }
  const order: Order = { reference, amount: Number(message['SoTien']), info: text(message['ThongTinGiaoDich']), payer: text(receipt['HoTenNguoiNop']), unit: text(receipt['TenDonVi']), ...(text(receipt['TKThuHuong']) ? { account: text(receipt['TKThuHuong']) } : {}), state: 'waiting' }
  state.book.orders.set(reference, order)
  return { MaLoi: '00', MoTaLoi: 'Thanh cong', MaDoiTac: state.partner, MaThamChieu: reference, UrlThanhToan: `${state.payBase}/thanh-toan/${reference}` }
}

const STATES = { waiting: '3', paid: '1', failed: '4' } as const

const answerMessage = (state: State, message: Message): Message => {
  const kind = text(message['LoaiBanTin'])
  if (kind !== 'INIT' && kind !== 'QUERY' && kind !== 'GET_BILL') return { MaLoi: '03', MoTaLoi: 'Loai ban tin khong ho tro' }
  if (message['MaDoiTac'] !== state.partner || message['MaXacThuc'] !== hashOf(message, kind, state.secret)) return { MaLoi: '97', MoTaLoi: 'Sai ma xac thuc' }
  if (kind === 'INIT') return answerInit(state, message)
  const reference = text(message['MaThamChieu'])
  const order = state.book.orders.get(reference)
  if (!order) return { MaLoi: '04', MoTaLoi: 'Khong tim thay giao dich', MaThamChieu: reference, TrangThaiGD: '4' }
  if (kind === 'GET_BILL') return order.state === 'paid' ? { MaLoi: '00', MaThamChieu: reference, BienLai: billOf(order).toString('base64') } : { MaLoi: '05', MoTaLoi: 'Chua thanh toan' }
  return { MaLoi: '00', MaDoiTac: state.partner, MaThamChieu: reference, TrangThaiGD: STATES[order.state], SoTien: String(order.amount), MaGiaoDich: order.transactionNo ?? '' }
}

const sendPage = (response: ServerResponse, page: string): void => void response.writeHead(200, SECURE).end(page)
const goTo = (response: ServerResponse, place: string): void => void response.writeHead(303, { location: place }).end()

const servePayPage = async (state: State, { request, response, url }: Exchange): Promise<void> => {
  const reference = url.pathname.slice('/thanh-toan/'.length)
  const order = state.book.orders.get(reference)
  if (!order) return sendJson(response, 404, { error: 'no such order' })
  if (request.method !== 'POST') return sendPage(response, payPage(order))
  const pressed = new URLSearchParams(await readBody(request)).get('do')
  if (pressed === 'pay' || pressed === 'fail') await settle(state, reference, pressed)
  return goTo(response, `${state.returnUrl}?MaThamChieu=${reference}&MaLoi=${order.state === 'paid' ? '00' : '99'}`)
}

const transfer = (state: State, { words, amount, account }: { readonly words: string; readonly amount: number; readonly account?: string | undefined }): void => {
  state.book.serial += 1
  state.book.transfers.push({ words, amount, transactionNo: `FT${String(state.book.serial).padStart(10, '0')}`, at: state.now(), ...(account ? { account } : {}) })
}

const serveAdmin = async (state: State, { request, response, url }: Exchange): Promise<void> => {
  const origin = request.headers.origin
  if (request.method !== 'POST') return sendJson(response, 200, { fault: state.fault, faults: FAULTS })
  if (origin !== undefined && origin !== `http://${request.headers.host}`) return sendJson(response, 403, { error: 'foreign page' })
  const body = await readBody(request)
  const sent = (request.headers['content-type'] ?? '').startsWith('application/json') ? (JSON.parse(body) as Record<string, unknown>) : Object.fromEntries(new URLSearchParams(body))
  if (url.pathname === '/admin/transfer') transfer(state, { words: text(sent['words']), amount: Number(sent['amount']), account: text(sent['account']) })
  else if (isFault(sent['fault'])) state.fault = sent['fault']
  else return sendJson(response, 422, { error: 'unknown fault', faults: FAULTS })
  return goTo(response, '/')
}

const listOf = (state: State, { request, url }: Exchange): unknown => {
  const day = url.searchParams.get('ngay') ?? url.searchParams.get('day') ?? ''
  if (!(request.headers.authorization ?? '').startsWith('Bearer ')) return undefined
  if (url.pathname === '/sao-ke') return statementOf(state.book, day)
  return paidOn(state.book, day).map(({ reference, amount, transactionNo }) => ({ MaThamChieu: reference, SoTien: String(amount), MaGiaoDich: transactionNo }))
}

const serve = async (state: State, exchange: Exchange): Promise<void> => {
  const { request, response, url } = exchange
  if (url.pathname.startsWith('/admin/')) return serveAdmin(state, exchange)
  if (url.pathname === '/' && request.method === 'GET') return sendPage(response, frontPage(state.book, state.fault))
  if (url.pathname.startsWith('/thanh-toan/')) return servePayPage(state, exchange)
  if (state.fault === 'down') return sendJson(response, 503, { error: 'down' })
  if (url.pathname === '/doi-soat' || url.pathname === '/sao-ke') {
    const list = listOf(state, exchange)
    return list === undefined ? sendJson(response, 401, { error: 'not signed in' }) : sendJson(response, 200, list)
  }
  if (url.pathname === '/' && request.method === 'POST') return sendJson(response, 200, answerMessage(state, JSON.parse(await readBody(request)) as Message))
  return sendJson(response, 404, { error: 'nothing here' })
}

/** The national payment platform as its specification has it, with a pay page of its own and the statement of a bank beside it. */
export const startPaymentPlatformSimulator = async ({ partner = 'MOTCUA', secret = 'gia-lap', now = Date.now, deliver = (message) => send(options.callbackUrl, message), ...options }: PaymentSimulatorOptions): Promise<PaymentSimulator> => {
  const state: State = { ...options, partner, secret, now, deliver, book: newBook(), fault: 'none', timers: new Set(), payBase: '' }
  const server = createServer((request, response) => {
    serve(state, { request, response, url: new URL(request.url ?? '/', 'http://simulator') }).catch(() => (response.headersSent ? response.destroy() : sendJson(response, 400, { error: 'bad request' })))
  })
  const port = await listen(server, options)
  const url = `http://${options.publicHost ?? 'localhost'}:${port}`
  state.payBase = url
  return {
    url,
    address: `platform+http://${partner}:${secret}@127.0.0.1:${port}/`,
    statementAddress: `http://demo@127.0.0.1:${port}/sao-ke`,
    book: state.book,
    setFault: (fault) => {
      state.fault = fault
    },
    pay: (reference, how = 'pay') => settle(state, reference, how),
    transfer: (words, amount, account) => transfer(state, { words, amount, account }),
    stop: () => {
      for (const timer of state.timers) clearTimeout(timer)
      return stopServer(server)
    },
  }
}

import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { inventBoard } from './invent-board.ts'
import { inventProcedures } from './invent-procedures.ts'
import { listen, readBody, sendJson, SLOW_MS, stopServer, type SimulatorPlace } from '../messages/serve.ts'

/**
 * `down`: 503; `slow`: longer than anybody waits; `short-session`: each session serves one call; `lost-reply`: everything is kept and the line
 * is cut before the reply; `refuses`: error_code -1 to all data; `maintenance`: a page of words; `wrong-password`: nobody signs in; `empty`: a list of no
 * procedure; `garbled`: a procedure without code or name; `breaks-off`: every third question is not answered; `stale-search`: TraCuuHoSo finds nothing.
 */
export const PORTAL_FAULTS = ['none', 'down', 'slow', 'short-session', 'lost-reply', 'refuses', 'maintenance', 'wrong-password', 'empty', 'garbled', 'breaks-off', 'stale-search'] as const
export type PortalFault = (typeof PORTAL_FAULTS)[number]

type Fields = Readonly<Record<string, unknown>>
export type PortalBook = { readonly dossiers: Map<string, { fields: Fields; updates: number }>; /** Announcement decisions of the database of procedures, by their id. */ readonly decisions: Map<string, Fields>; /** The national catalogue, by code. */ readonly procedures: Map<string, Fields>; /** Figures and ratings of months, by service, unit and month. */ readonly months: Map<string, Fields>; readonly progress: { readonly code: string; readonly fields: Fields }[]; /** Each step of `progress` as words: a step that was told is found at once, however many there are. */ readonly steps: Set<string>; readonly heard: string[] }

export type PortalSimulator = {
  readonly url: string
  /** For the product's setting, with user and password. */
  readonly address: string
  /** Of its public board. */
  readonly boardAddress: string
  readonly book: PortalBook
  readonly setFault: (fault: PortalFault) => void
  readonly stop: () => Promise<void>
}

type State = { fault: PortalFault; readonly province: string; readonly book: PortalBook; readonly sessions: Set<string>; readonly user: string; readonly password: string }
type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse }

const isFault = (text: unknown): text is PortalFault => (PORTAL_FAULTS as readonly unknown[]).includes(text)
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

const signIn = (state: State, { username, password }: Fields, dstcode: unknown): Fields => {
  if (state.fault === 'wrong-password' || username !== state.user || password !== state.password || typeof dstcode !== 'string') return { error_code: '-1', session: null }
  const session = randomBytes(12).toString('hex')
  state.sessions.add(session)
  return { error_code: '0', session }
}

const keepDossier = ({ book }: State, { isUpdating, data }: Fields): Fields => {
  const [dossier] = Array.isArray(data) ? data : []
  const code = isFields(dossier) ? dossier['MaHoSo'] : undefined
  if (!isFields(dossier) || typeof code !== 'string') return { error_code: -2, message: 'Thiếu MaHoSo' }
  const known = book.dossiers.get(code)
  if (known && isUpdating !== 'True') return { error_code: -3, message: 'Hồ sơ đã tồn tại' }
  if (!known && isUpdating === 'True') return { error_code: 3, message: 'Không tìm thấy hồ sơ' }
  book.dossiers.set(code, { fields: dossier, updates: (known?.updates ?? -1) + 1 })
  return { error_code: 0, message: 'Thành công' }
}

/** The same step told twice is one step. */
const keepProgress = ({ book }: State, { data }: Fields): Fields => {
  for (const fields of Array.isArray(data) ? data.filter(isFields) : []) {
    const code = String(fields['MaHoSo'])
    if (!book.dossiers.has(code)) return { error_code: 3, message: 'Không tìm thấy hồ sơ' }
    const step = JSON.stringify(fields)
    if (!book.steps.has(step)) book.progress.push({ code, fields })
    book.steps.add(step)
  }
  return { error_code: 0, message: 'Thành công' }
}

const keepDecision = ({ book }: State, { data }: Fields): Fields => {
  const [decision] = Array.isArray(data) ? data : []
  const id = isFields(decision) ? decision['IDQDCB'] : undefined
  if (!isFields(decision) || typeof id !== 'string' || !Array.isArray(decision['DANHSACHTTHC'])) return { error_code: -2, message: 'Thiếu IDQDCB hoặc DANHSACHTTHC' }
  if (book.decisions.has(id)) return { error_code: -3, message: 'Quyết định công bố đã tồn tại' }
  book.decisions.set(id, decision)
  for (const each of decision['DANHSACHTTHC'].filter(isFields)) {
    if (each['LOAITHAYDOI'] === '3') book.procedures.delete(String(each['MATTHC']))
    else book.procedures.set(String(each['MATTHC']), { TRANGTHAI: 1, ...each })
  }
  return { error_code: 0, message: 'Thành công' }
}

/** Told again, it is told anew. */
const keepMonth = ({ book }: State, { service, data }: Fields): Fields => {
  const [month] = Array.isArray(data) ? data : []
  if (!isFields(month) || typeof month['Madonvi'] !== 'string') return { error_code: -2, message: 'Thiếu Madonvi' }
  const when = typeof month['NgayTongHop'] === 'string' ? month['NgayTongHop'] : `${String(month['Thang'])}-${String(month['Nam'])}`
  book.months.set(`${String(service)} ${month['Madonvi']} ${when}`, month)
  return { error_code: 0, message: 'Thành công' }
}

const READING: ReadonlySet<unknown> = new Set(['TraCuuHoSo', 'LayQDCB', 'LayDanhSachTTHC', 'LayThuTuc'])
/** Kept before the line is cut where replies get lost. */
const KEEPING: ReadonlySet<unknown> = new Set(['DongBoHoSoMC', 'DongBoQDCB'])

const answer = (state: State, body: Fields): Fields => {
  const session = String(body['session'])
  if (!state.sessions.has(session)) return { error_code: '-9', message: 'Phiên làm việc hết hạn' }
  if (state.fault === 'short-session') state.sessions.delete(session)
  state.book.heard.push(String(body['service']))
  if (state.fault === 'refuses' && !READING.has(body['service'])) return { error_code: -1, message: 'Dữ liệu không hợp lệ' }
  switch (body['service']) {
    case 'TraCuuHoSo':
      return { error_code: '00', message: 'Thành công', result: state.fault !== 'stale-search' && state.book.dossiers.has(String(body['mahoso'])) ? [{ MaHoSo: body['mahoso'] }] : [] }
    case 'LayQDCB': {
      const decision = state.book.decisions.get(String(body['idQDCB']))
      return { error_code: '0', message: 'Thành công', result: decision ? [decision] : [] }
    }
    case 'LayDanhSachTTHC':
      return { error_code: '0', message: 'Thành công', result: state.fault === 'empty' ? [] : [...state.book.procedures.values()].map(({ MATTHC, TENTTHC }) => ({ MATTHC, TENTTHC })) }
    case 'LayThuTuc': {
      const procedure = state.book.procedures.get(String(body['maTTHC']))
      if (state.fault === 'garbled') return { error_code: '0', message: 'Thành công', result: [{ TRANGTHAI: 1, CACHTHUCTHUCHIEN: 'x' }] }
      return { error_code: '0', message: 'Thành công', result: procedure ? [procedure] : [] }
    }
    case 'DongBoQDCB':
      return keepDecision(state, body)
    case 'DongBoHoSoMC':
      return keepDossier(state, body)
    case 'DongBoThongKeHoSo':
    case 'DongBoDanhGia':
      return keepMonth(state, body)
    case 'CapNhatTienDoHoSoMC':
      return keepProgress(state, body)
    default:
      return { error_code: -1, message: 'Không có dịch vụ này' }
  }
}

/** The public gateway: one form field with the question as JSON. */
const answerBoard = ({ fault, province, book }: State, form: string): unknown => {
  const asked: unknown = JSON.parse(new URLSearchParams(form).get('params') ?? '{}')
  if (!isFields(asked) || asked['service'] !== 'report_tinh_766_service') return { error: 'Không có dịch vụ này' }
  const { p_nam, p_quy, p_thang } = asked
  book.heard.push(`report_tinh_766_service ${String(p_nam)}/${String(p_quy)}/${String(p_thang)}`)
  if (fault === 'empty') return []
  return fault === 'garbled' ? [{ ID: '1', TONG_SCORE: 'x' }] : inventBoard(province, `${String(p_nam)} ${String(p_quy)} ${String(p_thang)}`)
}

const serve = async (state: State, { request, response }: Exchange): Promise<void> => {
  const path = (request.url ?? '/').split('?')[0]
  if (path === '/' && request.method === 'GET') return sendJson(response, 200, { simulator: 'national portal', fault: state.fault, dossiers: [...state.book.dossiers.keys()], decisions: [...state.book.decisions.keys()], procedures: [...state.book.procedures.keys()], progress: state.book.progress.length })
  const text = request.method === 'POST' ? await readBody(request) : '{}'
  const isBoard = path === '/jsp/rest.jsp'
  const body: unknown = isBoard ? {} : JSON.parse(text)
  if (!isFields(body)) return sendJson(response, 400, { error: 'bad request' })
  if (path === '/admin/fault') {
    if (isFault(body['fault'])) state.fault = body['fault']
    return sendJson(response, 200, { fault: state.fault, faults: PORTAL_FAULTS })
  }
  if (state.fault === 'down') return sendJson(response, 503, { error: 'down' })
  if (state.fault === 'maintenance') return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<html>Bảo trì, thành công</html>')
  if (state.fault === 'slow') await wait(SLOW_MS, undefined, { ref: false })
  if (isBoard) return sendJson(response, 200, answerBoard(state, text))
  if (path === '/login') return sendJson(response, 200, signIn(state, body, request.headers['dstcode']))
  if (path !== '/mapi') return sendJson(response, 404, { error: 'nothing here' })
  const said = answer(state, body)
  if (state.fault === 'breaks-off' && state.book.heard.length % 3 === 0) return void request.socket.destroy()
  return state.fault === 'lost-reply' && KEEPING.has(body['service']) ? void request.socket.destroy() : sendJson(response, 200, said)
}

/** The ministry's side of the national portal as provinces see it through their adapter: sign-in, look-up, dossier and progress. */
export const startNationalPortalSimulator = async ({ province = 'Quảng Bình', ...place }: SimulatorPlace & { readonly province?: string }): Promise<PortalSimulator> => {
  const state: State = { fault: 'none', province, book: { dossiers: new Map(), decisions: new Map(), procedures: inventProcedures(), months: new Map(), progress: [], steps: new Set(), heard: [] }, sessions: new Set(), user: 'motcua', password: 'gia-lap' }
  const server = createServer((request, response) => {
    serve(state, { request, response }).catch(() => (response.headersSent ? response.destroy() : sendJson(response, 400, { error: 'bad request' })))
  })
  const port = await listen(server, place)
  return {
    url: `http://${place.publicHost ?? 'localhost'}:${port}`,
    address: `dvcqg+http://${state.user}:${state.password}@127.0.0.1:${port}/?madonvi=H46&dstcode=VN:GOV:000.00.00.G22:dvcqg`,
    boardAddress: `http://127.0.0.1:${port}/jsp/rest.jsp?tinh=1`,
    book: state.book,
    setFault: (fault) => {
      state.fault = fault
    },
    stop: () => stopServer(server),
  }
}

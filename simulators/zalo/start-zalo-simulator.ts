import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { createFrontServer, listen, newProvider, readBody, sendJson, SLOW_MS, stopServer, type MessageSimulator, type Provider, type Serve, type SimulatorPlace } from '../messages/serve.ts'

type Tokens = { access: string; refresh: string }
type Asked = { readonly phone: string; readonly template_id: string; readonly template_data: Readonly<Record<string, string>>; readonly tracking_id: string }

const newToken = (): string => randomBytes(16).toString('hex')

const LABELS: Readonly<Record<string, string>> = { ma_ho_so: 'Mã hồ sơ', trang_thai: 'Trạng thái', ten_dich_vu: 'Thủ tục', loi_nhan: 'Lời nhắn', cta_link: 'Xem' }

/** A template's card, as the phone shows it. */
const cardOf = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values).flatMap(([name, value]) => (value === '' ? [] : [`${LABELS[name] ?? name}: ${value}`])).join('\n')

/** A refresh token works once; the answer brings the next one. */
const giveTokens = (body: string, secret: unknown, tokens: Tokens): unknown => {
  const form = new URLSearchParams(body)
  const known = secret === 'demo-secret' && form.get('app_id') === 'demo' && form.get('refresh_token') === tokens.refresh
  if (!known) return { error: -14014, error_name: 'Invalid refresh token.' }
  tokens.access = newToken()
  tokens.refresh = newToken()
  return { access_token: tokens.access, refresh_token: tokens.refresh, expires_in: '90000' }
}

const take = (asked: Asked, { fault, inbox }: Provider): unknown => {
  if (fault === 'rejects-number' || !/^84\d{9}$/.test(asked.phone)) return { error: -118, message: 'Zalo account not existed' }
  if (fault === 'rate-limited') return { error: -32, message: 'rate limit' }
  inbox.take({ key: asked.tracking_id, to: asked.phone, text: cardOf(asked.template_data), subject: `Mẫu ${asked.template_id}` })
  return { error: 0, message: 'Success', data: { msg_id: asked.tracking_id.slice(0, 20), sent_time: String(Date.now()) } }
}

const statusOf = (messageId: string, { inbox }: Provider): unknown => {
  const found = inbox.list().some(({ key }) => key.startsWith(messageId))
  return { error: 0, message: 'Success', data: { status: found ? 1 : -1 } }
}

const serveFrom =
  (provider: Provider, tokens: Tokens): Serve =>
  async ({ request, response, url }) => {
    const body = await readBody(request)
    if (provider.fault === 'down') return sendJson(response, 503, { error: 'down' })
    if (provider.fault === 'wrong') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>502</html>')
    if (provider.fault === 'slow') await wait(SLOW_MS, undefined, { ref: false })
    if (url.pathname === '/v4/oa/access_token') return sendJson(response, 200, giveTokens(body, request.headers['secret_key'], tokens))
    if (provider.fault === 'refuses-credentials' || request.headers['access_token'] !== tokens.access) return sendJson(response, 200, { error: -124, message: 'Access token invalid' })
    if (url.pathname === '/message/status') return sendJson(response, 200, statusOf(url.searchParams.get('message_id') ?? '', provider))
    if (url.pathname !== '/message/template') return sendJson(response, 404, { error: -106 })
    const answer = take(JSON.parse(body) as Asked, provider)
    return provider.fault === 'twice' ? void request.socket.destroy() : sendJson(response, 200, answer)
  }

export const FIRST_REFRESH_TOKEN = 'demo-refresh-token'

/** Zalo's notices (ZNS): tokens that must be renewed, templates with values, delivery asked by message id. */
export const startZaloSimulator = async (place: SimulatorPlace): Promise<MessageSimulator & { readonly address: string; readonly expireTokens: () => void }> => {
  const provider = newProvider()
  const tokens: Tokens = { access: newToken(), refresh: FIRST_REFRESH_TOKEN }
  const server = createFrontServer('Điện thoại giả lập: tin Zalo', provider, serveFrom(provider, tokens))
  const port = await listen(server, place)
  return {
    url: `http://${place.publicHost ?? 'localhost'}:${port}`,
    inbox: provider.inbox,
    address: `zalo+http://demo:demo-secret@127.0.0.1:${port}?token=${FIRST_REFRESH_TOKEN}&template=100001&oauth=${encodeURIComponent(`http://127.0.0.1:${port}`)}`,
    expireTokens: () => {
      tokens.access = newToken()
    },
    setFault: (fault) => {
      provider.fault = fault
    },
    stop: () => stopServer(server),
  }
}

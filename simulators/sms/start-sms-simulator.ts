import { setTimeout as wait } from 'node:timers/promises'
import { createFrontServer, listen, newProvider, readBody, sendJson, SLOW_MS, stopServer, type MessageSimulator, type Provider, type Serve, type SimulatorPlace } from '../messages/serve.ts'

/** Codes of this simulator alone; contracts of real providers name others. */
export const SIMULATED_CODES = { viettel: { done: '1', credentials: '2', number: '4' }, vinaphone: { done: '0', credentials: '1', number: '4' } } as const
type Dialect = keyof typeof SIMULATED_CODES
type Asked = { readonly key: string; readonly to: string; readonly text: string; readonly knownToUs: boolean }

const decode = (text: string): string => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
const tag = (xml: string, name: string): string => decode(new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '')

const readViettel = (body: string): Asked => ({ key: tag(body, 'RequestID'), to: tag(body, 'ReceiverID'), text: tag(body, 'Content'), knownToUs: tag(body, 'User') === 'demo' && tag(body, 'Password') === 'demo' })

const readVinaphone = (body: string): Asked => {
  const { RQST } = JSON.parse(body) as { RQST: { REQID: string; MOBILELIST: string; APIUSER: string; APIPASS: string; PARAMS: { CONTENT: string }[] } }
  return { key: RQST.REQID, to: RQST.MOBILELIST, text: RQST.PARAMS[0]?.CONTENT ?? '', knownToUs: RQST.APIUSER === 'demo' && RQST.APIPASS === 'demo' }
}

const soap = (code: string): string =>
  `<?xml version="1.0"?><S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body><ns2:wsCpMtResponse xmlns:ns2="http://impl.bulkSms.ws/"><return><message>simulated</message><result>${code}</result></return></ns2:wsCpMtResponse></S:Body></S:Envelope>`

const codeOf = (dialect: Dialect, asked: Asked, { fault, inbox }: Provider): string => {
  const codes = SIMULATED_CODES[dialect]
  if (fault === 'refuses-credentials' || !asked.knownToUs) return codes.credentials
  if (fault === 'rejects-number' || !/^84\d{9}$/.test(asked.to)) return codes.number
  inbox.take({ key: asked.key, to: asked.to, text: asked.text })
  return codes.done
}

const serveFrom =
  (provider: Provider): Serve =>
  async ({ request, response, url }) => {
    const dialect = url.pathname.slice(1)
    if (dialect !== 'viettel' && dialect !== 'vinaphone') return sendJson(response, 404, { error: 'nothing here' })
    const body = await readBody(request)
    if (provider.fault === 'down') return sendJson(response, 503, { error: 'down' })
    if (provider.fault === 'rate-limited') return void response.writeHead(429, { 'retry-after': '2' }).end()
    if (provider.fault === 'wrong') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Bảo trì hệ thống</html>')
    if (provider.fault === 'slow') await wait(SLOW_MS, undefined, { ref: false })
    const code = codeOf(dialect, dialect === 'viettel' ? readViettel(body) : readVinaphone(body), provider)
    if (provider.fault === 'twice') return void request.socket.destroy()
    if (dialect === 'viettel') return void response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' }).end(soap(code))
    return sendJson(response, 200, { RPLY: { name: 'send_sms_list', ERROR: code, ERROR_DESC: 'simulated' } })
  }

/** SMS as two providers take it: `/viettel` (SOAP wsCpMt) and `/vinaphone` (RQST/RPLY), user and password `demo`. */
export const startSmsSimulator = async (place: SimulatorPlace): Promise<MessageSimulator & { readonly addressOf: (dialect: Dialect) => string }> => {
  const provider = newProvider(place.keep)
  const server = createFrontServer('Điện thoại giả lập: tin nhắn SMS', provider, serveFrom(provider))
  const port = await listen(server, place)
  const lists = (dialect: Dialect): string => `refused=${SIMULATED_CODES[dialect].number}&down=${SIMULATED_CODES[dialect].credentials}`
  return {
    url: `http://${place.publicHost ?? 'localhost'}:${port}`,
    inbox: provider.inbox,
    addressOf: (dialect) => `${dialect}+http://demo:demo@127.0.0.1:${port}/${dialect}?cpcode=MOTCUA&brand=MotCua&agent=1&label=1&template=1&contract=1&${lists(dialect)}`,
    setFault: (fault) => {
      provider.fault = fault
    },
    stop: () => stopServer(server),
  }
}

import { createHash } from 'node:crypto'
import type { Gateway, Letter, SendAnswer } from '../../notifications/ports.ts'
import { askProvider, DOWN, parseJson } from '../ask-provider.ts'

/** What both protocols are given: their address without our parameters, and who we are there. */
type Account = { readonly endpoint: string; readonly user: string; readonly password: string; readonly given: URLSearchParams }

const accountOf = (address: string): Account => {
  const url = new URL(address)
  const endpoint = `${url.protocol.split('+')[1] ?? 'https:'}//${url.host}${url.pathname}`
  return { endpoint, user: decodeURIComponent(url.username), password: decodeURIComponent(url.password), given: url.searchParams }
}

/** Both protocols want a request number of their own form; the same key gives the same one. */
const requestIdOf = ({ key }: Letter): string => createHash('sha256').update(key).digest('hex').slice(0, 24)

/**
 * The contracts name only the code of success. Which of the others speak of the number and which of us is the operator's to
 * say: `refused=4,7` and `down=1,2` in the address; any other code is tried again some times.
 */
const answerOfCode = (code: string, { given }: Account): SendAnswer => {
  const isIn = (name: string): boolean => (given.get(name) ?? '').split(',').includes(code)
  if (isIn('refused')) return { kind: 'refused', cause: 'number-refused' }
  return isIn('down') ? DOWN('credentials-refused') : { kind: 'later', cause: `provider-code-${code}` }
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/'

const viettelBody = (letter: Letter, { user, password, given }: Account): string => {
  const fields = {
    User: user,
    Password: password,
    CPCode: given.get('cpcode') ?? '',
    RequestID: requestIdOf(letter),
    UserID: letter.to,
    ReceiverID: letter.to,
    ServiceID: given.get('brand') ?? '',
    CommandCode: 'bulksms',
    Content: letter.body,
    ContentType: 'F',
  }
  const parts = Object.entries(fields).map(([name, value]) => `<${name}>${escape(value)}</${name}>`)
  return `<?xml version="1.0" encoding="utf-8"?><soapenv:Envelope xmlns:soapenv="${ENVELOPE}" xmlns:impl="http://impl.bulkSms.ws/"><soapenv:Body><impl:wsCpMt>${parts.join('')}</impl:wsCpMt></soapenv:Body></soapenv:Envelope>`
}

/** Viettel's `wsCpMt`: result 1 is success. */
const sendViettel = async (letter: Letter, account: Account): Promise<SendAnswer> => {
  const asked = await askProvider('sms', account.endpoint, { method: 'POST', headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' }, body: viettelBody(letter, account) })
  if ('answer' in asked) return asked.answer
  const code = /<(?:\w+:)?result>\s*(-?\d{1,6})\s*<\//.exec(asked.heard.text)?.[1]
  if (code === undefined) return DOWN('answer-not-understood')
  return code === '1' ? { kind: 'sent', reference: requestIdOf(letter) } : answerOfCode(code, account)
}

const vinaphoneBody = (letter: Letter, { user, password, given }: Account): string =>
  JSON.stringify({
    RQST: {
      name: 'send_sms_list',
      REQID: requestIdOf(letter),
      LABELID: given.get('label'),
      TEMPLATEID: given.get('template'),
      CONTRACTID: given.get('contract'),
      CONTRACTTYPEID: '1',
      SCHEDULETIME: '',
      MOBILELIST: letter.to,
      ISTELCOSUB: '0',
      AGENTID: given.get('agent'),
      APIUSER: user,
      APIPASS: password,
      USERNAME: given.get('brand'),
      DATACODING: '0',
      PARAMS: [{ NUM: '1', CONTENT: letter.body }],
    },
  })

/** VinaPhone's RQST/RPLY: ERROR 0 is success. */
const sendVinaphone = async (letter: Letter, account: Account): Promise<SendAnswer> => {
  const asked = await askProvider('sms', account.endpoint, { method: 'POST', headers: { 'content-type': 'application/json' }, body: vinaphoneBody(letter, account) })
  if ('answer' in asked) return asked.answer
  const reply = parseJson(asked.heard.text)?.['RPLY'] as { readonly ERROR?: unknown } | undefined
  const code = reply?.ERROR === undefined ? undefined : String(reply.ERROR)
  if (code === undefined) return DOWN('answer-not-understood')
  return code === '0' ? { kind: 'sent', reference: requestIdOf(letter) } : answerOfCode(code, account)
}

/** `viettel+https://…` or `vinaphone+https://…`; neither tells of delivery, so `sent` is the last state. */
export const openSmsGateway = (address: string): Gateway => {
  const account = accountOf(address)
  const send = address.startsWith('viettel') ? sendViettel : sendVinaphone
  return { channel: 'sms', send: (letter) => send(letter, account) }
}

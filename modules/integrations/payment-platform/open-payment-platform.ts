// Đặc tả kết nối Nền tảng thanh toán Cổng DVCQG 1.0.6: INIT, xác nhận, QUERY, GET_BILL. Every hash is checked; success is a code, never a text.
import type { AskAnswer, Callback, Excerpt, OpenAnswer, PaymentPlatform, PlatformLine } from '../../payments/ports.ts'
import { callPlatform, fetchList } from './call.ts'
import { stampOf } from './moment.ts'
import { CONFIRM_FIELDS, isSealed, QUERY_FIELDS, REPLY_FIELDS, sealOf, type Message } from './seal.ts'
import { readPlatformAddress, type PlatformSettings } from './settings.ts'
import { wordInit, wordPayable, wordQuery } from './word-order.ts'

const DONE = '00'
/** As ours are written; nothing else is repeated under our seal. */
const OUR_REFERENCE = /^MC[0-9A-HJKMNP-TV-Z]{14}$/
const OUTCOMES: Readonly<Record<string, 'paid' | 'pending' | 'failed'>> = { '1': 'paid', '3': 'pending', '4': 'failed' }

const text = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined)

const amountOf = (value: unknown): number | undefined => {
  const said = text(value)
  const amount = said !== undefined && /^\d{1,15}$/.test(said) ? Number(said) : undefined
  return amount !== undefined && Number.isSafeInteger(amount) && amount > 0 ? amount : undefined
}

const transactionOf = (message: Message): { readonly transactionNo?: string } => {
  const number = text(message['MaGiaoDich'])
  return number ? { transactionNo: number.slice(0, 100) } : {}
}

const readOpened = (answer: Message): OpenAnswer => {
  const code = text(answer['MaLoi'])
  const url = text(answer['UrlThanhToan'])
  if (code !== DONE) return code === undefined ? { kind: 'down', cause: 'answer-not-understood' } : { kind: 'refused', cause: code.slice(0, 20) }
  return url && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? { kind: 'opened', url } : { kind: 'down', cause: 'no-address' }
}

/** An answer about another reference is no answer, nor a payment told beside an error. */
const readAsked = (answer: Message, reference: string): AskAnswer => {
  const code = text(answer['MaLoi'])
  const outcome = OUTCOMES[text(answer['TrangThaiGD']) ?? '']
  const about = text(answer['MaThamChieu'])
  if (code !== undefined && code !== DONE && (!outcome || outcome === 'paid')) return { kind: 'down', cause: `error-${code.slice(0, 20)}` }
  if (!outcome || (about !== undefined && about !== reference)) return { kind: 'down', cause: 'answer-not-understood' }
  const amount = amountOf(answer['SoTien'])
  return { kind: 'said', outcome, ...(amount === undefined ? {} : { amount }), ...transactionOf(answer) }
}

/** PostgreSQL keeps no NUL; nobody who is not believed fills our journal. */
const excerptOf = (message: Message): Excerpt =>
  Object.fromEntries(
    [...CONFIRM_FIELDS, 'MaXacThuc'].flatMap((name) => {
      const value = text(message[name])?.replaceAll('\0', '').slice(0, 200)
      return value === undefined ? [] : [[name, value] as const]
    }),
  )

const readConfirm = (body: unknown, { partner, secret }: PlatformSettings): Callback => {
  if (typeof body !== 'object' || body === null) return { kind: 'unreadable', excerpt: {} }
  const message = body as Message
  const reference = text(message['MaThamChieu'])?.slice(0, 50)
  if (!isSealed(message, CONFIRM_FIELDS, secret) || text(message['MaDoiTac']) !== partner) return { kind: 'forged', ...(reference && OUR_REFERENCE.test(reference) ? { reference } : {}), excerpt: excerptOf(message) }
  const amount = amountOf(message['SoTien'])
  const code = text(message['MaLoi'])
  if (message['LoaiBanTin'] !== 'CONFIRM') return { kind: 'unreadable', excerpt: excerptOf(message) }
  if (!reference || amount === undefined || code === undefined || text(message['MaTienTe']) !== 'VND') return { kind: 'unreadable', excerpt: excerptOf(message) }
  return { kind: 'verified', reference, outcome: code === DONE ? 'paid' : 'failed', amount, ...transactionOf(message) }
}

const readLine = (line: Message): readonly PlatformLine[] => {
  const reference = text(line['MaThamChieu'])
  const amount = amountOf(line['SoTien'])
  const transactionNo = text(line['MaGiaoDich'])
  return reference && amount && transactionNo ? [{ reference, amount, transactionNo }] : []
}

const decodeBill = (answer: Message): Uint8Array | undefined => {
  const encoded = text(answer['BienLai'])
  const bytes = encoded === undefined ? undefined : Buffer.from(encoded, 'base64')
  return bytes?.subarray(0, 5).toString('latin1') === '%PDF-' ? bytes : undefined
}

/** `platform+https://partner:secret@host/path`. */
export const openPaymentPlatform = (address: string): PaymentPlatform => {
  const settings = readPlatformAddress(address)
  const { base, partner, secret } = settings
  return {
    open: async (order) => {
      const answered = await callPlatform(base, wordInit(order, settings))
      return 'message' in answered ? readOpened(answered.message) : { kind: 'down', cause: answered.cause }
    },
    ask: async (reference, at) => {
      const answered = await callPlatform(base, wordQuery('QUERY', reference, { ...settings, stamp: stampOf(at), fields: QUERY_FIELDS }))
      return 'message' in answered ? readAsked(answered.message, reference) : { kind: 'down', cause: answered.cause }
    },
    readCallback: (body) => readConfirm(body, settings),
    replyTo: (body, { accepted, words, at }) => {
      const about = typeof body === 'object' && body !== null ? text((body as Message)['MaThamChieu']) : undefined
      const reply = { MaLoi: accepted ? DONE : '99', MoTaLoi: words, MaDoiTac: partner, MaThamChieu: about !== undefined && OUR_REFERENCE.test(about) ? about : '', ThoiGianGD: stampOf(at) }
      return { ...reply, MaXacThuc: sealOf(reply, REPLY_FIELDS, secret) }
    },
    readLookUp: (body) => (typeof body === 'object' && body !== null ? text((body as Message)['MaHoSo'])?.slice(0, 50) : undefined),
    answerLookUp: wordPayable,
    fetchBill: async (reference, at) => {
      const answered = await callPlatform(base, wordQuery('GET_BILL', reference, { ...settings, stamp: stampOf(at), fields: QUERY_FIELDS }))
      return 'message' in answered ? decodeBill(answered.message) : undefined
    },
    // No specification we have names a message for this; the file of a day is fetched as JSON under the same secret.
    listDay: async (day) => (await fetchList(`${base}/doi-soat?ngay=${day}`, { authorization: `Bearer ${sealOf({ day, partner }, ['day', 'partner'], secret)}` }))?.flatMap(readLine),
  }
}

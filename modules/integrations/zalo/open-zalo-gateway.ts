import { createHash } from 'node:crypto'
import type { DeliveryAnswer, Gateway, Letter, SendAnswer } from '../../notifications/ports.ts'
import { askProvider, DOWN, parseJson } from '../ask-provider.ts'
import { openZaloTokens, type TokenKeeper } from './zalo-tokens.ts'

const ACCESS_TOKEN_INVALID = -124
const REFUSED: Readonly<Record<number, string>> = { [-108]: 'number-refused', [-114]: 'recipient-unreachable', [-118]: 'no-zalo-account', [-119]: 'recipient-unreachable', [-132]: 'values-refused', [-134]: 'recipient-declined', [-141]: 'recipient-declined' }
const NIGHT = -133
const RATE_LIMITED = -32

/** Codes of the ZNS documentation: about this recipient, about the hour, or about us (then every message waits). */
const answerOfCode = (code: number): SendAnswer => {
  const refused = REFUSED[code]
  if (refused !== undefined) return { kind: 'refused', cause: refused }
  if (code === NIGHT) return { kind: 'later', cause: 'night-hours', retryAfterSeconds: 3600 }
  if (code === RATE_LIMITED) return { kind: 'later', cause: 'rate-limited', retryAfterSeconds: 60 }
  if ([-115, -144, -147].includes(code)) return DOWN('quota-used-up')
  return DOWN([-109, -112, -117, -131].includes(code) ? 'template-refused' : code === ACCESS_TOKEN_INVALID ? 'credentials-refused' : `provider-code${code}`)
}

/** Values as the templates of the provinces name them. */
const dataOf = ({ values }: Letter): Readonly<Record<string, string>> =>
  values === undefined ? {} : { ma_ho_so: values.code, trang_thai: values.status, ten_dich_vu: values.procedure, loi_nhan: values.message, cta_link: values.link }

type Heard = { readonly code: number; readonly data: Readonly<Record<string, unknown>> } | { readonly answer: SendAnswer }

const read = (asked: Awaited<ReturnType<typeof askProvider>>): Heard => {
  if ('answer' in asked) return asked
  const answer = parseJson(asked.heard.text)
  if (typeof answer?.['error'] !== 'number') return { answer: DOWN('answer-not-understood') }
  return { code: answer['error'], data: (answer['data'] ?? {}) as Readonly<Record<string, unknown>> }
}

const isExpired = (heard: Heard): boolean => 'code' in heard && heard.code === ACCESS_TOKEN_INVALID

/**
 * `zalo+https://app-id:secret@host?token=…&template=…`; `template.CODE=…` names another template for one kind of notice,
 * `oauth=…` another place of tokens. Zalo calls our key `tracking_id`.
 */
export const openZaloGateway = (address: string, keeper: TokenKeeper): Gateway => {
  const url = new URL(address)
  const base = `${url.protocol.split('+')[1] ?? 'https:'}//${url.host}`
  const given = url.searchParams
  const tokens = openZaloTokens({ appId: url.username, secret: decodeURIComponent(url.password), first: given.get('token') ?? '', oauth: given.get('oauth') ?? 'https://oauth.zaloapp.com' }, keeper)

  const ask = async (path: string, init: RequestInit, fresh: boolean): Promise<Heard> => {
    const token = await tokens.access(fresh)
    if ('answer' in token) return token
    return read(await askProvider('zalo', base + path, { ...init, headers: { 'content-type': 'application/json', access_token: token.value } }))
  }
  const call = async (path: string, init: RequestInit): Promise<Heard> => {
    const heard = await ask(path, init, false)
    return isExpired(heard) ? ask(path, init, true) : heard
  }
  const bodyOf = (letter: Letter): string =>
    JSON.stringify({
      phone: letter.to,
      template_id: given.get(`template.${letter.template}`) ?? given.get('template'),
      template_data: dataOf(letter),
      tracking_id: createHash('sha256').update(letter.key).digest('hex').slice(0, 40),
    })
  return {
    channel: 'zalo',
    send: async (letter) => {
      const heard = await call('/message/template', { method: 'POST', body: bodyOf(letter) })
      if ('answer' in heard) return heard.answer
      if (heard.code !== 0) return answerOfCode(heard.code)
      return { kind: 'sent', ...(typeof heard.data['msg_id'] === 'string' ? { reference: heard.data['msg_id'] } : {}) }
    },
    askDelivery: async ({ reference, to }): Promise<DeliveryAnswer> => {
      const heard = await call(`/message/status?message_id=${encodeURIComponent(reference)}&phone=${to}`, { method: 'GET' })
      if ('answer' in heard || heard.code !== 0) return 'unknown'
      // 1: on the recipient's phone, 0: still with Zalo, -1: no such message.
      return heard.data['status'] === 1 ? 'delivered' : heard.data['status'] === -1 ? 'not-delivered' : 'unknown'
    },
  }
}

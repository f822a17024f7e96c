// Giao diện bưu điện (NGSP/LGSP, VNPost): order, price, tracking. Success is a code, never a text; every message is checked by its seal.
import type { CollectedLine, PlaceAnswer, PostCallback, PostOffice } from '../../post/ports.ts'
import { callPost, isMessage, listIn, type Answered, type Message } from './call.ts'
import { amountIn, readTrack, text, unbelieved } from './read-track.ts'
import { isSealed } from './seal.ts'
import { readPostAddress } from './settings.ts'
import { wordOrder, wordPrice } from './word-order.ts'

const DONE = '100'
const PAGE = 200

const placed = (answered: Answered): PlaceAnswer => {
  if (!('message' in answered)) return { kind: 'down', cause: answered.cause }
  const status = text(answered.message['Status'], 20)
  if (status === undefined) return { kind: 'down', cause: 'answer-not-understood' }
  if (status !== DONE) return { kind: 'refused', cause: status }
  const number = text(answered.message['ItemCode'], 30)
  return { kind: 'taken', ...(number ? { number } : {}) }
}

const priceIn = (answered: Answered): number | undefined => {
  const content = 'message' in answered ? answered.message['content'] : undefined
  return isMessage(content) ? amountIn(content['price']) : undefined
}

const collectedIn = (line: Message): readonly CollectedLine[] => {
  const [reference, amount, remittance] = [text(line['OrderNumber'], 50), amountIn(line['CODAmount']), text(line['RemittanceNumber'], 100)]
  return reference && amount ? [{ reference, amount, ...(remittance ? { remittance } : {}) }] : []
}

const readCallback = (body: unknown, token: string): PostCallback => {
  if (!isMessage(body)) return { kind: 'unreadable', excerpt: {} }
  if (!isSealed(body, token)) return unbelieved('forged', body)
  const said = readTrack(body)
  return said ? { kind: 'verified', ...said } : unbelieved('unreadable', body)
}

/** `post+https://customer:token@host/path`. */
export const openPostOffice = (address: string): PostOffice => {
  const { base, customer, token } = readPostAddress(address)
  return {
    place: async (order) => placed(await callPost(`${base}/order`, token, wordOrder(order, customer))),
    cancel: async (reference) => placed(await callPost(`${base}/order/cancel`, token, { CustomerCode: customer, OrderNumber: reference })),
    sendBack: async (reference) => placed(await callPost(`${base}/order/return`, token, { CustomerCode: customer, OrderNumber: reference })),
    price: async (route) => priceIn(await callPost(`${base}/price`, token, wordPrice(route))),
    listTracking: async (after) => {
      const answered = await callPost(`${base}/tracking?pagesize=${PAGE}&lastId=${encodeURIComponent(after ?? '')}`, token)
      const list = 'message' in answered ? listIn(answered.message) : undefined
      if (!list) return undefined
      const lastId = text(list.at(-1)?.['_id'], 100)
      return { items: list.flatMap((line) => readTrack(line) ?? []), more: list.length === PAGE, ...(lastId ? { lastId } : {}) }
    },
    readCallback: (body) => readCallback(body, token),
    replyTo: (accepted, words) => ({ Status: accepted ? DONE : '99', Message: words }),
    listCollected: async (day) => {
      const answered = await callPost(`${base}/cod?date=${day}`, token)
      return 'message' in answered ? listIn(answered.message)?.flatMap(collectedIn) : undefined
    },
  }
}

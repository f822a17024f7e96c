import { stampOf, type Order } from './book.ts'
import type { Fault } from './faults.ts'
import { hashOf } from './seal.ts'

export type Told = { readonly callbackUrl: string; readonly partner: string; readonly secret: string; readonly now: () => number }
export type Message = Readonly<Record<string, unknown>>

export const confirmOf = ({ reference, amount, transactionNo = '', info }: Order, { code, partner, secret, now }: Told & { readonly code: string }): Message => {
  const message = { LoaiBanTin: 'CONFIRM', MaLoi: code, MaDoiTac: partner, MaThamChieu: reference, SoTien: String(amount), MaTienTe: 'VND', MaGiaoDich: transactionNo, MaNganHang: 'GIALAP', ThoiGianGD: stampOf(now()), ThongTinGiaoDich: info }
  return { ...message, MaXacThuc: hashOf(message, 'CONFIRM', secret) }
}

/** What goes out for one order under a fault, in the order it goes out. */
export const messagesOf = (order: Order, told: Told & { readonly fault: Fault; readonly serial: number }): readonly Message[] => {
  const { fault, serial } = told
  const said = confirmOf(order, { ...told, code: order.state === 'paid' ? '00' : '99' })
  const messages: Readonly<Partial<Record<Fault, readonly Message[]>>> = {
    'lost-callback': [],
    'fifth-lost': serial % 5 === 0 ? [] : [said],
    twice: [said, said],
    'wrong-amount': [confirmOf({ ...order, amount: order.amount + 1000 }, { ...told, code: '00' })],
    'wrong-hash': [{ ...said, MaXacThuc: '0'.repeat(64) }],
    'out-of-order': [said, confirmOf(order, { ...told, code: '99' })],
    down: [],
  }
  return messages[fault] ?? [said]
}

/** Told once; the platform of this simulator does not try again, so that what is lost stays lost. */
export const send = async (url: string, message: Message): Promise<unknown> => {
  try {
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(message), signal: AbortSignal.timeout(10_000) })
    return await response.json()
  } catch {
    return undefined
  }
}

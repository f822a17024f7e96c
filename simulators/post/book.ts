export type Doc = Readonly<Record<string, unknown>>

export const CODES = { 'picked-up': 1, 'in-transit': 2, 'out-for-delivery': 3, delivered: 4, attempted: 5, returning: 6, returned: 7, lost: 8, damaged: 9, declined: 10 } as const
export type Step = keyof typeof CODES
export const isStep = (text: unknown): text is Step => typeof text === 'string' && Object.hasOwn(CODES, text)

export const SAID: Readonly<Record<Step, string>> = {
  'picked-up': 'Đã nhận bưu gửi', 'in-transit': 'Đang vận chuyển', 'out-for-delivery': 'Đang đi phát', delivered: 'Phát thành công', attempted: 'Phát không thành công, không gặp người nhận', declined: 'Người nhận từ chối nhận',
  returning: 'Chuyển hoàn', returned: 'Đã chuyển hoàn về nơi gửi', lost: 'Bưu gửi bị mất', damaged: 'Bưu gửi bị hư hỏng',
}

export type Consignment = { readonly order: Doc; readonly reference: string; readonly number: string; readonly cod: number; readonly to: string; steps: readonly Step[]; cancelled: boolean; /** Its sender wants it back. */ wantedBack?: boolean; collectedAt?: number; collected?: number }

export type Book = { readonly consignments: Map<string, Consignment>; readonly docs: Doc[]; serial: number; lastMs: number }
export const newBook = (): Book => ({ consignments: new Map(), docs: [], serial: 0, lastMs: 0 })

/** Vietnamese wall clock, `yyyyMMddHHmmss`. */
export const stampOf = (ms: number): string => new Date(ms + 7 * 3_600_000).toISOString().replaceAll(/\D/g, '').slice(0, 14)
export const dayOf = (ms: number): string => new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10)

/** Thirteen signs with their check digit, as UPU S10 writes them. */
export const itemCodeOf = (serial: number): string => {
  const digits = String(serial).padStart(8, '0')
  const sum = [8, 6, 4, 2, 3, 5, 9, 7].reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  const check = 11 - (sum % 11)
  return `CG${digits}${check === 10 ? 0 : check === 11 ? 5 : check}VN`
}

/** Ordered like the gateway's own: text order is the order they were written in. */
export const nextId = (book: Book): string => {
  book.serial += 1
  return `rh${String(book.serial).padStart(12, '0')}`
}

/** One order as the platform keeps it: the truth our product has to arrive at. */
export type Order = {
  readonly reference: string
  readonly amount: number
  readonly info: string
  readonly payer: string
  readonly unit: string
  /** The account INIT named for it. */
  readonly account?: string
  state: 'waiting' | 'paid' | 'failed'
  transactionNo?: string
  at?: number
}
export type Transfer = { readonly words: string; readonly amount: number; readonly transactionNo: string; readonly at: number; readonly account?: string }

export type Book = { readonly orders: Map<string, Order>; readonly transfers: Transfer[]; serial: number }
export const newBook = (): Book => ({ orders: new Map(), transfers: [], serial: 0 })

const VIETNAM_MS = 7 * 3_600_000
export const dayOf = (at: number): string => new Date(at + VIETNAM_MS).toISOString().slice(0, 10)
export const stampOf = (at: number): string => new Date(at + VIETNAM_MS).toISOString().replaceAll(/\D/g, '').slice(0, 14)

export const paidOn = ({ orders }: Book, day: string): readonly Order[] => [...orders.values()].filter(({ state, at }) => state === 'paid' && at !== undefined && dayOf(at) === day)

/** The bank shows each payment by its reference, as it shows transfers by their words. */
export const statementOf = (book: Book, day: string): readonly { readonly words: string; readonly amount: number; readonly transactionNo: string; readonly account?: string }[] => [
  ...paidOn(book, day).map(({ reference, amount, transactionNo = '', account }) => ({ words: `NTTT ${reference} thanh toan`, amount, transactionNo: `FT${transactionNo}`, ...(account ? { account } : {}) })),
  ...book.transfers.filter(({ at }) => dayOf(at) === day).map(({ words, amount, transactionNo, account }) => ({ words, amount, transactionNo, ...(account ? { account } : {}) })),
]

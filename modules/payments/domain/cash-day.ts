// Luật Kế toán 88/2015/QH13 Điều 26, 27: cash is counted at the end of the day and held against the book; where they differ somebody says why.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { PaymentRefusal } from './refusal.ts'

/** Of one unit and day: receipts of cash, and those taken back on that day. */
export type CashDay = { readonly on: PlainDate; readonly received: number; readonly reversed: number }

export const expectedOf = ({ received, reversed }: CashDay): number => received - reversed

export type CountedCash = { readonly counted: number; /** What the book said when the drawer was counted. */ readonly expected: number; readonly words?: string | undefined }

export const decideCloseDay = (day: CashDay, { counted, expected, words }: CountedCash, today: PlainDate): Outcome<{ readonly expected: number; readonly counted: number; readonly words?: string }, PaymentRefusal> => {
  const said = words?.trim()
  if (day.on > today) return refuse({ kind: 'day-to-come' })
  if (expectedOf(day) !== expected) return refuse({ kind: 'cash-changed', expected: expectedOf(day) })
  if (counted !== expected && !said) return refuse({ kind: 'cash-unexplained', expected })
  return ok({ expected, counted, ...(said ? { words: said } : {}) })
}

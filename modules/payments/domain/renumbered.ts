// Luật Kế toán 88/2015/QH13 Điều 26: never more is counted than the statement shows; within the day a bank may number a line otherwise than once the day is closed.
import { addDays, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Receipt } from './demand.ts'

type Line = { readonly transactionNo: string; readonly amount: number }

/** What a statement shows under one reference on the days it was heard. */
export type Shown = { readonly days: readonly PlainDate[]; readonly lines: readonly Line[] }

/** Own: as far back as a usual night looks. */
const LATEST_DAYS = 3
/** On which days a counted line may stand: as it was shown, else any from which it could be read when it was counted; what no statement told stands nowhere. */
export const daysOfLine = ({ at, evidence, shownOn }: Receipt): readonly PlainDate[] => {
  if (shownOn !== undefined) return [shownOn]
  return evidence === 'statement' ? Array.from({ length: LATEST_DAYS + 1 }, (_, back) => addDays(plainDateAt(at), -back)) : []
}

const isWithin = (those: readonly PlainDate[], days: readonly PlainDate[]): boolean => those.length > 0 && those.every((day) => days.includes(day))

/** `counted`: what came under the reference so far. As many new lines of one amount as counted ones have gone from their days are the same money under other numbers. */
export const isRenumbered = (counted: readonly Receipt[], { transactionNo, amount }: Line, { days, lines }: Shown): boolean => {
  const shown = new Set(lines.map((line) => line.transactionNo))
  const known = new Set(counted.map((receipt) => receipt.transactionNo))
  const gone = counted.filter((receipt) => receipt.amount === amount && isWithin(daysOfLine(receipt), days) && !shown.has(receipt.transactionNo ?? ''))
  const unknown = lines.filter((line) => line.amount === amount && !known.has(line.transactionNo)).map((line) => line.transactionNo)
  return unknown.toSorted().slice(0, gone.length).includes(transactionNo)
}

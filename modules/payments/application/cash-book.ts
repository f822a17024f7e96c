// Luật Kế toán 88/2015/QH13 Điều 26, 27: cash book of a day, entry by entry with who took it, and the count that closes it.
import { authorOf } from '../../../kernel/event-author.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { addDays, instantOn, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { getUnit } from '../../organisation/index.ts'
import { decideCloseDay, expectedOf, type CountedCash } from '../domain/cash-day.ts'
import type { PaymentRefusal } from '../domain/refusal.ts'
import { keepClosing, listCash, listClosings, lockCashDay, sumCash, type CashClosing, type CashSums } from '../store/cash-book.view.ts'
import { mayAt } from './may-with-payment.ts'
import { unitsOf } from './treasury-lists.ts'

/** Far more than one unit takes on a day. */
const MOST_LINES = 1000

const spanOf = (on: PlainDate) => ({ from: instantOn(on, 0), until: instantOn(addDays(on, 1), 0) })

const NOTHING = { receipts: 0, received: 0, reversed: 0 }

const unitLine = async (work: Work, unitId: string, { sums = { unitId, ...NOTHING }, closing }: { readonly sums?: CashSums | undefined; readonly closing?: CashClosing | undefined }) => ({
  unitId,
  unitName: (await getUnit(work, unitId as UnitId)).name,
  receipts: sums.receipts,
  received: sums.received,
  reversed: sums.reversed,
  expected: sums.received - sums.reversed,
  ...(closing ? { closing: { expected: closing.expected, counted: closing.counted, at: closing.at, by: closing.by.name, ...(closing.words ? { words: closing.words } : {}) } } : {}),
  mayClose: await mayAt(work, 'repair', unitId as UnitId),
})

export const showCashBook = async (work: Work, { on = plainDateAt(work.now), unitId }: { readonly on?: PlainDate | undefined; readonly unitId?: string | undefined }) => {
  const unitIds = await unitsOf(work, unitId)
  const span = { unitIds, ...spanOf(on) }
  const [sums, closings, lines] = [await sumCash(work.tx, span), await listClosings(work.tx, { unitIds, on }), await listCash(work.tx, { ...span, limit: MOST_LINES })]
  const units = [...new Set([...sums, ...closings].map((each) => each.unitId))]
  const shown = []
  for (const each of units) shown.push(await unitLine(work, each, { sums: sums.find((sum) => sum.unitId === each), closing: closings.find((closing) => closing.unitId === each) }))
  return {
    on,
    today: plainDateAt(work.now),
    units: shown,
    lines: lines.map(({ by, reason, ...line }) => ({ ...line, by: by?.name ?? '', ...(reason ? { reason } : {}) })),
  }
}

/** Counted again where more came or was taken back after it: every count stays. */
export const closeCashDay = async (work: Work, { unitId, on }: { readonly unitId: UnitId; readonly on: PlainDate }, counted: CountedCash): Promise<Outcome<{ readonly expected: number }, PaymentRefusal>> => {
  if (!(await mayAt(work, 'repair', unitId))) return refuse({ kind: 'not-permitted-here' })
  await lockCashDay(work.tx, { unitId, on })
  const [sums = { unitId, ...NOTHING }] = await sumCash(work.tx, { unitIds: [unitId], ...spanOf(on) })
  const day = { on, received: sums.received, reversed: sums.reversed }
  const decided = decideCloseDay(day, counted, plainDateAt(work.now))
  if (!decided.ok) return decided
  const [last] = await listClosings(work.tx, { unitIds: [unitId], on })
  await keepClosing(work.tx, { unitId, on, serial: (last?.serial ?? 0) + 1, ...decided.value, at: work.now, by: authorOf(work.actor) })
  return ok({ expected: expectedOf(day) })
}

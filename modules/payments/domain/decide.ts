// Luật Phí và lệ phí 97/2015/QH13 Điều 10, 12, 14; NĐ 120/2016/NĐ-CP Điều 3-4: exempt with a reason, collected against a receipt, given back with evidence.
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { amountOf, closingOf, exemptedOf, isShownToday, liveAttemptOf, overpaidOf, owedOf, refundedOf, refundOrderedOf, receivedOf, standingReceiptsOf, type Attempt, type Demand, type DemandFacts, type PaymentMethod } from './demand.ts'
import type { PaymentEvent } from './payment-event.ts'
import type { PaymentRefusal } from './refusal.ts'
import type { TransferAccount } from './viet-qr.ts'

type Decided = Outcome<readonly PaymentEvent[], PaymentRefusal>

const isAmount = (amount: number): boolean => Number.isSafeInteger(amount) && amount > 0

/** Whatever order a database keeps names in. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value).filter(([, each]) => each !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => [name, ordered(each)])
}
const sameFacts = (one: DemandFacts, other: DemandFacts): boolean => JSON.stringify(ordered(one)) === JSON.stringify(ordered(other))

/** The same demand again changes nothing; one that was dropped, or held to be paid elsewhere, is demanded again under its old serial. */
export const decideDemand = (before: Demand | undefined, facts: DemandFacts): readonly PaymentEvent[] => {
  if (!before) return amountOf(facts.lines) > 0 || facts.lines.some(({ exemption }) => exemption) ? [{ type: 'Demanded', facts }] : []
  const renewed: readonly PaymentEvent[] = closingOf(before) ? [{ type: 'DemandRenewed' }] : []
  return sameFacts(before.facts, facts) ? renewed : [...renewed, { type: 'DemandRevised', facts }]
}

/** `account`: where it is to come in today; words and code of yesterday's account are shown no more. */
type Start = { readonly at: Instant; readonly method: PaymentMethod; readonly reference: string; readonly account?: TransferAccount | undefined }

/** No specification says how long a page of the platform may be paid on: one of the day before leads nowhere any more. */
export const decideStart = (demand: Demand, { at, method, reference, account }: Start): Outcome<{ readonly events: readonly PaymentEvent[]; readonly attempt: Attempt | undefined }, PaymentRefusal> => {
  const amount = owedOf(demand)
  if (amount === 0) return refuse({ kind: 'nothing-owed' })
  const same = liveAttemptOf(demand, method)
  // A second press goes to the same page or shows the same code, so nobody pays twice.
  const sameAccount = same?.account === undefined || account === undefined || same.account.number === account.number
  const isPayable = same !== undefined && (method === 'platform' ? same.state === 'waiting' && isShownToday(same, at) : sameAccount)
  if (isPayable && same.amount === amount) return ok({ events: isShownToday(same, at) ? [] : [{ type: 'AttemptShown', attempt: same.serial }], attempt: same })
  return ok({ events: [{ type: 'AttemptStarted', attempt: demand.attempts.length + 1, reference, method, amount, ...(account ? { account } : {}) }], attempt: undefined })
}

export const decideCash = (demand: Demand, amount: number): Decided => {
  if (!isAmount(amount)) return refuse({ kind: 'amount-wrong' })
  const left = owedOf(demand)
  if (left === 0) return refuse({ kind: 'nothing-owed' })
  if (amount > left) return refuse({ kind: 'more-than-owed', left })
  return ok([{ type: 'MoneyReceived', serial: demand.receipts.length + 1, method: 'cash', amount, evidence: 'cash' }])
}

/** Seen in the account by a person, however much it is, where no statement tells of it; under the number the bank gave it, which counts once over all demands (`findTransfer`). */
export const decideTransfer = (demand: Demand, { amount, transactionNo }: { readonly amount: number; readonly transactionNo: string }): Decided => {
  const number = transactionNo.trim()
  if (!isAmount(amount)) return refuse({ kind: 'amount-wrong' })
  if (number === '') return refuse({ kind: 'reason-missing' })
  const attempt = demand.attempts.findLast(({ method }) => method === 'bank-transfer')
  const under = attempt ? { attempt: attempt.serial, reference: attempt.reference } : {}
  return ok([{ type: 'MoneyReceived', serial: demand.receipts.length + 1, method: 'bank-transfer', amount, evidence: 'treasurer', transactionNo: number, ...under }])
}

/** Exempt as a whole or reduced by an amount; never more than is still demanded. */
export const decideExempt = (demand: Demand, { amount, reason }: { readonly amount?: number; readonly reason: string }): Decided => {
  const left = owedOf(demand)
  if (left === 0 || demand.cancelled) return refuse({ kind: 'nothing-owed' })
  if (reason.trim() === '') return refuse({ kind: 'reason-missing' })
  const exempted = amount ?? left
  if (!isAmount(exempted)) return refuse({ kind: 'amount-wrong' })
  if (exempted > Math.min(left, demand.amount - exemptedOf(demand))) return refuse({ kind: 'more-than-owed', left })
  return ok([{ type: 'Exempted', amount: exempted, reason: reason.trim() }])
}

export const decideCancel = (demand: Demand, { reason, keepsMoney }: { readonly reason: string; readonly keepsMoney: boolean }): readonly PaymentEvent[] =>
  closingOf(demand) ? [] : [{ type: 'DemandCancelled', reason, keepsMoney }]

export const decideElsewhere = (demand: Demand, proof: string): readonly PaymentEvent[] =>
  closingOf(demand) || owedOf(demand) === 0 ? [] : [{ type: 'SettledElsewhere', proof }]

/** What was paid too much goes back as a whole; more only with the treasurer's own reason. */
export const decideRefund = (demand: Demand, { amount, reason }: { readonly amount?: number; readonly reason: string }): Decided => {
  const held = receivedOf(demand) - refundOrderedOf(demand)
  const asked = amount ?? overpaidOf(demand)
  if (reason.trim() === '') return refuse({ kind: 'reason-missing' })
  if (amount === undefined && asked === 0) return refuse({ kind: 'nothing-overpaid' })
  if (!isAmount(asked)) return refuse({ kind: 'amount-wrong' })
  if (asked > held) return refuse({ kind: 'refund-too-large', left: held })
  const notOverpaid = asked - overpaidOf(demand)
  // Given back for a reason, it is not owed anew.
  const exempted: readonly PaymentEvent[] = notOverpaid > 0 ? [{ type: 'Exempted', amount: notOverpaid, reason: reason.trim() }] : []
  return ok([...exempted, { type: 'RefundOrdered', serial: demand.refunds.length + 1, amount: asked, reason: reason.trim() }])
}

type Withdrawn = { readonly events: readonly PaymentEvent[]; readonly short: number }

/** Orders to give it back, the newest first, as far as they are not made. */
const withdrawRefunds = ({ refunds }: Demand, { short, reason }: { readonly short: number; readonly reason: string }): Withdrawn =>
  refunds
    .filter(({ done, withdrawnAt }) => !done && withdrawnAt === undefined)
    .reduceRight<Withdrawn>((before, { serial, amount }) => (before.short > 0 ? { events: [...before.events, { type: 'RefundWithdrawn', serial, reason }], short: before.short - amount } : before), { events: [], short })

/** Luật Kế toán 88/2015/QH13 Điều 27: what was written wrongly is taken back by an entry of its own, with the reason; nothing is erased. */
export const decideReverse = (demand: Demand, { documentId, reason: words }: { readonly documentId: string; readonly reason: string }): Decided => {
  const receipt = standingReceiptsOf(demand).find((each) => each.receipt?.documentId === documentId)
  const reason = words.trim()
  if (!receipt) return refuse({ kind: 'receipt-not-standing' })
  if (reason === '') return refuse({ kind: 'reason-missing' })
  const { serial, amount } = receipt
  const { events, short } = withdrawRefunds(demand, { short: refundOrderedOf(demand) - (receivedOf(demand) - amount), reason })
  if (short > 0) return refuse({ kind: 'given-back-already', amount: refundedOf(demand) })
  return ok([...events, { type: 'ReceiptReversed', serial, amount, reason }])
}

export const decideRefunded = (demand: Demand, { serial, evidence }: { readonly serial: number; readonly evidence: string }): Decided => {
  const open = demand.refunds.find((refund) => refund.serial === serial && !refund.done && refund.withdrawnAt === undefined)
  if (!open) return refuse({ kind: 'refund-not-open' })
  if (evidence.trim() === '') return refuse({ kind: 'reason-missing' })
  return ok([{ type: 'Refunded', serial, evidence: evidence.trim() }])
}

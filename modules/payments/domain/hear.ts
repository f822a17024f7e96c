// NĐ 45/2020/NĐ-CP, cổng thanh toán Cổng DVCQG (đặc tả 1.0.6): paid is what a verified message or our own question says, once per reference.
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Attempt, Demand, Evidence } from './demand.ts'
import { overpaidOf, standingReceiptsOf } from './demand.ts'
import { evolve } from './evolve.ts'
import type { PaymentEvent } from './payment-event.ts'
import { isRenumbered, type Shown } from './renumbered.ts'

/** What the outside says of one reference, after its hash was checked or because we asked. */
export type Said = {
  readonly reference: string
  readonly outcome: 'paid' | 'pending' | 'failed'
  /** Absent where the answer names none: then it is what we asked for. */
  readonly amount?: number
  readonly transactionNo?: string
  /** Number of the account the bank shows it on. */
  readonly account?: string
  /** The day of the statement the line stands on, and all that is shown under the reference. */
  readonly shown?: Shown & { readonly on: PlainDate }
  readonly evidence: Evidence
}

/** What became of it; kept beside the message, and told to whoever sent it or has to act. */
export type Verdict = 'counted' | 'repeated' | 'still-pending' | 'failed' | 'amount-differs' | 'contradicts-paid'

export type Heard = { readonly events: readonly PaymentEvent[]; readonly verdict: Verdict; /** Money nobody owed any more: it goes back. */ readonly unexpected: boolean }

const nothing = (verdict: Verdict): Heard => ({ events: [], verdict, unexpected: false })

const isOver = (demand: Demand, received: PaymentEvent): boolean => {
  const after = evolve(demand, { subjectId: demand.subjectId, demandSerial: demand.serial, version: demand.version + 1, at: demand.demandedAt, by: { kind: 'system', name: '' }, event: received })
  return overpaidOf(after) > overpaidOf(demand)
}

/** One order of the platform is paid once; to an account somebody may send money twice under the same words. */
const wasCounted = (demand: Demand, attempt: Attempt, { transactionNo = '', amount = 0, shown }: Said): boolean => {
  const counted = standingReceiptsOf(demand).filter((receipt) => receipt.attempt === attempt.serial)
  if (attempt.method !== 'bank-transfer') return counted.length > 0
  return counted.some((receipt) => receipt.transactionNo === transactionNo) || (shown !== undefined && isRenumbered(counted, { transactionNo, amount }, shown))
}

const hearPaid = (demand: Demand, attempt: Attempt, said: Said): Heard => {
  const { evidence, transactionNo } = said
  if (wasCounted(demand, attempt, said)) return nothing('repeated')
  // Its word for another amount stands until somebody names one again: silence is no amount.
  const amount = said.amount ?? (attempt.state === 'disputed' ? undefined : attempt.amount)
  if (amount === undefined) return nothing('amount-differs')
  const transaction = transactionNo === undefined ? {} : { transactionNo }
  // What lies on the bank's statement has come, however much it is; what the platform says must be what it was asked for.
  if (amount !== attempt.amount && attempt.method === 'platform' && evidence !== 'treasurer') {
    if (attempt.state === 'disputed' && attempt.saidAmount === amount) return nothing('amount-differs')
    return { events: [{ type: 'AmountDisputed', attempt: attempt.serial, said: amount, evidence, ...transaction }], verdict: 'amount-differs', unexpected: false }
  }
  const received: PaymentEvent = {
    type: 'MoneyReceived',
    serial: demand.receipts.length + 1,
    method: attempt.method,
    amount,
    evidence,
    attempt: attempt.serial,
    reference: attempt.reference,
    ...transaction,
    ...(said.account === undefined ? {} : { account: said.account }),
    ...(said.shown ? { shownOn: said.shown.on } : {}),
  }
  return { events: [received], verdict: 'counted', unexpected: isOver(demand, received) }
}

/** The order, number and loss of messages make no difference to what is counted in the end. */
export const hear = (demand: Demand, said: Said): Heard => {
  const attempt = demand.attempts.find(({ reference }) => reference === said.reference)
  if (!attempt) throw new Error(`demand ${demand.subjectId}/${demand.serial} has no attempt ${said.reference}`)
  if (said.outcome === 'paid') return hearPaid(demand, attempt, said)
  if (said.outcome === 'pending') return nothing(attempt.state === 'paid' ? 'contradicts-paid' : 'still-pending')
  if (attempt.state === 'paid') return nothing('contradicts-paid')
  if (attempt.state === 'failed' || attempt.state === 'disputed') return nothing('failed')
  return { events: [{ type: 'AttemptFailed', attempt: attempt.serial, cause: 'platform-says-failed' }], verdict: 'failed', unexpected: false }
}

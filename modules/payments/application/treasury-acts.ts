// Luật Phí và lệ phí 97/2015/QH13 Điều 10; NĐ 120/2016/NĐ-CP Điều 4: the treasurer exempts with a reason, gives back with evidence, puts differences right.
import { authorOf } from '../../../kernel/event-author.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { decideExempt, decideRefund, decideRefunded, decideReverse, decideTransfer } from '../domain/decide.ts'
import { overpaidOf, owedOf, stateOf, type Demand } from '../domain/demand.ts'
import type { PaymentEvent } from '../domain/payment-event.ts'
import type { PaymentRefusal } from '../domain/refusal.ts'
import { sayAmount } from '../domain/say-amount.ts'
import type { PaymentExempted, PaymentExpected, PaymentReversed } from '../domain/told.ts'
import { lockDemand, type DemandKey } from '../store/demand-store.ts'
import { closeDifferences, closeMoneyNotOwed } from '../store/difference-store.ts'
import { takeTransferNo } from '../store/receipt-store.ts'
import { groundWords } from './exemption-grounds.ts'
import { mayAt, type PaymentVerb } from './may-with-payment.ts'
import { owesRefund } from './owe-refund.ts'
import { recordPayment } from './record-payment.ts'
import { tellPayer } from './tell-payer.ts'

type Decided = Outcome<readonly PaymentEvent[], PaymentRefusal>
type Decide = (demand: Demand) => Decided | Promise<Decided>

const actOnDemand = async (work: Work, key: DemandKey, { verb, decide }: { readonly verb: PaymentVerb; readonly decide: Decide }): Promise<Outcome<Demand, PaymentRefusal>> => {
  await work.tell({ type: 'PaymentExpected', subjectId: key.subjectId } satisfies PaymentExpected)
  const demand = await lockDemand(work.tx, key)
  if (!demand || !(await mayAt(work, verb, demand.facts.unit.id))) return refuse({ kind: 'demand-not-found' })
  const decided = await decide(demand)
  if (!decided.ok) return decided
  return ok((await recordPayment(work, demand, { ...key, events: decided.value })) ?? demand)
}

export type Exempt = { readonly amount?: number; /** By law, with its article; else in words alone. */ readonly ground?: string; readonly reason?: string }

export const exemptDemand = async (work: Work, key: DemandKey, { amount: asked, ground, reason: words }: Exempt): Promise<Outcome<Demand, PaymentRefusal>> => {
  const byLaw = ground ? groundWords(work, ground) : undefined
  if (ground && byLaw === undefined) return refuse({ kind: 'ground-unknown' })
  const reason = [byLaw, words?.trim()].filter(Boolean).join('; ')
  const done = await actOnDemand(work, key, { verb: 'exempt', decide: (demand) => decideExempt(demand, { reason, ...(asked === undefined ? {} : { amount: asked }) }) })
  if (done.ok) {
    const { facts, exemptions } = done.value
    const [amount, left] = [exemptions.at(-1)?.amount ?? 0, owedOf(done.value)]
    await tellPayer(work, done.value, { template: 'payment-exempted', params: { amount: sayAmount(amount), reason, ...(left > 0 ? { left: sayAmount(left) } : {}) } })
    await work.tell({ type: 'PaymentExempted', subjectId: key.subjectId, purpose: facts.purpose, purposeSerial: facts.purposeSerial, amount, reason, whole: stateOf(done.value) === 'exempt' } satisfies PaymentExempted)
  }
  return done
}

/** Where a statement of the bank is read, it alone tells: nothing is counted by two. */
export const recordTransfer = async (work: Work, key: DemandKey, { hasStatement, ...command }: { readonly amount: number; readonly transactionNo: string; readonly hasStatement: boolean }): Promise<Outcome<Demand, PaymentRefusal>> => {
  let over = 0
  const decide: Decide = async (demand) => {
    over = overpaidOf(demand)
    if (hasStatement) return refuse({ kind: 'statement-tells' })
    const decided = decideTransfer(demand, command)
    const known = decided.ok ? await takeTransferNo(work.tx, command.transactionNo.trim()) : undefined
    return known ? refuse({ kind: 'transfer-known', ...known }) : decided
  }
  const done = await actOnDemand(work, key, { verb: 'repair', decide })
  if (done.ok && overpaidOf(done.value) > over) await owesRefund(work, done.value, { hasCome: true })
  return done
}

/** What the others' books said against it is put right with it. */
const SETTLED = ['not-in-statement', 'counted-not-paid', 'statement-amount-differs', 'other-account'] as const

/** A receipt for money that never came is taken back by name and with the reason; who paid is told what is owed then. */
export const reverseReceipt = async (work: Work, key: DemandKey, command: { readonly documentId: string; readonly reason: string }): Promise<Outcome<Demand, PaymentRefusal>> => {
  let over = 0
  const decide: Decide = (demand) => {
    over = overpaidOf(demand)
    return decideReverse(demand, command)
  }
  const done = await actOnDemand(work, key, { verb: 'repair', decide })
  const receipt = done.ok ? done.value.receipts.find((each) => each.receipt?.documentId === command.documentId) : undefined
  if (!done.ok || !receipt?.reversed) return done
  const [demand, { facts }, closing] = [done.value, done.value, { at: work.now, by: authorOf(work.actor), repair: 'receipt reversed' }]
  const { amount, method, receipt: paper, reference, reversed: { reason } } = receipt
  const left = owedOf(demand)
  await tellPayer(work, demand, { template: 'payment-reversed', params: { amount: sayAmount(amount), receipt: paper?.number ?? '', reason, ...(left > 0 ? { left: sayAmount(left) } : {}) } })
  await work.tell({ type: 'PaymentReversed', subjectId: key.subjectId, purpose: facts.purpose, purposeSerial: facts.purposeSerial, amount, method, receipt: paper?.number ?? '', reason } satisfies PaymentReversed)
  if (reference) await closeDifferences(work.tx, { kinds: SETTLED, reference }, closing)
  if (overpaidOf(demand) > over) await owesRefund(work, demand)
  if (stateOf(demand) !== 'refund-owed') await closeMoneyNotOwed(work.tx, key, closing)
  return done
}

export const orderRefund = (work: Work, key: DemandKey, command: { readonly amount?: number; readonly reason: string }): Promise<Outcome<Demand, PaymentRefusal>> =>
  actOnDemand(work, key, { verb: 'refund', decide: (demand) => decideRefund(demand, command) })

/** Given back for real, with the bank's or the treasury's number of it: only now the payer is told. */
export const confirmRefund = async (work: Work, key: DemandKey, command: { readonly serial: number; readonly evidence: string }): Promise<Outcome<Demand, PaymentRefusal>> => {
  const done = await actOnDemand(work, key, { verb: 'refund', decide: (demand) => decideRefunded(demand, command) })
  const refund = done.ok ? done.value.refunds.find(({ serial }) => serial === command.serial) : undefined
  if (done.ok && refund) {
    await tellPayer(work, done.value, { template: 'payment-refunded', params: { amount: sayAmount(refund.amount), reason: refund.reason } })
    if (stateOf(done.value) !== 'refund-owed') await closeMoneyNotOwed(work.tx, key, { at: work.now, by: authorOf(work.actor), repair: 'refunded' })
  }
  return done
}

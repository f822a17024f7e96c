// Luật Phí và lệ phí 97/2015/QH13 Điều 10; NĐ 120/2016/NĐ-CP Điều 4: the treasurer exempts with a reason, gives back with evidence, puts differences right.
import { authorOf } from '../../../kernel/event-author.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { decideExempt, decideRefund, decideRefunded, decideTransfer } from '../domain/decide.ts'
import { overpaidOf, owedOf, stateOf, type Demand } from '../domain/demand.ts'
import type { PaymentEvent } from '../domain/payment-event.ts'
import type { PaymentRefusal } from '../domain/refusal.ts'
import { sayAmount } from '../domain/say-amount.ts'
import type { PaymentExempted, PaymentExpected } from '../domain/told.ts'
import { lockDemand, type DemandKey } from '../store/demand-store.ts'
import { closeMoneyNotOwed } from '../store/difference-store.ts'
import { groundWords } from './exemption-grounds.ts'
import { mayAt, type PaymentVerb } from './may-with-payment.ts'
import { owesRefund } from './owe-refund.ts'
import { recordPayment } from './record-payment.ts'
import { tellPayer } from './tell-payer.ts'

type Decide = (demand: Demand) => Outcome<readonly PaymentEvent[], PaymentRefusal>

const actOnDemand = async (work: Work, key: DemandKey, { verb, decide }: { readonly verb: PaymentVerb; readonly decide: Decide }): Promise<Outcome<Demand, PaymentRefusal>> => {
  await work.tell({ type: 'PaymentExpected', subjectId: key.subjectId } satisfies PaymentExpected)
  const demand = await lockDemand(work.tx, key)
  if (!demand || !(await mayAt(work, verb, demand.facts.unit.id))) return refuse({ kind: 'demand-not-found' })
  const decided = decide(demand)
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
  const decide: Decide = (demand) => {
    over = overpaidOf(demand)
    return hasStatement ? refuse({ kind: 'statement-tells' }) : decideTransfer(demand, command)
  }
  const done = await actOnDemand(work, key, { verb: 'repair', decide })
  if (done.ok && overpaidOf(done.value) > over) await owesRefund(work, done.value, { hasCome: true })
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

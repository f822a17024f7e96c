// Luật Phí và lệ phí 97/2015/QH13 Điều 12: who pays sees ONE status of what is demanded, what came and what goes back.
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { awaitedWays, exemptedOf, isPaidOnline, owedOf, receivedOf, refundedOf, standingReceiptsOf, stateOf, toRefundOf, type Demand } from '../domain/demand.ts'
import type { PaymentRefusal } from '../domain/refusal.ts'
import { sayReversed, tellOf } from '../domain/say-demand.ts'
import type { PaymentPorts } from '../ports.ts'
import { listDemandsOf } from '../store/demand-store.ts'
import { collectingAccountOf } from './collecting-account-of.ts'
import { mayPay, mayRead } from './may-with-payment.ts'

export const viewOf = (demand: Demand, now: Instant) => ({
  serial: demand.serial,
  purpose: demand.facts.purpose,
  state: stateOf(demand),
  lines: demand.facts.lines,
  amount: demand.amount,
  exempted: exemptedOf(demand),
  received: receivedOf(demand),
  refunded: refundedOf(demand),
  toRefund: toRefundOf(demand),
  owed: owedOf(demand),
  demandedAt: demand.demandedAt,
  ...(demand.facts.payBy ? { payBy: demand.facts.payBy } : {}),
  /** The money may be on its way. */
  waiting: awaitedWays(demand, now).length > 0 && owedOf(demand) > 0,
  told: tellOf(demand, now),
  receipts: demand.receipts.flatMap(({ at, amount, method, receipt, reversed }) => (receipt ? [{ ...receipt, at, amount, method, ...(reversed ? { reversed: sayReversed(reversed) } : {}) }] : [])),
  exemptions: demand.exemptions,
  refunds: demand.refunds.filter(({ withdrawnAt }) => withdrawnAt === undefined),
})

/** Everything demanded of one subject, as far as the reader may see it. */
export const showPayments = async (work: Work, ports: PaymentPorts, subjectId: string) => {
  const demands = await listDemandsOf(work.tx, [subjectId])
  const seen: Demand[] = []
  for (const demand of demands) if (await mayRead(work, demand)) seen.push(demand)
  const own = seen[0] !== undefined && (await mayPay(work, seen[0]))
  return { demands: seen.map((demand) => viewOf(demand, work.now)), payOnline: own && ports.platform() !== undefined, transfer: ports.account !== undefined || (seen[0] !== undefined && (await collectingAccountOf(work, ports, seen[0])) !== undefined) }
}

/** What was demanded of these matters, paid and given back, as far as the reader may see it. */
export const paymentsOf = async (work: Work, subjectIds: readonly string[]) => {
  const seen: object[] = []
  for (const demand of await listDemandsOf(work.tx, subjectIds)) {
    if (!(await mayRead(work, demand))) continue
    const { told: _, ...view } = viewOf(demand, work.now)
    seen.push({ subjectId: demand.subjectId, ...view, payer: demand.facts.payer })
  }
  return seen
}

export type PaymentFacts = { readonly subjectId: string; readonly demanded: number; readonly received: number; readonly paidOnline: boolean; readonly settled: boolean }

/** For figures: was there something to pay, was it paid, was it paid online (`isPaidOnline`). */
export const paymentFactsOf = async (work: Work, subjectIds: readonly string[]): Promise<readonly PaymentFacts[]> => {
  const demands = (await listDemandsOf(work.tx, subjectIds)).filter(({ cancelled }) => !cancelled)
  return [...Map.groupBy(demands, ({ subjectId }) => subjectId)].map(([subjectId, theirs]) => {
    const receipts = theirs.flatMap(standingReceiptsOf)
    return {
      subjectId,
      demanded: theirs.reduce((sum, demand) => sum + demand.amount - exemptedOf(demand), 0),
      received: theirs.reduce((sum, demand) => sum + receivedOf(demand) - refundedOf(demand), 0),
      paidOnline: isPaidOnline(receipts),
      settled: theirs.every((demand) => owedOf(demand) === 0),
    }
  })
}

/** The platform's own receipt, for whoever may see the payment. */
export const findPaidReference = async (work: Work, { subjectId, serial, documentId }: { readonly subjectId: string; readonly serial: number; /** Which of several receipts. */ readonly documentId?: string | undefined }): Promise<Outcome<string, PaymentRefusal>> => {
  const demand = (await listDemandsOf(work.tx, [subjectId])).find((each) => each.serial === serial)
  const reference = demand?.receipts.findLast(({ method, receipt }) => method === 'platform' && (documentId === undefined || receipt?.documentId === documentId))?.reference
  if (!demand || !reference || !(await mayRead(work, demand))) return refuse({ kind: 'demand-not-found' })
  return ok(reference)
}

// Luật Phí và lệ phí 97/2015/QH13 Điều 12: what is to be paid is demanded once, by whoever handles the matter; before or during the work on it.
import type { Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { decideCancel, decideCash, decideDemand, decideElsewhere } from '../domain/decide.ts'
import { closingOf, dueOf, heldReceiptsOf, overpaidOf, owedOf, type Demand, type DemandFacts, type DemandPurpose } from '../domain/demand.ts'
import type { PaymentRefusal } from '../domain/refusal.ts'
import { sayAmount } from '../domain/say-amount.ts'
import { findByPurpose, lockDemands } from '../store/demand-store.ts'
import { owesRefund } from './owe-refund.ts'
import { recordPayment } from './record-payment.ts'
import { tellPayer } from './tell-payer.ts'

const demanded = async (work: Work, facts: DemandFacts): Promise<{ readonly before?: Demand; readonly after?: Demand }> => {
  const all = await lockDemands(work.tx, facts.subjectId)
  const before = findByPurpose(all, facts.purpose, facts.purposeSerial)
  const serial = before?.serial ?? all.length + 1
  const after = await recordPayment(work, before, { subjectId: facts.subjectId, serial, events: decideDemand(before, facts) })
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) }
}

/** Safe to call again: the same facts change nothing, others revise the demand. Answers how it stands, or nothing where nothing is to be paid. `standsHere`: told across the counter, no message follows. */
export const demandPayment = async (work: Work, facts: DemandFacts, { standsHere = false } = {}): Promise<Demand | undefined> => {
  const { before, after } = await demanded(work, facts)
  const owed = after ? owedOf(after) : 0
  if (after && owed > 0 && (!before || owedOf(before) !== owed) && facts.purpose === 'levies' && !standsHere)
    await tellPayer(work, after, { template: 'payment-demanded', params: { amount: sayAmount(owed), ...(facts.payBy ? { untilAt: facts.payBy } : {}) } })
  if (after && overpaidOf(after) > (before ? overpaidOf(before) : 0)) await owesRefund(work, after)
  return after
}

/** Cash over the counter, against a receipt. What nobody had demanded yet is demanded in the same act. */
export const receiveCash = async (work: Work, facts: DemandFacts, amount: number): Promise<Outcome<Demand, PaymentRefusal>> => {
  const { after: demand } = await demanded(work, facts)
  if (!demand) return { ok: false, refusal: { kind: 'nothing-owed' } }
  const decided = decideCash(demand, amount)
  if (!decided.ok) return decided
  const after = await recordPayment(work, demand, { subjectId: facts.subjectId, serial: demand.serial, events: decided.value })
  return { ok: true, value: after ?? demand }
}

/** Taken by the postman at the door, however much it was: counted once per parcel, with its receipt; more than owed goes back. */
export const receiveFromPost = async (work: Work, facts: DemandFacts, { amount, reference }: { readonly amount: number; readonly reference: string }): Promise<void> => {
  const before = findByPurpose(await lockDemands(work.tx, facts.subjectId), facts.purpose, facts.purposeSerial)
  // What was dropped or settled elsewhere is not demanded again to find a use for the money.
  const demand = before && closingOf(before) ? before : (await demanded(work, facts)).after
  if (!demand || demand.receipts.some((each) => each.reference === reference)) return
  const after = await recordPayment(work, demand, { subjectId: facts.subjectId, serial: demand.serial, events: [{ type: 'MoneyReceived', serial: demand.receipts.length + 1, method: 'post', amount, evidence: 'post', reference }] })
  if (after && overpaidOf(after) > overpaidOf(demand)) await owesRefund(work, after, { hasCome: true })
}

export type WhichDemand = { readonly subjectId: string; readonly purpose: DemandPurpose; readonly purposeSerial: number }

/** `keepsMoney`: the work was done or begun, so what was paid is not given back by itself. */
export const cancelDemands = async (work: Work, { subjectId, only, reason, keepsMoney }: { readonly subjectId: string; readonly only?: { readonly purpose: DemandPurpose; readonly purposeSerial: number }; readonly reason: string; readonly keepsMoney: boolean }): Promise<void> => {
  for (const demand of await lockDemands(work.tx, subjectId)) {
    if (only && !(demand.facts.purpose === only.purpose && demand.facts.purposeSerial === only.purposeSerial)) continue
    const after = await recordPayment(work, demand, { subjectId, serial: demand.serial, events: decideCancel(demand, { reason, keepsMoney }) })
    if (after && overpaidOf(after) > overpaidOf(demand)) await owesRefund(work, after)
  }
}

/** Paid where we cannot see it, on proof the office has read. */
export const settleElsewhere = async (work: Work, { subjectId, purpose, purposeSerial }: WhichDemand, proof: string): Promise<void> => {
  const demand = findByPurpose(await lockDemands(work.tx, subjectId), purpose, purposeSerial)
  if (demand) await recordPayment(work, demand, { subjectId, serial: demand.serial, events: decideElsewhere(demand, proof) })
}

/** What is to be paid for it in all, after exemptions, and what was received and is still held, the newest first kept: money ordered back counts for nothing. */
export const standingFor = async (work: Work, { subjectId, purpose, purposeSerial }: WhichDemand): Promise<{ readonly due: number; readonly receipts: Demand['receipts'] }> => {
  const demand = findByPurpose(await lockDemands(work.tx, subjectId), purpose, purposeSerial)
  return demand ? { due: dueOf(demand), receipts: heldReceiptsOf(demand) } : { due: 0, receipts: [] }
}

export const receivedFor = async (work: Work, which: WhichDemand): Promise<Demand['receipts']> => (await standingFor(work, which)).receipts

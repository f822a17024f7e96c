// ARCHITECTURE.md §6, journal plus row: a demand is what its journal says, nothing else.
import type { Attempt, Demand } from './demand.ts'
import { amountOf, heldOf, keepableOf } from './demand.ts'
import type { PaymentEvent, RecordedEvent } from './payment-event.ts'

type Said = Omit<RecordedEvent, 'event'>
type Changes = Partial<Demand>

const changed = (demand: Demand, serial: number, change: Partial<Attempt>): Changes => ({
  attempts: demand.attempts.map((attempt) => (attempt.serial === serial ? { ...attempt, ...change } : attempt)),
})

const attemptChanges = (demand: Demand, event: PaymentEvent, { at }: Said): Changes | undefined => {
  switch (event.type) {
    case 'AttemptStarted': {
      const { attempt: serial, reference, method, amount, account } = event
      return { attempts: [...demand.attempts, { serial, reference, method, amount, state: 'starting', startedAt: at, ...(account ? { account } : {}) }] }
    }
    case 'AttemptOpened':
      return changed(demand, event.attempt, { state: 'waiting', url: event.url })
    case 'AttemptShown':
      return changed(demand, event.attempt, { shownAt: at })
    case 'AttemptFailed':
      return changed(demand, event.attempt, { state: 'failed', cause: event.cause })
    case 'AmountDisputed':
      return changed(demand, event.attempt, { state: 'disputed', saidAmount: event.said, ...(event.transactionNo ? { transactionNo: event.transactionNo } : {}) })
    default:
      return undefined
  }
}

const moneyReceived = (demand: Demand, event: Extract<PaymentEvent, { type: 'MoneyReceived' }>, { at }: Said): Changes => {
  const { type: _, ...receipt } = event
  const paid = event.attempt === undefined ? {} : changed(demand, event.attempt, { state: 'paid', ...(event.transactionNo ? { transactionNo: event.transactionNo } : {}) })
  return { ...paid, receipts: [...demand.receipts, { ...receipt, at }] }
}

type Closing = Pick<Demand, 'cancelled' | 'elsewhere'>
const keptAs = ({ cancelled, elsewhere }: Closing, kept: (before: number) => number): Changes => ({
  ...(cancelled ? { cancelled: { ...cancelled, kept: kept(cancelled.kept) } } : {}),
  ...(elsewhere ? { elsewhere: { ...elsewhere, kept: kept(elsewhere.kept) } } : {}),
})

/** Given back for a reason after the closing, it is kept no more. */
const keptLess = (demand: Demand, amount: number): Changes => keptAs(demand, (before) => Math.max(0, before - amount))

/** What a closing kept was never there: nothing is owed for it. */
const reversed = (demand: Demand, { serial, reason }: Extract<PaymentEvent, { type: 'ReceiptReversed' }>, { at, by }: Said): Changes => {
  const receipts = demand.receipts.map((receipt) => (receipt.serial === serial ? { ...receipt, reversed: { at, by: by.name, reason } } : receipt))
  const held = Math.max(0, heldOf({ ...demand, receipts }))
  return { receipts, ...keptAs(demand, (before) => Math.min(before, held)) }
}

/** With what was let off so that it could be given back. */
const withdrawn = (demand: Demand, { serial }: Extract<PaymentEvent, { type: 'RefundWithdrawn' }>, { at }: Said): Changes => {
  const refund = demand.refunds.find((each) => each.serial === serial)
  const [letOff, exemptions] = [demand.exemptions.filter((each) => each.at === refund?.orderedAt && each.reason === refund.reason), demand.exemptions.filter((each) => each.at !== refund?.orderedAt || each.reason !== refund.reason)]
  return {
    refunds: demand.refunds.map((each) => (each.serial === serial ? { ...each, withdrawnAt: at } : each)),
    exemptions,
    ...keptAs(demand, (before) => before + letOff.reduce((sum, { amount }) => sum + amount, 0)),
  }
}

const otherChanges = (demand: Demand, event: PaymentEvent, said: Said): Changes => {
  const { at, by } = said
  switch (event.type) {
    case 'DemandRevised':
      return { facts: event.facts, amount: amountOf(event.facts.lines) }
    case 'Exempted':
      return { exemptions: [...demand.exemptions, { amount: event.amount, reason: event.reason, at, by: by.name }], ...keptLess(demand, event.amount) }
    case 'DemandCancelled':
      return { cancelled: { at, reason: event.reason, keepsMoney: event.keepsMoney, kept: event.keepsMoney ? keepableOf(demand) : 0 } }
    case 'SettledElsewhere':
      return { elsewhere: { at, proof: event.proof, kept: keepableOf(demand) } }
    case 'MoneyReceived':
      return moneyReceived(demand, event, said)
    case 'RefundOrdered':
      return { refunds: [...demand.refunds, { serial: event.serial, amount: event.amount, reason: event.reason, orderedAt: at }] }
    case 'ReceiptReversed':
      return reversed(demand, event, said)
    case 'RefundWithdrawn':
      return withdrawn(demand, event, said)
    case 'Refunded':
      return { refunds: demand.refunds.map((refund) => (refund.serial === event.serial ? { ...refund, done: { at, evidence: event.evidence } } : refund)) }
    default:
      return {}
  }
}

const renewed = (demand: Demand): Demand => {
  const { cancelled: _, elsewhere: __, ...rest } = demand
  return rest
}

const begun = ({ facts }: Extract<PaymentEvent, { type: 'Demanded' }>, { subjectId, demandSerial, at }: Said): Demand => ({
  subjectId,
  serial: demandSerial,
  version: 1,
  facts,
  demandedAt: at,
  amount: amountOf(facts.lines),
  exemptions: [],
  attempts: [],
  receipts: [],
  refunds: [],
})

/** @throws when the journal does not begin with a demand: no rule writes such a journal */
export const evolve = (before: Demand | undefined, { event, ...said }: RecordedEvent): Demand => {
  if (event.type === 'Demanded') return begun(event, said)
  if (before === undefined) throw new Error(`a journal of a demand begins with ${event.type}`)
  if (event.type === 'DemandRenewed') return { ...renewed(before), version: said.version }
  return { ...before, ...(attemptChanges(before, event, said) ?? otherChanges(before, event, said)), version: said.version }
}

export const fold = (journal: readonly RecordedEvent[]): Demand | undefined => journal.reduce<Demand | undefined>(evolve, undefined)

// Đặc tả Nền tảng thanh toán 1.0.6: server to server only; the same reference again is the same payment.
import { authorOf } from '../../../kernel/event-author.ts'
import type { Work } from '../../../platform/work.ts'
import { hear, type Said, type Verdict } from '../domain/hear.ts'
import type { PaymentExpected } from '../domain/told.ts'
import { findByReference } from '../store/attempt-store.ts'
import { lockDemand } from '../store/demand-store.ts'
import { closeDifferences } from '../store/difference-store.ts'
import { asPlatform } from './as-platform.ts'
import { keepAndTell } from './keep-differences.ts'
import { owesRefund } from './owe-refund.ts'
import { recordPayment } from './record-payment.ts'

export type MessageVerdict = Verdict | 'unknown-reference'

const SETTLED_BY_COUNTING = ['paid-not-counted', 'counted-not-paid', 'amount-differs', 'unknown-reference', 'never-answered', 'answer-not-kept'] as const

const putBeforeTreasurer = async (work: Work, said: Said, verdict: MessageVerdict): Promise<void> => {
  const sums = { reference: said.reference, ...(said.amount === undefined ? {} : { platform: said.amount }), ...(said.transactionNo ? { transactionNo: said.transactionNo } : {}) }
  if (verdict === 'unknown-reference' && said.outcome === 'paid') await keepAndTell(work, [{ kind: 'unknown-reference', ...sums }])
}

/** What a verified message, our own question or the bank says of one reference; counted once, whatever comes in whatever order. */
export const hearMessage = async (given: Work, said: Said): Promise<MessageVerdict> => {
  const work = said.evidence === 'treasurer' ? given : asPlatform(given)
  const key = await findByReference(work.tx, said.reference)
  if (!key) {
    await putBeforeTreasurer(work, said, 'unknown-reference')
    return 'unknown-reference'
  }
  // Whoever owns the subject locks it before we lock its money, as their own acts do.
  await work.tell({ type: 'PaymentExpected', subjectId: key.subjectId } satisfies PaymentExpected)
  const demand = await lockDemand(work.tx, key)
  if (!demand) throw new Error(`attempt ${said.reference} has no demand`)
  const { events, verdict, unexpected } = hear(demand, said)
  const after = await recordPayment(work, demand, { ...key, events })
  if (verdict === 'counted') await closeDifferences(work.tx, { kinds: SETTLED_BY_COUNTING, reference: said.reference }, { at: work.now, by: authorOf(work.actor), repair: `counted: ${said.evidence}` })
  if (unexpected && after) await owesRefund(work, after, { hasCome: true })
  if (verdict === 'amount-differs' && events.length > 0)
    await keepAndTell(work, [
      {
        kind: 'amount-differs',
        reference: said.reference,
        unitId: demand.facts.unit.id,
        subjectId: key.subjectId,
        demandSerial: key.serial,
        ours: demand.attempts.find(({ reference }) => reference === said.reference)?.amount ?? 0,
        ...(said.amount === undefined ? {} : { platform: said.amount }),
        ...(said.transactionNo ? { transactionNo: said.transactionNo } : {}),
      },
    ])
  return verdict
}

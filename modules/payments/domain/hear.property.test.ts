import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../kernel/instant.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { receivedOf, stateOf, type Demand } from './demand.ts'
import { evolve } from './evolve.ts'
import { hear, type Said } from './hear.ts'
import type { PaymentEvent } from './payment-event.ts'

const AT = '2025-03-12T05:00:00.000Z' as Instant
const REFERENCE = 'MC00000000000001'
const AMOUNT = 50_000

const record = (demand: Demand | undefined, event: PaymentEvent): Demand =>
  evolve(demand, { subjectId: 's', demandSerial: 1, version: (demand?.version ?? 0) + 1, at: AT, by: { kind: 'system', name: 'test' }, event })

const waiting = (): Demand => {
  const facts = { subjectId: 's', purpose: 'levies' as const, purposeSerial: 1, unit: { id: 'u' as UnitId, name: 'U', parentName: 'P', kind: 'desk' as const, place: 'X' }, label: 'L', procedure: { code: 'c', name: 'n' }, ruleSet: 'A' as const, payer: { name: 'Lê Thị Thử' }, personIds: [], lines: [{ kind: 'levy' as const, name: 'Lệ phí', amount: AMOUNT }] }
  const demanded = record(undefined, { type: 'Demanded', facts })
  return record(record(demanded, { type: 'AttemptStarted', attempt: 1, reference: REFERENCE, method: 'platform', amount: AMOUNT }), { type: 'AttemptOpened', attempt: 1, url: 'http://x' })
}

const hearAll = (demand: Demand, messages: readonly Said[]): Demand => messages.reduce((before, said) => hear(before, said).events.reduce<Demand>(record, before), demand)

const said = (outcome: Said['outcome'], more: Partial<Said> = {}): Said => ({ reference: REFERENCE, outcome, evidence: 'callback', ...more })

/** Whatever a platform that was paid may say, except the truth: stale, doubled, about another amount. */
const noise = fc.oneof(
  fc.constant(said('pending', { evidence: 'query' })),
  fc.constant(said('failed', { amount: AMOUNT })),
  fc.constant(said('paid', { amount: AMOUNT, transactionNo: 'GD1' })),
  fc.integer({ min: 1, max: 200_000 }).filter((amount) => amount !== AMOUNT).map((amount) => said('paid', { amount, transactionNo: 'GD1' })),
)
const truth = said('paid', { amount: AMOUNT, transactionNo: 'GD1', evidence: 'query' })

describe('messages of a platform, in any order and number', () => {
  it('count the money once, and end where the platform ends', () => {
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 12 }), fc.array(noise, { maxLength: 12 }), (before, after) => {
        const demand = hearAll(waiting(), [...before, truth, ...after])
        expect(receivedOf(demand)).toBe(AMOUNT)
        expect(stateOf(demand)).toBe('paid')
        expect(demand.receipts).toHaveLength(1)
      }),
    )
  })

  it('count nothing that was never said to be paid in the amount asked for', () => {
    fc.assert(
      fc.property(fc.array(noise.filter(({ outcome, amount }) => outcome !== 'paid' || amount !== AMOUNT), { maxLength: 12 }), (messages) => {
        expect(receivedOf(hearAll(waiting(), messages))).toBe(0)
      }),
    )
  })
})

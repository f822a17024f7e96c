import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../kernel/instant.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { decideCancel, decideCash, decideDemand, decideExempt, decideRefund, decideRefunded, decideStart } from './decide.ts'
import { awaitedWays, heldOf, heldReceiptsOf, overpaidOf, owedOf, stateOf, type Demand, type DemandFacts } from './demand.ts'
import { evolve } from './evolve.ts'
import type { PaymentEvent } from './payment-event.ts'

const facts: DemandFacts = { subjectId: 's', purpose: 'levies', purposeSerial: 1, unit: { id: 'u' as UnitId, name: 'U', parentName: 'P', kind: 'desk', place: 'X' }, label: 'L', procedure: { code: 'c', name: 'n' }, ruleSet: 'A', payer: { name: 'Lê Thị Thử' }, personIds: [], lines: [{ kind: 'levy', name: 'Lệ phí', amount: 100_000 }] }

const at = (day: number): Instant => `2025-03-${12 + day}T05:00:00.000Z` as Instant

const after = (...events: readonly PaymentEvent[]): Demand =>
  events.reduce<Demand | undefined>((demand, event) => evolve(demand, { subjectId: 's', demandSerial: 1, version: (demand?.version ?? 0) + 1, at: '2025-03-12T05:00:00.000Z' as Instant, by: { kind: 'staff', name: 'Ngô Thị Quỹ' }, event }), undefined) as Demand

const demanded: PaymentEvent = { type: 'Demanded', facts }
const received = (amount: number, serial = 1): PaymentEvent => ({ type: 'MoneyReceived', serial, method: 'cash', amount, evidence: 'cash' })
const cancelled = (keepsMoney: boolean): PaymentEvent => ({ type: 'DemandCancelled', reason: 'x', keepsMoney })
const exempted = (amount: number): PaymentEvent => ({ type: 'Exempted', amount, reason: 'Hộ nghèo' })
const ordered = (amount: number): PaymentEvent => ({ type: 'RefundOrdered', serial: 1, amount, reason: 'x' })
const done: PaymentEvent = { type: 'Refunded', serial: 1, evidence: 'UNC 12' }

describe('Luật 97/2015/QH13 Điều 10, 12: ONE word for where a demand stands', () => {
  it.each([
    ['demanded', [demanded], 'open', 100_000],
    ['paid in part', [demanded, received(40_000)], 'part-paid', 60_000],
    ['paid', [demanded, received(100_000)], 'paid', 0],
    ['reduced, then paid', [demanded, exempted(30_000), received(70_000)], 'paid', 0],
    ['exempt as a whole', [demanded, exempted(100_000)], 'exempt', 0],
    ['paid twice', [demanded, received(100_000), received(100_000, 2)], 'refund-owed', 0],
    ['refund ordered, not yet made', [demanded, received(100_000), received(100_000, 2), ordered(100_000)], 'refund-owed', 0],
    ['refund made', [demanded, received(100_000), received(100_000, 2), ordered(100_000), done], 'paid', 0],
    ['refused before anybody worked on it', [demanded, received(100_000), cancelled(false)], 'refund-owed', 0],
    ['withdrawn after the work was done', [demanded, received(100_000), cancelled(true)], 'paid', 0],
    ['refused and given back', [demanded, received(100_000), cancelled(false), ordered(100_000), done], 'refunded', 0],
    ['refused, never paid', [demanded, cancelled(false)], 'cancelled', 0],
    ['demanded again after an undone refusal', [demanded, cancelled(false), { type: 'DemandRenewed' }], 'open', 100_000],
    ['paid at the counter of the tax office', [demanded, { type: 'SettledElsewhere', proof: 'GNT 7' }], 'settled-elsewhere', 0],
    ['paid in part here, the rest at the tax office: nothing goes back', [demanded, received(40_000), { type: 'SettledElsewhere', proof: 'GNT 7' }], 'settled-elsewhere', 0],
    ['paid twice here, then settled elsewhere: the surplus goes back', [demanded, received(100_000), received(100_000, 2), { type: 'SettledElsewhere', proof: 'GNT 7' }], 'refund-owed', 0],
    ['settled elsewhere, then paid here as well: it goes back', [demanded, { type: 'SettledElsewhere', proof: 'GNT 7' }, received(100_000)], 'refund-owed', 0],
    ['settled elsewhere, then paid here as well, and given back', [demanded, { type: 'SettledElsewhere', proof: 'GNT 7' }, received(100_000), ordered(100_000), done], 'refunded', 0],
    ['withdrawn after the work was done, then paid for the first time', [demanded, cancelled(true), received(100_000)], 'refund-owed', 0],
    ['withdrawn with a part paid, then the rest came', [demanded, received(40_000), cancelled(true), received(60_000, 2)], 'refund-owed', 0],
    ['given back, demanded anew, withdrawn unpaid', [demanded, received(100_000), cancelled(false), ordered(100_000), done, { type: 'DemandRenewed' }, cancelled(true)], 'refunded', 0],
    ['held to be settled elsewhere, and that was undone', [demanded, received(40_000), { type: 'SettledElsewhere', proof: 'GNT 7' }, { type: 'DemandRenewed' }], 'part-paid', 60_000],
  ] as const)('%s', (_, events, state, owed) => {
    const demand = after(...events)
    expect([stateOf(demand), owedOf(demand)]).toEqual([state, owed])
  })
})

describe('what may be done with it', () => {
  it.each([
    ['cash, more than owed (Điều 12)', () => decideCash(after(demanded, received(40_000)), 60_001), { kind: 'more-than-owed', left: 60_000 }],
    ['cash, more than a number holds exactly', () => decideCash(after(demanded), Number.MAX_SAFE_INTEGER + 1), { kind: 'amount-wrong' }],
    ['cash, half a đồng', () => decideCash(after(demanded), 0.5), { kind: 'amount-wrong' }],
    ['cash, nothing owed', () => decideCash(after(demanded, received(100_000)), 1), { kind: 'nothing-owed' }],
    ['an exemption without its reason (Điều 10)', () => decideExempt(after(demanded), { reason: ' ' }), { kind: 'reason-missing' }],
    ['an exemption of what is paid', () => decideExempt(after(demanded, received(100_000)), { reason: 'x' }), { kind: 'nothing-owed' }],
    ['a refund of more than is held', () => decideRefund(after(demanded, received(100_000)), { amount: 100_001, reason: 'x' }), { kind: 'refund-too-large', left: 100_000 }],
    ['a refund of what nobody paid too much', () => decideRefund(after(demanded, received(100_000)), { reason: 'x' }), { kind: 'nothing-overpaid' }],
    ['a refund made twice', () => decideRefunded(after(demanded, received(100_000), ordered(100_000), done), { serial: 1, evidence: 'x' }), { kind: 'refund-not-open' }],
    ['a refund of what was paid too much, without its reason', () => decideRefund(after(demanded, received(150_000)), { reason: '' }), { kind: 'reason-missing' }],
    ['a refund without evidence', () => decideRefunded(after(demanded, received(100_000), ordered(100_000)), { serial: 1, evidence: '' }), { kind: 'reason-missing' }],
    ['paying online what is paid', () => decideStart(after(demanded, received(100_000)), { at: at(1), method: 'platform', reference: 'MC' }), { kind: 'nothing-owed' }],
  ] as const)('refuses %s', (_, decide, refusal) => {
    const decided = decide()
    expect(decided.ok ? 'accepted' : decided.refusal).toEqual(refusal)
  })

  it('demands the same thing once, in whatever order its words come', () => {
    const turned = Object.fromEntries(Object.entries(facts).toReversed()) as unknown as DemandFacts
    expect(decideDemand(after(demanded), turned)).toEqual([])
    expect(decideDemand(undefined, { ...facts, lines: [] })).toEqual([])
  })

  it('demands anew what was held to be settled elsewhere or was dropped', () => {
    for (const closed of [{ type: 'SettledElsewhere', proof: 'GNT 7' }, cancelled(true), cancelled(false)] as const) expect(decideDemand(after(demanded, closed), facts)).toEqual([{ type: 'DemandRenewed' }])
  })

  it('counts money ordered back as held no more (Điều 12)', () => {
    expect(heldReceiptsOf(after(demanded, received(100_000), cancelled(false), ordered(100_000), done))).toEqual([])
    expect(heldReceiptsOf(after(demanded, received(60_000), received(40_000, 2), ordered(50_000))).map(({ serial, amount }) => [serial, amount])).toEqual([[1, 10_000], [2, 40_000]])
  })

  it('leads a second press to the page that is open already', () => {
    const open = after(demanded, { type: 'AttemptStarted', attempt: 1, reference: 'MC1', method: 'platform', amount: 100_000 }, { type: 'AttemptOpened', attempt: 1, url: 'http://x' })
    expect(decideStart(open, { at: at(0), method: 'platform', reference: 'MC2' })).toMatchObject({ ok: true, value: { events: [], attempt: { reference: 'MC1' } } })
    expect(decideStart(open, { at: at(1), method: 'platform', reference: 'MC2' }), 'a page of yesterday may be closed').toMatchObject({ ok: true, value: { events: [{ type: 'AttemptStarted', reference: 'MC2' }] } })
  })

  it('shows the same code again, and writes down that it was shown on a later day (QĐ 1928/QĐ-NHNN 2018)', () => {
    const begun = after(demanded, { type: 'AttemptStarted', attempt: 1, reference: 'MC1', method: 'bank-transfer', amount: 100_000 })
    const shownOn = (day: number, demand: Demand) => decideStart(demand, { at: at(day), method: 'bank-transfer', reference: 'MC2' })
    expect(shownOn(0, begun)).toMatchObject({ ok: true, value: { events: [], attempt: { reference: 'MC1' } } })
    expect(shownOn(4, begun)).toMatchObject({ ok: true, value: { events: [{ type: 'AttemptShown', attempt: 1 }], attempt: { reference: 'MC1' } } })
    const again = evolve(begun, { subjectId: 's', demandSerial: 1, version: 3, at: at(4), by: { kind: 'citizen', name: 'Lê Thị Thử' }, event: { type: 'AttemptShown', attempt: 1 } })
    expect([awaitedWays(begun, at(4)), awaitedWays(again, at(4)), awaitedWays(again, at(8))]).toEqual([[], ['bank-transfer'], []])
    expect(shownOn(4, again)).toMatchObject({ value: { events: [] } })
  })

  it('does not demand anew what it gave back for a reason', () => {
    const decided = decideRefund(after(demanded, received(100_000)), { amount: 100_000, reason: 'Thu nhầm thủ tục' })
    const demand = decided.ok ? after(demanded, received(100_000), ...decided.value, done) : undefined
    expect(demand && [stateOf(demand), owedOf(demand)]).toEqual(['refunded', 0])
  })

  it('gives back what came after the closing and keeps what had come before it (Điều 12)', () => {
    const late = [demanded, received(40_000), { type: 'SettledElsewhere', proof: 'GNT 7' }, received(100_000, 2)] as const
    expect([overpaidOf(after(...late)), decideRefund(after(...late), { reason: 'x' })]).toEqual([100_000, { ok: true, value: [ordered(100_000)] }])
    expect([overpaidOf(after(...late, ordered(100_000))), heldOf(after(...late, ordered(100_000)))]).toEqual([0, 40_000])
  })

  it('keeps nothing new in the place of what was given back for a reason', () => {
    const closed = [demanded, received(40_000), cancelled(true)] as const
    const decided = decideRefund(after(...closed), { amount: 40_000, reason: 'Thu nhầm thủ tục' })
    const late = decided.ok ? after(...closed, ...decided.value, received(30_000, 2)) : undefined
    expect(late && [overpaidOf(late), owedOf(late)]).toEqual([30_000, 0])
  })

  it('cancels once', () => {
    expect(decideCancel(after(demanded, cancelled(false)), { reason: 'y', keepsMoney: false })).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import { andThen, AT, asClerk, asOfficer, record, RECEIVING, RESOLVING, standingIn, submitted } from '../testing/fixtures.ts'
import { whyNot, type Standing } from './abilities.ts'
import { mayReceiveElsewhere } from './boundary-free.ts'
import { evolve } from './evolve.ts'
import { isImmediate } from './immediate-result.ts'
import { returningUnitOf } from './reception.ts'
import { receiptFault, type ReturnReceipt } from './return-receipt.ts'
import type { RuleSetCode } from './rule-sets.ts'
import { decideReturnResult } from './return-result.ts'

describe('reception regardless of boundaries', () => {
  it.each<[RuleSetCode, boolean, boolean]>([
    // NĐ 61/2018 article 14, NĐ 107/2021: only what was announced.
    ['A', false, false],
    ['A', true, true],
    // NĐ 118/2025: every procedure, inside the province.
    ['B', false, true],
    // NĐ 309/2026 article 14.4.
    ['C', false, true],
  ])('rule set %s, announced %s: %s', (set, boundaryFree, allowed) => {
    expect(mayReceiveElsewhere(set, { boundaryFree })).toBe(allowed)
  })
})

describe('a result given at once (NĐ 61/2018 article 17.4)', () => {
  it.each<[TimeLimit, boolean]>([
    [{ unit: 'other', text: 'Ngay sau khi tiếp nhận hồ sơ' }, true],
    [{ unit: 'other', text: 'Trong ngày làm việc' }, true],
    [{ unit: 'other', text: 'Trong 15 ngày kể từ ngày nhận đủ hồ sơ' }, false],
    [{ unit: 'other', text: 'Chưa công bố thời hạn' }, false],
    [{ unit: 'hour', quantity: 2 }, true],
    [{ unit: 'hour', quantity: 24 }, false],
    [{ unit: 'working-day', quantity: 1 }, true],
    [{ unit: 'working-day', quantity: 3 }, false],
    [{ unit: 'month', quantity: 1 }, false],
  ])('%j: %s', (limit, immediate) => {
    expect(isImmediate(limit)).toBe(immediate)
  })
})

describe('the receipt of a return (NĐ 61/2018 article 20)', () => {
  const receipt: ReturnReceipt = { taker: 'applicant', identityCheck: 'identity-card' }
  it.each<['in-person' | 'online' | 'postal', ReturnReceipt | undefined, string | undefined]>([
    ['in-person', undefined, undefined],
    ['in-person', receipt, undefined],
    ['in-person', { ...receipt, taker: 'authorised' }, 'taker-authorisation-missing'],
    ['in-person', { ...receipt, taker: 'authorised', authorisation: ' ' }, 'taker-authorisation-missing'],
    ['in-person', { ...receipt, taker: 'authorised', authorisation: 'Giấy uỷ quyền số 1' }, undefined],
    ['postal', receipt, 'postal-order-missing'],
    ['postal', { ...receipt, postalOrder: 'EA000000001VN' }, undefined],
    ['online', receipt, undefined],
  ])('%s %j: %s', (method, given, fault) => {
    expect(receiptFault({ method, ...(given ? { receipt: given } : {}) })).toBe(fault)
    const decided = decideReturnResult(standingIn.completed, asClerk, { method, receivedBy: 'Trần Thị Mẫu', ...(given ? { receipt: given } : {}) })
    expect(decided.ok ? undefined : decided.refusal.kind).toBe(fault)
  })
})

describe('a desk beside the receiving one', () => {
  const elsewhere = { ...standingIn.completed, reception: { returningUnitId: RESOLVING } }
  const clerkThere: Standing = { kind: 'staff', officialId: 'x' as never, may: (verb, unitId) => verb === 'return-result' && unitId === RESOLVING }

  it('hands out the result when the applicant chose it, and the receiving one does not', () => {
    expect(returningUnitOf(elsewhere)).toBe(RESOLVING)
    expect(returningUnitOf(submitted)).toBe(RECEIVING)
    expect(whyNot('return-result', elsewhere, clerkThere)).toBeUndefined()
    expect(whyNot('return-result', elsewhere, asClerk)?.kind).toBe('not-permitted-here')
    expect(whyNot('return-result', standingIn.completed, clerkThere)?.kind).toBe('not-permitted-here')
    expect(whyNot('return-result', elsewhere, asOfficer)?.kind).toBe('not-permitted-here')
  })

  it('leaves a trace when it has the dossier, and the state as it was', () => {
    const had = andThen(standingIn.examining, { type: 'ReceivedByCompetentDesk', deskId: RESOLVING })
    expect(had).toMatchObject({ state: 'examining', competentReceivedAt: AT })
    expect(() => evolve(had, record({ type: 'ReceivedByCompetentDesk', deskId: RESOLVING }, 2))).toThrow(/jumps/)
  })
})

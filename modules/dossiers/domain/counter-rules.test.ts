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

const CERTIFIED = 'Thời hạn thực hiện yêu cầu chứng thực phải được bảo đảm ngay trong ngày cơ quan, tổ chức tiếp nhận yêu cầu hoặc trong ngày làm việc tiếp theo, nếu tiếp nhận yêu cầu sau 15 giờ.'

describe('a result given at once (NĐ 61/2018 article 17.4)', () => {
  it.each<[TimeLimit, string | undefined, boolean]>([
    [{ unit: 'other', text: 'Ngay sau khi tiếp nhận hồ sơ hợp lệ' }, undefined, true],
    [{ unit: 'other', text: 'Trả kết quả ngay' }, undefined, true],
    // NĐ 23/2015 article 7, as the catalogue prints it.
    [{ unit: 'other', text: CERTIFIED }, undefined, true],
    [{ unit: 'other', text: CERTIFIED.normalize('NFD') }, undefined, true],
    // A limit within the day is still a limit: nothing says that the result is given at once.
    [{ unit: 'other', text: 'Trong ngày làm việc' }, undefined, false],
    [{ unit: 'other', text: 'Thực hiện trong ngày làm việc nhận được hồ sơ đầy đủ, chính xác' }, undefined, false],
    [{ unit: 'other', text: 'Trong 5 ngày kể từ ngày nhận đủ hồ sơ' }, undefined, false],
    [{ unit: 'other', text: 'Thông báo ngay, trả kết quả trong 3 ngày làm việc' }, undefined, false],
    [{ unit: 'other', text: 'Ngay khi nhận được, không quá 24 giờ' }, undefined, false],
    [{ unit: 'other', text: 'Chưa công bố thời hạn' }, undefined, false],
    [{ unit: 'hour', quantity: 8 }, 'Ngay trong ngày tiếp nhận (NĐ 23/2015 Điều 7)', true],
    [{ unit: 'hour', quantity: 8 }, undefined, false],
    [{ unit: 'hour', quantity: 2 }, undefined, false],
    [{ unit: 'hour', quantity: 24 }, 'Ngay trong ngày', false],
    [{ unit: 'working-day', quantity: 1 }, 'Ngay sau khi nhận tiền', false],
    [{ unit: 'month', quantity: 1 }, undefined, false],
  ])('%j, %s: %s', (timeLimit, note, immediate) => {
    expect(isImmediate({ timeLimit, ...(note ? { note } : {}) })).toBe(immediate)
  })

  it('a procedure without a published line promises nothing', () => expect(isImmediate(undefined)).toBe(false))
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

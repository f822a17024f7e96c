import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { UnitId } from '../../../kernel/ids.ts'
import { instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { parsePlainDate } from '../../../kernel/plain-date.ts'
import { answerDays, complainUntil } from './complaint.ts'
import { decideCancel, decideCloseCase, decideHandOver, decideOpenCase, decidePlan, decideRelease, decideRemindCase, decideTakeIn } from './decide.ts'
import { evolve, fold } from './evolve.ts'
import { hearTrack } from './hear.ts'
import { collectedOf, stateOf, TRACK_STEPS, type OrderFacts, type PostalOrder, type TrackLine, type TrackStep } from './order.ts'
import type { OrderEvent, RecordedEvent } from './order-event.ts'
import { expectedOn } from './transit-time.ts'

const AT = '2025-03-12T02:00:00.000Z' as Instant
const address = { street: 'Số 1, đường Thử Nghiệm', provinceCode: '44', areaCode: '18853', words: 'Số 1, đường Thử Nghiệm, Phường Hải Thành' }
const facts: OrderFacts = {
  subjectId: '0195a000-0000-7000-8000-0000000000e1', direction: 'delivery', label: 'H46.01-250211-0001', procedureName: 'Đăng ký khai sinh', ruleSet: 'A', personIds: [], contents: ['Giấy khai sinh'], payAtDoor: false,
  desk: { id: '0195a000-0000-7000-8000-000000000001' as UnitId, name: 'Bộ phận Một cửa', parentName: 'Ủy ban nhân dân', kind: 'desk', place: 'Đồng Hới', address },
  person: { name: 'Trần Thị Mẫu', phone: '0900000001', address },
}
const RELEASE = { contents: ['Giấy khai sinh'], collect: 8000, postage: 26_000, postageSource: 'provisional', zone: 'district', expectedOn: '2025-03-13' } as const
const planned: OrderEvent = { type: 'OrderPlanned', facts, reference: 'BC00000000000001' }
const released = { type: 'OrderReleased', ...RELEASE } as unknown as OrderEvent
const taken: OrderEvent = { type: 'OrderTaken', number: 'CG000000019VN' }
const handed: OrderEvent = { type: 'HandedToPost', number: 'CG000000019VN', handing: { handoverId: 'h1', postman: 'Lê Văn Bưu' } }
const line = (step: TrackStep, minute: number, more: Partial<TrackLine> = {}): TrackLine => ({ id: `${step}-${minute}`, step, at: instantFromMs(Date.parse(AT) + minute * 60_000), ...more })
const tracked = (each: TrackLine): OrderEvent => ({ type: 'Tracked', line: each })

const record = (event: OrderEvent, version: number): RecordedEvent => ({ subjectId: facts.subjectId, orderSerial: 1, version, at: AT, by: { kind: 'system', name: 'test' }, event })
const orderAfter = (...events: readonly OrderEvent[]): PostalOrder => {
  const order = fold(events.map((event, at) => record(event, at + 1)))
  if (!order) throw new Error('no order')
  return order
}
const TODAY = parsePlainDate('2025-03-20')!
const kindOf = (decided: { readonly ok: boolean; readonly value?: readonly OrderEvent[]; readonly refusal?: { readonly kind: string } }): string => (decided.ok ? (decided.value?.map(({ type }) => type).join(' ') ?? '') : (decided.refusal?.kind ?? ''))
const off: OrderEvent = { type: 'OrderCancelled', reason: 'Người dân tự đem đến' }
const fetching = { ...facts, direction: 'pickup' as const }

describe('where a parcel stands (QĐ 45/2016 Đ7-9, TT 17/2017 Đ12)', () => {
  it.each<[string, readonly OrderEvent[], string]>([
    ['chosen before there is a result', [planned], 'planned'],
    ['released', [planned, released], 'waiting'],
    ['taken by the post', [planned, released, taken], 'ordered'],
    ['refused by the post', [planned, released, { type: 'OrderRefused', cause: '204' }], 'refused'],
    ['asked for once more', [planned, released, { type: 'OrderRefused', cause: '204' }, released], 'waiting'],
    ['signed over', [planned, released, taken, handed], 'handed-over'],
    ['nobody at home', [planned, released, taken, handed, tracked(line('attempted', 5))], 'attempted'],
    ['nobody at home twice: it goes back, whether the post says so or not', [planned, released, taken, handed, tracked(line('attempted', 5)), tracked(line('attempted', 9)), tracked(line('in-transit', 11))], 'returning'],
    ['the receiver will not have it', [planned, released, taken, handed, tracked(line('declined', 5))], 'declined'],
    ['carried out once more after all', [planned, released, taken, handed, tracked(line('attempted', 5)), tracked(line('attempted', 9)), tracked(line('delivered', 20))], 'delivered'],
    ['at the door', [planned, released, taken, handed, tracked(line('delivered', 9))], 'delivered'],
    ['told in the wrong order', [planned, released, taken, handed, tracked(line('delivered', 9)), tracked(line('in-transit', 3))], 'delivered'],
    ['on its way back', [planned, released, taken, handed, tracked(line('attempted', 5)), tracked(line('returning', 9))], 'returning'],
    ['back with minutes', [planned, released, taken, handed, tracked(line('returned', 9)), { type: 'TakenFromPost', handing: { handoverId: 'h2', postman: 'Lê Văn Bưu' } }], 'back'],
    ['papers brought to the desk', [{ ...planned, facts: fetching }, released, taken, tracked(line('delivered', 9))], 'arrived'],
    ['papers signed for', [{ ...planned, facts: fetching }, released, taken, { type: 'TakenFromPost', handing: { handoverId: 'h2', postman: 'Lê Văn Bưu' } }], 'received'],
    ['called off', [planned, released, { type: 'OrderCancelled', reason: 'Đến lấy tại quầy' }], 'cancelled'],
    ['called off, and the postman met nobody', [{ ...planned, facts: fetching }, released, taken, off, tracked(line('attempted', 5))], 'cancelled'],
    ['called off, and the postman had the papers already', [{ ...planned, facts: fetching }, released, taken, off, tracked(line('picked-up', 5))], 'on-the-way'],
    ['called off, and brought to the desk all the same', [{ ...planned, facts: fetching }, released, taken, off, { type: 'TakenFromPost', handing: { handoverId: 'h2', postman: 'Lê Văn Bưu' } }], 'received'],
  ])('%s', (_name, events, state) => {
    expect(stateOf(orderAfter(...events))).toBe(state)
  })
})

describe('what may be done with it (QĐ 45/2016 Đ5-9, 14)', () => {
  const out = { handoverId: 'h1', postman: 'Lê Văn Bưu' }
  it.each<[string, string, string]>([
    ['the same plan again', kindOf(decidePlan(orderAfter(planned), { facts, reference: 'x' })), ''],
    ['another address while it is a plan', kindOf(decidePlan(orderAfter(planned), { facts: { ...facts, payAtDoor: true }, reference: 'x' })), 'PlanRevised'],
    ['another address when the post has the order', kindOf(decidePlan(orderAfter(planned, released, taken), { facts: { ...facts, payAtDoor: true }, reference: 'x' })), 'parcel-with-post'],
    ['release twice', kindOf(decideRelease(orderAfter(planned, released), RELEASE as never)), ''],
    ['hand over with the number the post gave', kindOf(decideHandOver(orderAfter(planned, released, taken), out)), 'HandedToPost'],
    ['hand over while the post is down, number scanned', kindOf(decideHandOver(orderAfter(planned, released), { ...out, number: 'CG1' })), 'HandedToPost'],
    ['hand over without any number', kindOf(decideHandOver(orderAfter(planned, released), out)), 'parcel-number-missing'],
    ['hand over before there is a result', kindOf(decideHandOver(orderAfter(planned), out)), 'parcel-not-here'],
    ['hand over twice', kindOf(decideHandOver(orderAfter(planned, released, taken, handed), out)), 'parcel-not-here'],
    ['take back what was delivered', kindOf(decideTakeIn(orderAfter(planned, released, taken, handed, tracked(line('delivered', 1))), out)), 'parcel-not-here'],
    ['take back what nobody took', kindOf(decideTakeIn(orderAfter(planned, released, taken, handed, tracked(line('returned', 1))), out)), 'TakenFromPost'],
    ['take in papers that were called off and came', kindOf(decideTakeIn(orderAfter({ ...planned, facts: fetching }, released, taken, off), out)), 'TakenFromPost'],
    ['report papers lost that were called off and fetched', kindOf(decideOpenCase(orderAfter({ ...planned, facts: fetching }, released, taken, off, tracked(line('picked-up', 5))), { kind: 'lost', words: 'x', today: TODAY })), 'CaseOpened'],
    ['the same plan again, of before orders named their procedure', kindOf(decidePlan(orderAfter(planned), { facts: { ...facts, procedureCode: '1.001193' }, reference: 'x' })), ''],
    ['call off at home', kindOf(decideCancel(orderAfter(planned, released, taken), 'x')), 'OrderCancelled'],
    ['call off on the way', kindOf(decideCancel(orderAfter(planned, released, taken, handed), 'x')), 'parcel-with-post'],
    ['report what never left', kindOf(decideOpenCase(orderAfter(planned), { kind: 'lost', words: 'x', today: TODAY })), 'parcel-not-here'],
    ['report without words', kindOf(decideOpenCase(orderAfter(planned, released, taken, handed), { kind: 'lost', words: ' ', today: TODAY })), 'words-missing'],
    ['close no case', kindOf(decideCloseCase(orderAfter(planned, released, taken, handed), 'Đã bồi thường')), 'case-not-open'],
  ])('%s', (_name, kind, expected) => {
    expect(kind).toBe(expected)
  })
})

describe('the days a parcel may take (TT 17/2017 Đ7)', () => {
  it.each([['district', '2025-03-13', '2025-03-14'], ['province', '2025-03-14', '2025-03-16'], ['far', '2025-03-16', '2025-03-20']] as const)('%s', (zone, plain, withSlip) => {
    const on = parsePlainDate('2025-03-12')!
    expect([expectedOn(on, zone), expectedOn(on, zone, true)]).toEqual([plain, withSlip])
  })
})

describe('a complaint to the post (TT 17/2017 Đ8.1)', () => {
  const withPost = (zone: 'district' | 'province' | 'far' = 'district', expected = '2025-03-13') => orderAfter(planned, { ...released, zone, expectedOn: expected } as OrderEvent, taken, handed)
  const complain = (order: PostalOrder, today: string) => kindOf(decideOpenCase(order, { kind: 'lost', words: 'x', today: parsePlainDate(today)! }))

  it.each([['district', 5], ['province', 5], ['far', 7]] as const)('is answered within working days by how far the parcel goes: %s', (zone, days) => {
    expect(answerDays(withPost(zone))).toBe(days)
  })

  it.each([
    ['on the last day of the six months', '2025-03-13', '2025-09-13', 'CaseOpened'],
    ['the day after', '2025-03-13', '2025-09-14', 'complaint-too-late'],
    ['on the last day of a shorter month', '2025-08-31', '2026-02-28', 'CaseOpened'],
    ['past the shorter month', '2025-08-31', '2026-03-01', 'complaint-too-late'],
  ])('%s of the whole-way time', (_name, expected, today, kind) => {
    expect(complain(withPost('district', expected), today)).toBe(kind)
  })

  it('of a parcel nobody asked the post to carry has no last day', () => expect(complainUntil(orderAfter(planned))).toBeUndefined())

  it.each<[string, readonly OrderEvent[], string, number]>([
    ['before its day', [], '2025-03-18', 0],
    ['on its day', [], '2025-03-19', 1],
    ['when a run was missed', [], '2025-03-25', 1],
    ['twice', [{ type: 'CaseReminded' }], '2025-03-25', 0],
    ['once it is closed', [{ type: 'CaseClosed', words: 'x' }], '2025-03-25', 0],
  ])('is put before the desk again %s: %#', (_name, further, today, times) => {
    const opened: OrderEvent = { type: 'CaseOpened', kind: 'lost', words: 'x', dueOn: parsePlainDate('2025-03-19')! }
    expect(decideRemindCase(orderAfter(planned, released, taken, handed, opened, ...further), parsePlainDate(today)!)).toHaveLength(times)
  })

  it('written down before there was a day for the answer is no reminder', () => {
    expect(decideRemindCase(orderAfter(planned, released, taken, handed, { type: 'CaseOpened', kind: 'lost', words: 'x' }), TODAY)).toEqual([])
  })
})

describe('what the post tells', () => {
  const steps = fc.uniqueArray(fc.record({ step: fc.constantFrom(...TRACK_STEPS), minute: fc.integer({ min: 0, max: 500 }) }), { selector: ({ step, minute }) => `${step}-${minute}`, minLength: 1, maxLength: 12 })
  const hearAll = (lines: readonly TrackLine[]): PostalOrder =>
    lines.reduce((order, each) => hearTrack(order, { line: each }).events.reduce((before, event) => evolve(before, record(event, before.version + 1)), order), orderAfter(planned, released, taken, handed))

  it('leads to the same place and the same money, in whatever order and how often it is told', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat()), (given, random) => {
        const lines = given.map(({ step, minute }) => line(step, minute, step === 'delivered' ? { collected: 8000 } : {}))
        const shuffled = [...lines, ...lines].map((each) => [random.next().value as number, each] as const).toSorted((a, b) => a[0] - b[0]).map(([, each]) => each)
        const [straight, mixed] = [hearAll(lines), hearAll(shuffled)]
        expect(stateOf(mixed)).toBe(stateOf(straight))
        expect(mixed.track).toEqual(straight.track)
        expect(collectedOf(mixed)).toBe(given.some(({ step }) => step === 'delivered') ? 8000 : 0)
      }),
    )
  })

  it.each<[string, readonly TrackLine[], number]>([
    ['one call', [line('attempted', 5)], 0],
    ['the same call told twice', [line('attempted', 5), line('attempted', 5)], 0],
    ['two calls', [line('attempted', 5), line('attempted', 9)], 1],
    ['two calls told in the wrong order, and a third', [line('attempted', 9), line('attempted', 5), line('attempted', 12)], 1],
    ['the receiver will not have it', [line('declined', 5)], 1],
    ['the post has thought of it itself', [line('attempted', 5), line('returning', 10), line('attempted', 9)], 0],
    ['delivered after all', [line('attempted', 5), line('delivered', 10), line('attempted', 9)], 0],
  ])('is answered by asking for the parcel back: %s (TT 17/2017 Đ5.2h)', (_name, lines, asked) => {
    let order = orderAfter(planned, released, taken, handed)
    const events: OrderEvent[] = []
    for (const each of lines)
      for (const event of hearTrack(order, { line: each }).events) {
        events.push(event)
        order = evolve(order, record(event, order.version + 1))
      }
    expect(events.filter(({ type }) => type === 'ReturnAsked')).toHaveLength(asked)
  })

  it('opens one case when the post says that it is lost (QĐ 45/2016 Đ14)', () => {
    const order = hearAll([line('lost', 5), line('lost', 9)])
    expect(order.parcelCase?.kind).toBe('lost')
    expect(hearTrack(order, { line: line('damaged', 20) }).events.map(({ type }) => type)).toEqual(['Tracked'])
  })
})

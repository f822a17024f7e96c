import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OfficialId } from '../../../kernel/ids.ts'
import { decideCheck, decideEnter, decideScan, decideSendBack, decideSign } from './decide.ts'
import { differencesOf, faultsOf, type Entry } from './entry.ts'
import { burnDownOf, forecastOf } from './forecast.ts'
import { numberKeyOf, readInventory } from './inventory-table.ts'
import type { OldResult, OldResultState } from './old-result.ts'

const ENTRY: Entry = { number: '12/2016', issuedOn: '2016-05-02', issuer: 'UBND xã Thử', holderName: 'Trần Thị Mẫu', holderIdNumber: '044190000001' }
const [FIRST, SECOND] = ['one' as OfficialId, 'two' as OfficialId]
const standing = (state: OldResultState): OldResult =>
  ({ id: 'x', unitId: 'u', procedureCode: '1', procedureName: 'p', resultName: 'r', listed: { number: '12/2016' }, pages: 1, state, stateAt: '2025-03-12T05:00:00Z', entry: ENTRY, enteredBy: { officialId: FIRST, name: 'Một' } }) as never as OldResult
const kindOf = (outcome: { readonly ok: boolean } & ({ readonly ok: true } | { readonly ok: false; readonly refusal: { readonly kind: string } })): string => (outcome.ok ? 'ok' : outcome.refusal.kind)

// NĐ 45/2020 Điều 25; TT 01/2023/TT-VPCP Điều 8.
describe('steps of an old result', () => {
  it.each([
    ['inventoried', 'ok', 'old-result-not-now', 'old-result-not-now', 'old-result-not-now'],
    ['scanned', 'ok', 'ok', 'old-result-not-now', 'old-result-not-now'],
    ['entered', 'old-result-not-now', 'old-result-not-now', 'ok', 'old-result-not-now'],
    ['checked', 'old-result-not-now', 'old-result-not-now', 'old-result-not-now', 'ok'],
    ['signed', 'old-result-not-now', 'old-result-not-now', 'old-result-not-now', 'old-result-not-now'],
    ['published', 'old-result-not-now', 'old-result-not-now', 'old-result-not-now', 'old-result-not-now'],
  ] as const)('%s: scan %s, enter %s, check %s, sign %s', (state, scan, enter, check, sign) => {
    const result = standing(state)
    expect([kindOf(decideScan(result, { fileId: 'f', pages: 1 })), kindOf(decideEnter(result, ENTRY)), kindOf(decideCheck(result, { entry: ENTRY, by: SECOND, isDecided: false })), kindOf(decideSign(result, SECOND))]).toEqual([scan, enter, check, sign])
  })

  it('whoever entered neither checks nor signs', () => {
    expect(kindOf(decideCheck(standing('entered'), { entry: ENTRY, by: FIRST, isDecided: true }))).toBe('entered-by-yourself')
    expect(kindOf(decideSign(standing('checked'), FIRST))).toBe('entered-by-yourself')
  })

  it('two entries that differ are told by field; the second decides after another look', () => {
    const other = { ...ENTRY, number: '21/2016', holderName: 'Trần Thị Mẩu' }
    expect(decideCheck(standing('entered'), { entry: other, by: SECOND, isDecided: false })).toMatchObject({ refusal: { kind: 'entries-differ', vi: 'Số, Họ và tên người được cấp' } })
    expect(decideCheck(standing('entered'), { entry: other, by: SECOND, isDecided: true })).toMatchObject({ value: { kind: 'checked', decided: ['number', 'holderName'] } })
  })

  it.each([
    ['scanned', 'inventoried', 'mờ', 'ok'],
    ['scanned', 'scanned', 'mờ', 'old-result-not-now'],
    ['entered', 'scanned', 'sai', 'ok'],
    ['checked', 'scanned', ' ', 'reason-missing'],
    ['signed', 'scanned', 'sai', 'old-result-not-now'],
  ] as const)('%s back to %s because “%s”: %s', (state, to, reason, expected) => {
    expect(kindOf(decideSendBack(standing(state), { to, reason }))).toBe(expected)
  })
})

describe('an entry', () => {
  it.each([
    [{ number: ' ' }, ['number missing']],
    [{ issuedOn: '2016-02-30' }, ['issuedOn no-date']],
    [{ holderIdNumber: '44190000001' }, ['holderIdNumber no-id-number']],
    [{ validUntil: '2015-01-01' }, ['validUntil before-issue']],
    [{}, []],
  ])('%j: %j', (change, expected) => {
    expect(faultsOf({ ...ENTRY, ...change }).map(({ field, fault }) => `${field} ${fault}`)).toEqual(expected)
  })

  it('equals itself, whatever blanks stand around it; a letter more is a difference', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9/]{1,20}$/), (number) => {
        expect(differencesOf({ ...ENTRY, number }, { ...ENTRY, number: `  ${number} ` })).toEqual([])
        expect(differencesOf({ ...ENTRY, number }, { ...ENTRY, number: `${number}x` })).toEqual(['number'])
      }),
    )
  })
})

describe('an inventory', () => {
  it('is read by its headings, in any order; a wrong row says why and hinders no other', () => {
    const { rows, faults } = readInventory([['Số', 'Mã thủ tục', 'Ngày cấp', 'Số định danh'], ['12/2016', '1.001193', '2/5/2016', '044190000001'], ['', '1.001193', '', ''], ['13/2016', '1.001193', '31/02/2016', ''], ['14/2016', '1.001193', '42492', '44190000001'], ['', '', '', '']])
    expect(rows).toMatchObject([{ serial: 1, procedureCode: '1.001193', listed: { number: '12/2016', issuedOn: '2016-05-02', holderIdNumber: '044190000001' }, pages: 1 }])
    expect(faults.map(({ serial, vi }) => `${serial} ${vi}`)).toEqual(['2 thiếu số của kết quả', '3 ngày cấp “31/02/2016” không có trên lịch', '4 số định danh “44190000001” phải có 12 chữ số (bảng tính thường bỏ số 0 ở đầu)'])
  })

  it('without its two columns is unreadable', () => {
    expect(readInventory([['Họ và tên'], ['Trần Thị Mẫu']]).unreadable).toBeDefined()
  })

  it('lists a number once, however it is written', () => {
    expect(numberKeyOf({ number: '12 / BTN', issuedOn: '2016-05-02' })).toBe(numberKeyOf({ number: '12/btn', issuedOn: '2016-09-09' }))
    expect(numberKeyOf({ number: '12/btn', issuedOn: '2016-05-02' })).not.toBe(numberKeyOf({ number: '12/btn', issuedOn: '2017-05-02' }))
  })
})

describe('the forecast (plan 276 III.3f)', () => {
  const pace = { expected: 100, published: 40, recently: 20, recentDays: 10, pagesEach: 2, pagesPerDay: 80, people: 2 }
  it.each([
    ['at two a day', pace, { remaining: 60, perDay: 2, normPerDay: 80, daysLeft: 30 }],
    ['while nothing moves', { ...pace, recently: 0 }, { remaining: 60, perDay: 0, normPerDay: 80 }],
    ['when all is done', { ...pace, published: 100, recently: 0 }, { remaining: 0, perDay: 0, normPerDay: 80, daysLeft: 0 }],
    ['when more was found than planned', { ...pace, published: 120 }, { remaining: 0, perDay: 2, normPerDay: 80, daysLeft: 0 }],
  ])('%s', (_when, given, expected) => {
    expect(forecastOf(given)).toEqual(expected)
  })

  it('more done recently never means a later end; the burn-down never rises', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 20 }), fc.array(fc.nat(50), { maxLength: 12 }), (remaining, recently, recentDays, weeks) => {
        const of = (done: number) => forecastOf({ ...pace, expected: remaining, published: 0, recently: done, recentDays }).daysLeft ?? Infinity
        expect(of(recently + 1)).toBeLessThanOrEqual(of(recently))
        const line = burnDownOf(300, weeks.map((count, week) => ({ endOn: String(week), count }))).map((point) => point.remaining)
        expect(line.every((left, week) => week === 0 || left <= (line[week - 1] ?? 0))).toBe(true)
      }),
    )
  })
})

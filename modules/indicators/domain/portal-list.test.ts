// Domain §1.5: reconciliation of the local index with the national portal's.
import { describe, expect, it } from 'vitest'
import { codeDifferences, readPortalList } from './portal-list.ts'

describe('a list of the national portal', () => {
  it('is read whatever stands above its headings, in whatever order', () => {
    const read = readPortalList([['Cổng Dịch vụ công quốc gia'], ['STT', 'Đúng hạn', 'Mã hồ sơ'], ['1', 'Có', 'h46.1-250312-0001'], ['2', 'Quá hạn', 'H46.1-250312-0002'], ['', '', '']], '2.1')
    expect(read).toEqual({ figures: [], faults: [], lines: [{ component: '2.1', code: 'H46.1-250312-0001', counts: true }, { component: '2.1', code: 'H46.1-250312-0002', counts: false }] })
  })
  it('may hold figures alone, with thousands as people write them', () => {
    expect(readPortalList([['Mã chỉ số', 'Tử số', 'Mẫu số'], ['1.4', '2.541', '2618'], ['2.1', '1,000', '1.200']], '2.1')?.figures).toEqual([{ component: '1.4', numerator: 2541, denominator: 2618 }, { component: '2.1', numerator: 1000, denominator: 1200 }])
  })
  it.each([
    ['an unknown component', ['9', 'H46-1', 'có', '', ''], 'no-component'],
    ['a figure that is none', ['2.1', '', '', 'nhiều', '3'], 'number'],
    ['neither yes nor no', ['2.1', 'H46-1', 'có lẽ', '', ''], 'counts'],
  ])('names the line of %s', (_, cells, why) => {
    expect(readPortalList([['Chỉ số', 'Mã hồ sơ', 'Đạt', 'Tử số', 'Mẫu số'], cells], '2.1')?.faults).toEqual([{ line: 2, why }])
  })
  it('takes a code once', () => {
    expect(readPortalList([['Mã hồ sơ'], ['H46-1'], ['h46-1']], '3.3')).toMatchObject({ lines: [{ code: 'H46-1' }], faults: [{ line: 3, why: 'twice' }] })
  })
  it('without headings is no list', () => expect(readPortalList([['a', 'b'], ['1', '2']], '2.1')).toBeUndefined())
})

describe('what differs, with its reason', () => {
  it('by code', () => {
    const own = [{ code: 'A', counts: true }, { code: 'B', counts: true }, { code: 'C', counts: false }, { code: 'D', counts: true }]
    const there = [{ component: '2.1', code: 'A', counts: true }, { component: '2.1', code: 'B', counts: false }, { component: '2.1', code: 'C', counts: true }, { component: '2.1', code: 'E', counts: true }]
    expect(codeDifferences(own, there)).toEqual([{ code: 'B', reason: 'we-count' }, { code: 'C', reason: 'portal-counts' }, { code: 'D', reason: 'missing-there' }, { code: 'E', reason: 'missing-here' }])
  })
})

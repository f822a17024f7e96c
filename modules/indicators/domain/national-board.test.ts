import { describe, expect, it } from 'vitest'
import { boardPeriodOf, matchBoard } from './national-board.ts'
import { parsePeriod } from './period.ts'

describe('the board of the national portal (domain §1.5)', () => {
  it.each([
    ['2025-02', { year: 2025, month: 2 }],
    ['2025-Q3', { year: 2025, quarter: 3 }],
    ['2025', { year: 2025 }],
  ])('%s is asked as it asks for periods', (key, expected) => {
    expect(boardPeriodOf(parsePeriod(key) ?? expect.fail(key))).toEqual(expected)
  })

  it('knows our units by name, however it is written, and tells what it does not know', () => {
    const units = [{ id: 'p', name: 'Ủy ban nhân dân tỉnh Quảng Bình' }, { id: 't', name: 'Sở Tư pháp' }, { id: 'a', name: 'UBND xã Tân Thủy' }, { id: 'b', name: 'Uỷ ban nhân dân xã Tân Thủy' }]
    const line = (name: string, total: number) => ({ name, total, groups: {} })
    const { of, unknown } = matchBoard([line('UBND  tỉnh Quảng Bình', 81), line('SỞ TƯ PHÁP', 70), line('Sở Tư pháp', 60), line('UBND xã Tân Thủy', 50), line('Sở Lạ', 40)], units)
    expect([...of]).toEqual([['p', { total: 81, groups: {} }], ['t', { total: 70, groups: {} }]])
    expect(unknown, 'twice on the board; borne by two of ours; by none').toEqual(['Sở Tư pháp', 'UBND xã Tân Thủy', 'Sở Lạ'])
  })
})

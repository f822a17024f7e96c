// QĐ 276/QĐ-UBND 2025: its deadlines over the months of 2025, as a person would draw them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { ganttOf, type Showing } from './gantt.ts'
import { readDeadline } from './read-deadline.ts'

const day = (text: string): PlainDate => text as PlainDate
const YEAR = { year: 2025, issuedOn: day('2025-02-11'), today: day('2025-03-20') }
const NOBODY: readonly Showing[] = [{ marks: [], units: 3 }]
const rowOf = (said: string, { shown = NOBODY, isCounted = false, waits = false, today = YEAR.today } = {}) => ganttOf([{ deadline: readDeadline(said, 2025).deadline, shown, isCounted, waits }], { ...YEAR, today })[0]
const barOf = (said: string): string => {
  const bar = rowOf(said)?.bar
  return bar ? `${bar.from}-${bar.to}${bar.beyond ? ` → ${bar.beyond}` : ''}` : 'none'
}
const marksOf = (...given: Parameters<typeof rowOf>): readonly string[] => rowOf(...given)?.marks.map(({ month, part, state, done, units }) => `${month} ${part} ${state} ${done}/${units}`) ?? []

describe('the year of a plan', () => {
  it.each([
    ['Trước ngày 30/06/2025', '2-6'],
    ['Trước ngày 01/03/2025', '2-2'],
    ['Quý I năm 2025', '2-3'],
    ['Tháng 1 năm 2025', '1-1'],
    ['Năm 2025', '2-12'],
    ['Quý I năm 2026', '2-12 → 2026-03-31'],
    ['Trước ngày 31/12/2024', 'none'],
    ['Thường xuyên trong năm', '1-12'],
    ['Hàng tháng', '1-12'],
    ['Theo lộ trình của Bộ CA', 'none'],
    ['Khi nào xong', 'none'],
  ])('%s stretches over the months %s', (said, expected) => {
    expect(barOf(said)).toBe(expected)
  })
  it('marks what recurs in each month or quarter, with what was late, near or still to come that day', () => {
    expect(marksOf('Hàng tháng').map((said) => said.split(' ')[2])).toEqual(['late', 'late', 'soon', ...Array.from({ length: 9 }, () => 'open')])
    expect(marksOf('Hàng quý', { waits: true, today: day('2025-05-01') })[0], 'nobody is late with what waits').toBe('3 2025-Q1 waiting 0/3')
    expect(marksOf('Hàng quý')).toEqual(['3 2025-Q1 soon 0/3', '6 2025-Q2 open 0/3', '9 2025-Q3 open 0/3', '12 2025-Q4 open 0/3'])
  })
  it('marks the day of a report inside a continuous work apart from its end', () => {
    expect(marksOf('Thường xuyên trong năm; trong đó báo cáo kết quả rà soát trước ngày 31/5/2025')).toEqual(['5 2025-05-30 open 0/3', '12 whole open 0/3'])
  })
  it.each([
    ['confirmed by all', [{ marks: [{ part: 'whole', isConfirmed: true }], units: 3 }], 'done 3/3'],
    ['shown by all, not yet confirmed for one', [{ marks: [{ part: 'whole', isConfirmed: true }], units: 2 }, { marks: [{ part: 'whole', isConfirmed: false }], units: 1 }], 'to-confirm 2/3'],
    ['shown by some', [{ marks: [{ part: 'whole', isConfirmed: true }], units: 2 }, { marks: [], units: 1 }], 'late 2/3'],
    ['given to nobody the directory knows', [], 'open 0/0'],
  ] as const)('tells what is %s', (_name, shown, expected) => {
    expect(marksOf('Quý I năm 2025', { shown: [...shown], today: day('2025-04-01') })).toEqual([`3 whole ${expected}`])
  })
  it('marks nothing where the system counts, nor where there is no day', () => {
    expect([marksOf('Hàng tháng', { isCounted: true }), marksOf('Theo lộ trình của Bộ CA')]).toEqual([[], []])
  })
  it('keeps every mark inside its bar, and no more done than there are units', () => {
    const showing = fc.record({ units: fc.nat(200), marks: fc.array(fc.record({ part: fc.constantFrom('whole', '2025-01', '2025-11', '2025-Q2'), isConfirmed: fc.boolean() })) })
    const said = fc.constantFrom('Hàng tháng', 'Hàng quý', 'Năm 2025', 'Quý II năm 2025', 'Thường xuyên trong năm', 'Theo lộ trình', 'Tháng 1 năm 2025')
    fc.assert(fc.property(said, fc.array(showing), (words, shown) => {
      const row = rowOf(words, { shown })
      return row !== undefined && row.marks.every(({ month, done, units }) => row.bar !== undefined && month >= row.bar.from && month <= row.bar.to && done <= units)
    }))
  })
})

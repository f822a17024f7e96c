import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { readDeadline } from './read-deadline.ts'
import { lastDayOfPart, partsOfDeadline, standingOf, summaryOf, type Mark, type Measured } from './standing.ts'

const day = (text: string): PlainDate => text as PlainDate
const deadlineOf = (said: string) => readDeadline(said, 2025).deadline
const confirmed = (...parts: readonly string[]): readonly Mark[] => parts.map((part) => ({ part, isConfirmed: true }))
const recorded = (...parts: readonly string[]): readonly Mark[] => parts.map((part) => ({ part, isConfirmed: false }))

/** QĐ 276/QĐ-UBND: what its deadlines ask of a unit, day by day. Percentages come from evidence and figures alone. */
describe('how far a unit is', () => {
  it.each([
    ['Trước ngày 30/06/2025', [], '2025-06-10', 'open', 0],
    ['Trước ngày 30/06/2025', [], '2025-06-20', 'due-soon', 0],
    ['Trước ngày 30/06/2025', [], '2025-06-29', 'due-soon', 0],
    ['Trước ngày 30/06/2025', [], '2025-06-30', 'overdue', 0],
    ['Trước ngày 30/06/2025', recorded('whole'), '2025-07-10', 'to-confirm', 0],
    ['Trước ngày 30/06/2025', confirmed('whole'), '2025-07-10', 'done', 100],
    ['Quý II năm 2025', [], '2025-07-01', 'overdue', 0],
    ['Thường xuyên trong năm', [], '2025-05-01', 'open', 0],
    ['Thường xuyên trong năm', [], '2026-01-01', 'overdue', 0],
    ['Hàng tháng', [], '2025-01-10', 'open', 0],
    ['Hàng tháng', confirmed('2025-01', '2025-02'), '2025-03-10', 'under-way', 17],
    ['Hàng tháng', confirmed('2025-01', '2025-02'), '2025-04-01', 'overdue', 17],
    ['Theo lộ trình của Bộ CA', [], '2025-09-01', 'open', 0],
    ['Thường xuyên trong năm; trong đó báo cáo kết quả rà soát trước ngày 31/5/2025', [], '2025-06-01', 'overdue', 0],
    ['Thường xuyên trong năm; trong đó báo cáo kết quả rà soát trước ngày 31/5/2025', confirmed('2025-05-30'), '2025-06-01', 'under-way', 50],
  ] as const)('%s with %o on %s: %s, %i %%', (said, marks, today, kind, percent) => {
    expect(standingOf({ deadline: deadlineOf(said), marks }, day(today))).toMatchObject({ kind, percent })
  })
  const measured = (rate: number | undefined, target = 90): Measured => ({ code: '5.4', target, ...(rate === undefined ? {} : { rate }) })
  it.each([
    [[95], 'reached', 100],
    [[45], 'below', 50],
    [[undefined], 'not-measured', 0],
    [[95, 45], 'below', 75],
    [[95, undefined], 'reached', 100],
  ] as const)('counted figures of %j against 90 speak for themselves: %s', (rates, kind, percent) => {
    expect(standingOf({ deadline: deadlineOf('Thường xuyên trong năm'), marks: [], measured: rates.map((rate) => measured(rate)) }, day('2025-05-01'))).toMatchObject({ kind, percent })
  })
  it.each([
    ['2025-06-10', 45, [], 'below'],
    ['2025-06-20', 45, [], 'due-soon'],
    ['2025-07-01', 45, confirmed('whole'), 'overdue'],
    ['2025-07-01', 90, [], 'reached'],
    ['2025-07-01', undefined, confirmed('whole'), 'done'],
    ['2025-07-01', undefined, [], 'overdue'],
  ] as const)('due on a day, on %s at %s with %j: %s; evidence counts where nothing is counted yet', (today, rate, marks, kind) => {
    expect(standingOf({ deadline: deadlineOf('Trước ngày 30/06/2025'), marks, measured: [measured(rate)] }, day(today)).kind).toBe(kind)
  })
  const months = (...rates: readonly (number | undefined)[]): readonly Measured[] => [{ ...measured(91), months: rates.map((rate, at) => ({ part: `2025-${String(at + 1).padStart(2, '0')}`, ...(rate === undefined ? {} : { rate }) })) }]
  const whole = (rate: number): readonly number[] => Array.from({ length: 12 }, () => rate)
  it.each([
    ['no month has ended', months(), 'not-measured', 0, []],
    ['all so far', months(95, 90), 'under-way', 17, []],
    ['one below', months(95, 80, 92), 'below', 17, ['2025-02']],
    ['one without dossiers', months(95, undefined, 92), 'under-way', 18, []],
    ['the whole year', months(...whole(95)), 'reached', 100, []],
    ['the whole year but one', months(...whole(95).slice(1), 20), 'below', 92, ['2025-12']],
  ] as const)('each month (IV.2.2): %s', (_name, given, kind, percent, missing) => {
    expect(standingOf({ deadline: deadlineOf('Hàng tháng'), marks: [], measured: given }, day('2025-05-01'))).toEqual({ kind, percent, missing })
  })
  it('shows what recurs part by part, each with its last day', () => {
    const monthly = deadlineOf('Hàng tháng')
    expect(partsOfDeadline(monthly)).toHaveLength(12)
    expect([lastDayOfPart('2025-02', monthly), lastDayOfPart('2025-12', monthly), lastDayOfPart('2025-Q3', deadlineOf('Hàng quý'))]).toEqual(['2025-02-28', '2025-12-31', '2025-09-30'])
  })
  it('tells several standings by the most pressing, with the mean of their shares', () => {
    const one = standingOf({ deadline: deadlineOf('Quý I năm 2025'), marks: confirmed('whole') }, day('2025-05-01'))
    const other = standingOf({ deadline: deadlineOf('Quý I năm 2025'), marks: [] }, day('2025-05-01'))
    expect(summaryOf([one, other])).toEqual({ kind: 'overdue', percent: 50, units: 2, done: 1, overdue: 1 })
    expect(summaryOf([{ ...one, times: 3 }, other])).toEqual({ kind: 'overdue', percent: 75, units: 4, done: 3, overdue: 1 })
    expect(summaryOf([one, { kind: 'not-measured', percent: 0, times: 300 }])).toMatchObject({ kind: 'done', percent: 100, units: 301, done: 1 })
    expect(summaryOf([{ kind: 'not-measured', percent: 0, times: 3 }])).toEqual({ kind: 'not-measured', percent: 0, units: 3, done: 0, overdue: 0 })
  })
})

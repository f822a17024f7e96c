import { describe, expect, it } from 'vitest'
import { groupDays, groupWeekdays, writeGroup } from './group-days.ts'
import { readShifts, writeShifts } from './words.ts'

const day = (on: string, vi: string) => ({ on, kind: 'public-holiday', name: { vi, en: vi }, shifts: [], source: 'x', decided: true })
const morning = [{ from: '07:00', to: '11:30' }]

describe('groupDays', () => {
  it('joins days in a row that read the same', () => {
    const days = [day('2025-01-01', 'a'), day('2025-01-30', 'b'), day('2025-01-31', 'b'), day('2025-02-01', 'b'), day('2025-02-02', 'c')]
    expect(groupDays(days).map(writeGroup)).toEqual(['01/01/2025', '30/01 - 01/02/2025', '02/02/2025'])
  })
  it('keeps days apart that are not neighbours', () => {
    expect(groupDays([day('2025-02-28', 'a'), day('2025-03-02', 'a')])).toHaveLength(2)
  })
})

describe('groupWeekdays', () => {
  it('joins neighbouring weekdays with the same shifts', () => {
    const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, shifts: weekday < 6 ? [...morning, { from: '13:30', to: '17:00' }] : weekday === 6 ? morning : [] }))
    expect(groupWeekdays(week).map(({ weekdays }) => weekdays)).toEqual([[1, 2, 3, 4, 5], [6], [7]])
  })
})

describe('readShifts', () => {
  it.each([
    ['07:00-11:30, 13:30-17:00', '07:00-11:30, 13:30-17:00'],
    ['7:00 – 11:30;13:30-17:00', '7:00-11:30, 13:30-17:00'],
    ['', ''],
  ])('reads %j', (text, written) => expect(writeShifts(readShifts(text))).toBe(written))
  it('passes on what it cannot read, for the server to refuse', () => expect(readShifts('sáng')).toEqual([{ from: 'sáng', to: '' }]))
})

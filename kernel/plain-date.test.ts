import { describe, expect, it } from 'vitest'
import { addDays, addMonths, epochDay, epochDayOf, instantOn, parsePlainDate, type PlainDate, plainDateAt } from './plain-date.ts'

const day = (text: string): PlainDate => text as PlainDate

describe('PlainDate', () => {
  it.each(['2025-02-30', '2025-13-01', '2025-1-1', '24/01/2025', '', '2025-02-29'])('refuses %j', (text) => expect(parsePlainDate(text)).toBeUndefined())
  it('counts days by arithmetic as the calendar does, every day of four centuries', () => {
    const first = epochDay(day('1800-01-01'))
    for (let at = first; at < first + 146_097; at += 13) {
      const on = addDays(day('1970-01-01'), at)
      const [year = 0, month = 0, date = 0] = on.split('-').map(Number)
      expect(epochDayOf(year, month, date)).toBe(at)
    }
  })
  it.each([
    ['2024-09-12', 6, '2025-03-12'],
    ['2024-08-31', 6, '2025-02-28'],
    ['2024-12-31', 2, '2025-02-28'],
    ['2025-01-31', -1, '2024-12-31'],
    ['2023-02-28', 12, '2024-02-28'],
  ])('%s and %i months is %s', (on, months, expected) => expect(addMonths(day(on), months)).toBe(expected))
  it('is the date of Việt Nam', () => {
    expect(plainDateAt(instantOn(day('2025-01-24'), 0))).toBe('2025-01-24')
    expect(instantOn(day('2025-01-24'), 15 * 60 + 30)).toBe('2025-01-24T08:30:00.000Z')
    expect(plainDateAt(instantOn(day('2025-01-24'), 1440))).toBe('2025-01-25')
  })
})

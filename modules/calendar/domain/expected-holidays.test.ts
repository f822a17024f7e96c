import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DECIDED_YEARS, LUNAR_DAYS, SWAPPED_DAYS } from '../../../data/calendar/public-holidays.ts'
import { epochDay, parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import { expectHolidays } from './expected-holidays.ts'
import { weekdayOf } from './working-calendar.ts'

const date = (text: string): PlainDate => {
  const on = parsePlainDate(text)
  if (on === undefined) throw new Error(text)
  return on
}
const lunarOf = (year: number) => {
  const days = LUNAR_DAYS.find(({ tet }) => tet.startsWith(String(year)))
  if (days === undefined) throw new Error(String(year))
  return { tet: date(days.tet), hungKings: date(days.hungKings) }
}
const restsAnyway = (on: string): boolean => weekdayOf(epochDay(date(on))) > 5

describe('expectHolidays', () => {
  it.each(DECIDED_YEARS.filter(({ year }) => year >= 2021))('gives what was decided for $year (Điều 111.3, 112)', ({ year, holidays }) => {
    expect(expectHolidays(lunarOf(year))).toEqual(holidays.map((holiday) => ({ instead: [], ...holiday })))
  })
  it.each(LUNAR_DAYS.map(({ tet }) => Number(tet.slice(0, 4))))('gives eleven days, each on a working day or made up on one: %i', (year) => {
    const holidays = expectHolidays(lunarOf(year))
    const days = holidays.flatMap(({ days: statutory }) => statutory)
    const instead = holidays.flatMap((holiday) => holiday.instead)
    expect(days).toHaveLength(11)
    expect(new Set([...days, ...instead]).size).toBe(days.length + instead.length)
    expect(instead).toHaveLength(days.filter(restsAnyway).length)
    expect(instead.filter(restsAnyway)).toEqual([])
  })
})

describe('the facts of public holidays', () => {
  it('keeps the number of days the code of the year gives: ten until 2020, eleven after', () => {
    for (const { year, holidays } of DECIDED_YEARS) {
      const days = holidays.flatMap((holiday) => holiday.days)
      expect(days).toHaveLength(year < 2021 ? 10 : 11)
      expect(holidays.flatMap(({ instead }) => instead ?? [])).toHaveLength(days.filter(restsAnyway).length)
      expect(days.every((on) => on.startsWith(String(year)))).toBe(true)
    }
  })
  it('swaps a working day with a rest day', () => {
    for (const { off, worked } of SWAPPED_DAYS) expect([restsAnyway(off), restsAnyway(worked)]).toEqual([false, true])
  })
  it('puts Tết on the first day of the lunar year; the meridian of Beijing differs in 2027 only', () => {
    const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' })
    const isFirst = (on: string): boolean => chinese.format(Date.parse(`${on}T00:00Z`)) === '1/1'
    expect(LUNAR_DAYS.map(({ tet }) => tet).filter((tet) => !isFirst(tet))).toEqual(['2027-02-06'])
  })
})

const shared = new URL('../../../../shared/data/calendar/', import.meta.url)
const rowsOf = (file: string): readonly (readonly string[])[] =>
  readFileSync(new URL(file, shared), 'utf8').trim().split(/\r?\n/).slice(1).map((line) => line.split(','))

describe.skipIf(!existsSync(shared))('the facts against tables checked elsewhere', () => {
  it('agree on Tết and Hùng Kings through 2035', () => {
    const rows = rowsOf('tet_hungkings_2019-2035_crosschecked.csv')
    expect(rows.length).toBe(17)
    expect(LUNAR_DAYS.map(({ tet, hungKings }) => [tet.slice(0, 4), tet, hungKings])).toEqual(rows)
  })
  it('agree on every swap confirmed by a letter', () => {
    const rows = rowsOf('official-working-day-swaps.csv').map(([off, worked]) => ({ off, worked }))
    expect(SWAPPED_DAYS.filter(({ confirmed }) => confirmed).map(({ off, worked }) => ({ off, worked }))).toEqual(rows)
  })
})

import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../kernel/instant.ts'
import { parseInstant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { parseTimeLimit, type TimeLimit } from '../../../kernel/time-limit.ts'
import { baseLayer } from '../application/seed-base-calendar.ts'
import { layOutDays } from './day-table.ts'
import { CASES_BY_HAND, CASES_WALKED } from './due-at.cases.ts'
import { countDueAt } from './due-at.ts'
import type { CalendarLayer, Shift } from './working-calendar.ts'
import { countWorkingTime } from './working-time.ts'

const day = (text: string): PlainDate => text as PlainDate
const at = (text: string): Instant => parseInstant(`${text.replace(' ', 'T')}:00+07:00`) as Instant
const local = (instant: Instant | undefined): string | undefined =>
  instant && new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
const shift = (from: string, to: string): Shift => {
  const minute = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
  return { startMinute: minute(from), endMinute: minute(to) }
}
const MORNING = [shift('07:00', '11:30')]
const USUAL = [...MORNING, shift('13:30', '17:00')]
const SUMMER = [shift('06:30', '11:00'), shift('13:00', '16:30')]
const SEVEN = [shift('08:00', '12:00'), shift('13:00', '16:00')]
const week = (shifts: readonly Shift[], saturday: readonly Shift[] = []) =>
  ({ 1: shifts, 2: shifts, 3: shifts, 4: shifts, 5: shifts, 6: saturday, 7: [] }) as const
const closure = (on: string, shifts?: readonly Shift[]) =>
  ({ on: day(on), kind: 'closure', name: { vi: 'bão', en: 'storm' }, source: 'test', decided: true, ...(shifts && { shifts }) }) as const
const own = (layer: Partial<CalendarLayer>): CalendarLayer => ({ patterns: [], days: [], ...layer })

/** What each unit says itself, on top of the province's base as it is seeded. */
const OWN: Readonly<Record<string, CalendarLayer>> = {
  usual: own({}),
  saturdays: own({ patterns: [{ fromOn: day('2015-01-01'), shifts: week(USUAL, MORNING), source: 'test' }] }),
  half: own({ days: [closure('2025-03-12', MORNING)] }),
  summer: own({ patterns: [{ fromOn: day('2025-04-15'), untilOn: day('2025-10-16'), shifts: week(SUMMER), source: 'test' }] }),
  seven: own({ patterns: [{ fromOn: day('2015-01-01'), shifts: week(SEVEN), source: 'test' }] }),
  closed: own({ days: ['2025-03-11', '2025-03-12', '2025-03-13'].map((on) => closure(on)) }),
}
const range = { from: day('2015-01-01'), to: day('2030-12-31') }
const TABLES = Object.fromEntries(Object.entries(OWN).map(([name, layer]) => [name, layOutDays([baseLayer(), layer], range)]))

const read = (text: string): readonly (readonly string[])[] =>
  text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(/ {2,}/))
const limitOf = (text: string): TimeLimit => {
  const limit = parseTimeLimit(text)
  if (!limit.ok) throw new Error(text)
  return limit.value
}

describe('countDueAt', () => {
  const cases = [...read(CASES_BY_HAND), ...read(CASES_WALKED)]
  it('has cases enough, each said once', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300)
    expect(new Set(cases.map((row) => row.slice(0, 4).join('|'))).size).toBe(cases.length)
  })

  it.each(cases)('%s: received %s, %s, %s → %s', (...row) => {
    const [calendar = '', from = '', limit = '', mode, due] = row
    const table = TABLES[calendar]
    if (table === undefined) throw new Error(calendar)
    const counted = countDueAt(table, { from: at(from), limit: limitOf(limit), mode: mode === 'day' ? 'whole-days' : 'working-minutes' })
    expect(local(counted.dueAt)).toBe(due)
    expect(counted.trace[0]).toEqual({ kind: 'received', at: at(from) })
    expect(counted.trace.at(-1)).toEqual({ kind: 'due', at: counted.dueAt })
  })

  const usual = TABLES['usual'] as (typeof TABLES)[string]
  it('promises no date for limits in words', () => {
    const { dueAt, trace } = countDueAt(usual, { from: at('2025-03-10 09:00'), limit: { unit: 'other', text: 'Theo lịch hẹn' }, mode: 'working-minutes' })
    expect(dueAt).toBeUndefined()
    expect(trace.at(-1)).toEqual({ kind: 'no-due-date', because: 'limit-in-words', text: 'Theo lịch hẹn' })
  })
  it.each<[string, TimeLimit]>([
    ['2030-12-30 09:00', { unit: 'working-day', quantity: 5 }],
    ['2030-12-30 09:00', { unit: 'calendar-day', quantity: 5 }],
    ['2025-03-10 09:00', { unit: 'month', quantity: 9999 }],
    ['2014-12-31 09:00', { unit: 'hour', quantity: 1 }],
    ['2031-01-01 09:00', { unit: 'hour', quantity: 1 }],
  ])('promises no date beyond the calendar: %s %j', (from, limit) => {
    for (const mode of ['working-minutes', 'whole-days'] as const) {
      const { dueAt, trace } = countDueAt(usual, { from: at(from), limit, mode })
      expect(dueAt).toBeUndefined()
      expect(trace.at(-1)).toEqual({ kind: 'no-due-date', because: 'beyond-calendar' })
    }
  })
  it('drops the seconds of reception', () => {
    const from = parseInstant('2025-03-10T15:30:59.999+07:00') as Instant
    expect(local(countDueAt(usual, { from, limit: { unit: 'hour', quantity: 1 }, mode: 'working-minutes' }).dueAt)).toBe('2025-03-10 16:30')
  })
  it('sums up ordinary weeks of a long limit, and still names every holiday', () => {
    const { trace } = countDueAt(usual, { from: at('2025-01-02 07:00'), limit: { unit: 'working-day', quantity: 200 }, mode: 'working-minutes' })
    const off = trace.flatMap((line) => (line.kind === 'off' && line.reason !== 'weekly-rest' ? [line.from] : []))
    expect(trace.length).toBeLessThan(30)
    expect(off).toEqual(['2025-01-27', '2025-04-07', '2025-04-30', '2025-05-01', '2025-05-02', '2025-09-01'])
    expect(trace.flatMap((line) => (line.kind === 'worked' ? [line.minutes] : [])).reduce((sum, minutes) => sum + minutes, 0)).toBe(200 * 480)
  })
})

describe('countWorkingTime', () => {
  it.each([
    ['2025-03-10 08:00', '2025-03-10 11:00', 180],
    ['2025-03-10 11:00', '2025-03-10 14:00', 60],
    ['2025-03-10 12:00', '2025-03-10 13:00', 0],
    ['2025-03-10 16:00', '2025-03-11 08:00', 120],
    ['2025-03-14 16:00', '2025-03-17 08:00', 120],
    ['2025-01-24 15:30', '2025-02-03 08:00', 150],
    ['2025-04-25 07:00', '2025-05-05 07:00', 4 * 480],
    ['2025-03-10 07:00', '2025-03-10 07:00', 0],
    ['2025-03-11 08:00', '2025-03-10 16:00', -120],
  ])('%s to %s', (from, to, minutes) => {
    expect(countWorkingTime(TABLES['usual'] as (typeof TABLES)[string], { from: at(from), to: at(to) })).toBe(minutes)
  })
  it('knows nothing outside the calendar', () => {
    expect(countWorkingTime(TABLES['usual'] as (typeof TABLES)[string], { from: at('2010-01-01 07:00'), to: at('2025-01-01 07:00') })).toBeUndefined()
  })
})

import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import {
  DECIDED_YEARS,
  HOLIDAY_NAMES,
  type HolidayName,
  LUNAR_DAYS,
  SWAPPED_DAYS,
  USUAL_SHIFTS,
  USUAL_SHIFTS_SOURCE,
} from '../../../data/calendar/public-holidays.ts'
import { type DayTable, layOutDays } from '../domain/day-table.ts'
import { describeSwap } from '../domain/decide-change.ts'
import { expectHolidays } from '../domain/expected-holidays.ts'
import type { CalendarDay, CalendarLayer } from '../domain/working-calendar.ts'
import { findOrInsertCalendar, insertChange, lockCalendars, saveDays, savePattern, selectRevision } from '../store/calendar-store.ts'
import { getProfile } from '../../organisation/index.ts'
import { CALENDAR_RANGE } from './get-calendar-of.ts'

const EXPECTED_SOURCE = 'Bộ luật Lao động 2019 Điều 111, 112; chờ thông báo lịch nghỉ của năm'

const dateOf = (text: string): PlainDate => {
  const on = parsePlainDate(text)
  if (on === undefined) throw new Error(`data/calendar: not a date: ${text}`)
  return on
}

type Holiday = { readonly name: HolidayName; readonly days: readonly string[]; readonly instead?: readonly string[] }
type Standing = { readonly source: string; readonly decided: boolean }

const daysOf = ({ name, days, instead }: Holiday, standing: Standing): readonly CalendarDay[] => {
  const names = HOLIDAY_NAMES[name]
  const made = { vi: `bù ${names.vi}`, en: `in place of ${names.en}` }
  return [
    ...days.map((on): CalendarDay => ({ on: dateOf(on), kind: 'public-holiday', name: names, ...standing })),
    ...(instead ?? []).map((on): CalendarDay => ({ on: dateOf(on), kind: 'public-holiday', name: made, ...standing })),
  ]
}

const swappedDays = (): readonly CalendarDay[] =>
  SWAPPED_DAYS.flatMap(({ off, worked, source }): readonly CalendarDay[] => {
    const swap = { off: dateOf(off), worked: dateOf(worked) }
    const names = describeSwap(swap)
    return [
      { on: swap.off, kind: 'swapped-off', name: names.off, source, decided: true },
      { on: swap.worked, kind: 'swapped-working', name: names.worked, source, decided: true },
    ]
  })

/** Usual hours and the days off of 2019-2035: decided years as decided, the others as the law's rule makes them. */
export const baseLayer = (): CalendarLayer => {
  const decidedYears = new Set(DECIDED_YEARS.map(({ year }) => year))
  const decided = DECIDED_YEARS.flatMap(({ holidays, source }) => holidays.flatMap((holiday) => daysOf(holiday, { source, decided: true })))
  const expected = LUNAR_DAYS.filter(({ tet }) => !decidedYears.has(Number(tet.slice(0, 4)))).flatMap(({ tet, hungKings }) =>
    expectHolidays({ tet: dateOf(tet), hungKings: dateOf(hungKings) }).flatMap((holiday) =>
      daysOf(holiday, { source: EXPECTED_SOURCE, decided: false }),
    ),
  )
  const week = { 1: USUAL_SHIFTS, 2: USUAL_SHIFTS, 3: USUAL_SHIFTS, 4: USUAL_SHIFTS, 5: USUAL_SHIFTS, 6: [], 7: [] }
  return {
    patterns: [{ fromOn: CALENDAR_RANGE.from, shifts: week, source: USUAL_SHIFTS_SOURCE }],
    days: [...decided, ...expected, ...swappedDays()],
  }
}

/** The base calendar as it is seeded, laid out without a database: for measures and tests. */
export const layBaseCalendar = (range: { readonly from: PlainDate; readonly to: PlainDate }): DayTable => layOutDays([baseLayer()], range)

/** Gives the province its base calendar; safe to run again, and never touches a calendar that was changed since. */
export const seedBaseCalendar = async (work: Work): Promise<void> => {
  await lockCalendars(work.tx)
  if ((await selectRevision(work.tx)) !== undefined) return
  const { rootUnitId } = await getProfile(work)
  const calendarId = await findOrInsertCalendar(work.tx, rootUnitId, true)
  const { patterns, days } = baseLayer()
  for (const pattern of patterns) await savePattern(work.tx, calendarId, pattern)
  await saveDays(work.tx, calendarId, days)
  await insertChange(work.tx, { calendarId, at: work.now, madeBy: 'seed', change: { kind: 'seed', days: days.length } })
}

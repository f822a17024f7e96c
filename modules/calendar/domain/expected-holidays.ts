// Bộ luật Lao động 2019 Điều 112 (eleven days off a year), Điều 111.3 (a holiday on a rest day is made up next working day).
import { addDays, epochDay, parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import { weekdayOf } from './working-calendar.ts'

export type ExpectedHoliday = {
  readonly name: 'new-year' | 'tet' | 'hung-kings' | 'reunification-day' | 'labour-day' | 'national-day'
  readonly days: readonly PlainDate[]
  readonly instead: readonly PlainDate[]
}

const isRestDay = (on: PlainDate): boolean => weekdayOf(epochDay(on)) > 5

const dateOf = (year: number, monthAndDay: string): PlainDate => {
  const on = parsePlainDate(`${year}-${monthAndDay}`)
  if (on === undefined) throw new Error(`No such day: ${year}-${monthAndDay}`)
  return on
}

/** Five days from two days before the new lunar year, or from the eve where that day rests anyway: every choice since 2020. */
const tetDays = (first: PlainDate): readonly PlainDate[] => {
  const from = isRestDay(addDays(first, -2)) ? -1 : -2
  return [0, 1, 2, 3, 4].map((away) => addDays(first, from + away))
}

/** The day beside 02/09 that makes the longer rest: after it on a Monday, Thursday or Sunday, else before it. */
const nationalDays = (day: PlainDate): readonly PlainDate[] =>
  [1, 4, 7].includes(weekdayOf(epochDay(day))) ? [day, addDays(day, 1)] : [addDays(day, -1), day]

/** What the rule gives for a year that nobody has decided yet. */
export const expectHolidays = (lunar: { readonly tet: PlainDate; readonly hungKings: PlainDate }): readonly ExpectedHoliday[] => {
  const year = Number(lunar.tet.slice(0, 4))
  const statutory: readonly Omit<ExpectedHoliday, 'instead'>[] = [
    { name: 'new-year', days: [dateOf(year, '01-01')] },
    { name: 'tet', days: tetDays(lunar.tet) },
    { name: 'hung-kings', days: [lunar.hungKings] },
    { name: 'reunification-day', days: [dateOf(year, '04-30')] },
    { name: 'labour-day', days: [dateOf(year, '05-01')] },
    { name: 'national-day', days: nationalDays(dateOf(year, '09-02')) },
  ]
  const taken = new Set(statutory.flatMap(({ days }) => days))
  const nextFree = (after: PlainDate): PlainDate => {
    let on = addDays(after, 1)
    while (isRestDay(on) || taken.has(on)) on = addDays(on, 1)
    taken.add(on)
    return on
  }
  return statutory.map((holiday) => ({ ...holiday, instead: holiday.days.filter(isRestDay).map(nextFree) }))
}

// One year of a unit's working calendar, as administrators and the command line read it.
import { addDays, epochDay, parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import { type ClockShift, toClockShift } from './clock-time.ts'
import { type ResolvedDay, resolveDays } from './resolve-day.ts'
import { type CalendarLayer, type DayKind, minutesOf, type Weekday, WEEKDAYS, weekdayOf, type WeekPattern } from './working-calendar.ts'

export type CalendarYearDay = {
  readonly on: PlainDate
  readonly weekday: Weekday
  readonly kind: DayKind
  readonly name: { readonly vi: string; readonly en: string }
  /** Empty on a day off. */
  readonly shifts: readonly ClockShift[]
  readonly source: string
  readonly decided: boolean
}

export type ShiftsOfPeriod = {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly weekdays: readonly { readonly weekday: Weekday; readonly shifts: readonly ClockShift[] }[]
  readonly source: string
}

export type CalendarYear = {
  readonly year: number
  /** Periods of the year with their weekly shifts; several when hours change within the year. */
  readonly shifts: readonly ShiftsOfPeriod[]
  /** Public holidays and closures; weekly rest is seen in `shifts`. */
  readonly daysOff: readonly CalendarYearDay[]
  /** Days off in exchange, and the days that make up for them. */
  readonly swappedDays: readonly CalendarYearDay[]
  /** Working days with hours of their own: half days, longer days. */
  readonly specialDays: readonly CalendarYearDay[]
  /** Every day of the year with its working minutes, 0 when off. */
  readonly days: readonly { readonly on: PlainDate; readonly minutes: number; readonly kind?: DayKind }[]
  readonly workingDays: number
  readonly workingMinutes: number
  /** False while the days off of the year are only expected. */
  readonly decided: boolean
}

type DatedDay = { readonly on: PlainDate; readonly day: ResolvedDay }

const describePeriod = (pattern: WeekPattern, from: PlainDate, to: PlainDate): ShiftsOfPeriod => ({
  from,
  to,
  weekdays: WEEKDAYS.map((weekday) => ({ weekday, shifts: pattern.shifts[weekday].map(toClockShift) })),
  source: pattern.source,
})

const periodsOf = (days: readonly DatedDay[]): readonly ShiftsOfPeriod[] => {
  const periods: { readonly pattern: WeekPattern; readonly from: PlainDate; to: PlainDate }[] = []
  for (const { on, day } of days) {
    const last = periods.at(-1)
    if (day.pattern === undefined) continue
    if (last?.pattern === day.pattern) last.to = on
    else periods.push({ pattern: day.pattern, from: on, to: on })
  }
  return periods.map(({ pattern, from, to }) => describePeriod(pattern, from, to))
}

const specialOf = ({ on, day }: DatedDay): readonly CalendarYearDay[] => {
  const { kind, name, source, decided } = day
  if (kind === undefined || name === undefined) return []
  const weekday = weekdayOf(epochDay(on))
  return [{ on, weekday, kind, name, shifts: day.shifts.map(toClockShift), source: source ?? '', decided }]
}

const datesOf = (year: number): readonly PlainDate[] => {
  const first = parsePlainDate(`${year}-01-01`)
  const next = parsePlainDate(`${year + 1}-01-01`)
  if (first === undefined || next === undefined) return []
  return Array.from({ length: epochDay(next) - epochDay(first) }, (_, at) => addDays(first, at))
}

/** Reads one year out of all layers, base first. */
export const viewYear = (layers: readonly CalendarLayer[], year: number): CalendarYear => {
  const resolve = resolveDays(layers)
  const days = datesOf(year).map((on) => ({ on, day: resolve(epochDay(on)) }))
  const special = days.flatMap(specialOf)
  const isSwapped = ({ kind }: CalendarYearDay): boolean => kind === 'swapped-off' || kind === 'swapped-working'
  const told = days.map(({ on, day }) => ({ on, minutes: minutesOf(day.shifts), ...(day.kind && { kind: day.kind }) }))
  return {
    year,
    shifts: periodsOf(days),
    daysOff: special.filter((day) => !isSwapped(day) && day.shifts.length === 0),
    swappedDays: special.filter(isSwapped),
    specialDays: special.filter((day) => !isSwapped(day) && day.shifts.length > 0),
    days: told,
    workingDays: told.filter(({ minutes }) => minutes > 0).length,
    workingMinutes: told.reduce((sum, { minutes }) => sum + minutes, 0),
    decided: days.every(({ day }) => day.decided),
  }
}

/** Days on which offices rest besides the weekend, as `2026-02-17`: from the calendar of the running home, for Tết moves. */
export type DaysOff = ReadonlySet<string>

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000
/** Viet Nam knows no summer time. */
const OFFSET_MS = 7 * HOUR_MS

export const midnightBefore = (at: number): number => Math.floor((at + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS

const localDay = (at: number): { readonly weekday: number; readonly date: string } => {
  const local = new Date(at + OFFSET_MS)
  return { weekday: local.getUTCDay(), date: local.toISOString().slice(0, 10) }
}

/** Sunday is 0. */
export const weekdayOf = (at: number): number => localDay(at).weekday

export const isFeast = (at: number, off: DaysOff): boolean => off.has(localDay(at).date)
const isShut = (at: number, off: DaysOff): boolean => [0, 6].includes(weekdayOf(at)) || isFeast(at, off)

/** Offices shut for so many days together send people before and bring them after. */
const LONG_BREAK_DAYS = 4
const DAYS_BEFORE = 3

const isLongBreak = (from: number, by: 1 | -1, off: DaysOff): boolean => Array.from({ length: LONG_BREAK_DAYS }, (_, at) => from + at * by * DAY_MS).every((day) => isShut(day, off))

/** Copies and residence papers for schools are asked for in these weeks (own guess: no published figures). */
const ENROLMENT = { from: '06-16', until: '07-15' } as const

/** The days before Tết and other long breaks, the first day after one, and the weeks of enrolment. */
export const isRush = (at: number, off: DaysOff): boolean => {
  if (isShut(at, off)) return false
  const monthDay = localDay(at).date.slice(5)
  if (monthDay >= ENROLMENT.from && monthDay <= ENROLMENT.until) return true
  return isLongBreak(at - DAY_MS, -1, off) || Array.from({ length: DAYS_BEFORE }, (_, before) => at + (before + 1) * DAY_MS).some((day) => isLongBreak(day, 1, off))
}

const OPENS_AT_MIN = 450
const LUNCH = { from: 690, until: 810 } as const
const SHUTS_AT_MIN = 1020

const nextOpening = (day: number, off: DaysOff): number => (isShut(day, off) ? nextOpening(day + DAY_MS, off) : day + OPENS_AT_MIN * MINUTE_MS)

/** The office works in its hours: what would fall into lunch, the night, the weekend or a feast is done when it is open again. */
export const inOfficeHours = (at: number, off: DaysOff): number => {
  const day = midnightBefore(at)
  const minutes = (at - day) / MINUTE_MS
  if (isShut(at, off) || minutes < OPENS_AT_MIN) return nextOpening(day, off)
  if (minutes >= LUNCH.from && minutes < LUNCH.until) return day + LUNCH.until * MINUTE_MS
  return minutes >= SHUTS_AT_MIN ? nextOpening(day + DAY_MS, off) : at
}

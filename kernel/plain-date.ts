import type { Brand } from './brand.ts'
import { epochMs, instantFromMs, type Instant } from './instant.ts'

/** A date without a clock, `YYYY-MM-DD`, in the calendar of Asia/Ho_Chi_Minh. */
export type PlainDate = Brand<string, 'PlainDate'>

/** Asia/Ho_Chi_Minh has been UTC+7 without summer time since 13/06/1975. */
export const VIETNAM_OFFSET_MS = 7 * 3_600_000
const DAY_MS = 86_400_000

export const parsePlainDate = (text: string): PlainDate | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text) ? (text as PlainDate) : undefined
}

/** Whole days since 1970-01-01. */
export const epochDay = (on: PlainDate): number => Date.parse(`${on}T00:00:00Z`) / DAY_MS

/** The same from its parts, by arithmetic alone; `month` 1-12, a day past the month's end runs on into the next. */
export const epochDayOf = (year: number, month: number, day: number): number => {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

export const plainDateFromEpochDay = (day: number): PlainDate =>
  new Date(day * DAY_MS).toISOString().slice(0, 10) as PlainDate

export const addDays = (on: PlainDate, days: number): PlainDate => plainDateFromEpochDay(epochDay(on) + days)

/** The same day of a later month, or its last day where that month is shorter. */
export const addMonths = (on: PlainDate, months: number): PlainDate => {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number)
  const ahead = year * 12 + month - 1 + months
  const first = (at: number): number => epochDayOf(Math.floor(at / 12), (at % 12) + 1, 1)
  return plainDateFromEpochDay(Math.min(first(ahead) + day - 1, first(ahead + 1) - 1))
}

/** The date in Viet Nam at a moment. */
export const plainDateAt = (at: Instant): PlainDate =>
  instantFromMs(epochMs(at) + VIETNAM_OFFSET_MS).slice(0, 10) as PlainDate

/** The moment of a Vietnamese date and minute of the day (0-1440). */
export const instantOn = (on: PlainDate, minuteOfDay: number): Instant =>
  instantFromMs(epochDay(on) * DAY_MS + minuteOfDay * 60_000 - VIETNAM_OFFSET_MS)

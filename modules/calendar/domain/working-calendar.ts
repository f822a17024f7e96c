// Bộ luật Lao động 2019 Điều 105 (working hours), 111 (weekly rest), 112 (public holidays); domain specification 2.4.
import type { PlainDate } from '../../../kernel/plain-date.ts'

/** A stretch of working time, in minutes of the day; the end belongs to no shift. */
export type Shift = { readonly startMinute: number; readonly endMinute: number }

/** ISO: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** Shifts of each weekday from a date on; temporary ones no longer hold on `untilOn`. The latest beginning wins. */
export type WeekPattern = {
  readonly fromOn: PlainDate
  readonly untilOn?: PlainDate
  readonly shifts: Readonly<Record<Weekday, readonly Shift[]>>
  readonly source: string
}

/**
 * `public-holiday`, `swapped-off` and `closure` are days off (a closure may keep shifts: half a day);
 * `swapped-working` makes up for a swapped day off; `special-hours` are other shifts for one day.
 */
export type DayKind = 'public-holiday' | 'swapped-off' | 'swapped-working' | 'closure' | 'special-hours'

export type CalendarDay = {
  readonly on: PlainDate
  readonly kind: DayKind
  readonly name: { readonly vi: string; readonly en: string }
  /** Shifts of that day; absent on a swapped working day: those of a Monday. Absent on a day off: none. */
  readonly shifts?: readonly Shift[]
  readonly source: string
  /** False while the yearly decision is awaited and the day only follows from the rule. */
  readonly decided: boolean
}

/** What one calendar says itself: the province's base first, then each unit down to the one that works. */
export type CalendarLayer = { readonly patterns: readonly WeekPattern[]; readonly days: readonly CalendarDay[] }

/** Monday for weekday 1; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): Weekday => ((((day + 3) % 7) + 7) % 7 + 1) as Weekday

export const minutesOf = (shifts: readonly Shift[]): number =>
  shifts.reduce((sum, shift) => sum + shift.endMinute - shift.startMinute, 0)

/** In order, within the day, none empty, none overlapping. */
export const areShiftsOrdered = (shifts: readonly Shift[]): boolean =>
  shifts.every(
    (shift, at) =>
      Number.isInteger(shift.startMinute) &&
      Number.isInteger(shift.endMinute) &&
      shift.startMinute >= (shifts[at - 1]?.endMinute ?? 0) &&
      shift.endMinute > shift.startMinute &&
      shift.endMinute <= 1440,
  )

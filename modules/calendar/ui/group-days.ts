import { addDays, parsePlainDate } from '../../../kernel/plain-date.ts'
import { writeDay, writeShifts } from './words.ts'

type Day = {
  readonly on: string
  readonly kind: string
  readonly name: { readonly vi: string; readonly en: string }
  readonly shifts: readonly { readonly from: string; readonly to: string }[]
  readonly source: string
  readonly decided: boolean
}

/** Days in a row that read the same. */
export type DayGroup<D extends Day> = { readonly first: D; readonly days: readonly D[] }

const follows = (earlier: string, later: string): boolean => {
  const on = parsePlainDate(earlier)
  return on !== undefined && addDays(on, 1) === later
}

const readsAlike = (one: Day, other: Day): boolean =>
  one.kind === other.kind &&
  one.name.vi === other.name.vi &&
  one.source === other.source &&
  one.decided === other.decided &&
  writeShifts(one.shifts) === writeShifts(other.shifts)

export const groupDays = <D extends Day>(days: readonly D[]): readonly DayGroup<D>[] => {
  const groups: { readonly first: D; readonly days: D[] }[] = []
  for (const day of days) {
    const group = groups.at(-1)
    const last = group?.days.at(-1)
    if (group !== undefined && last !== undefined && follows(last.on, day.on) && readsAlike(last, day)) group.days.push(day)
    else groups.push({ first: day, days: [day] })
  }
  return groups
}

/** `27/01/2025`, or `27/01 - 31/01/2025`. */
export const writeGroup = ({ first, days }: DayGroup<Day>): string => {
  const last = days.at(-1) ?? first
  return last.on === first.on ? writeDay(first.on) : `${writeDay(first.on).slice(0, 5)} - ${writeDay(last.on)}`
}

type WeekdayShifts = { readonly weekday: number; readonly shifts: Day['shifts'] }
export type WeekdayGroup = { readonly weekdays: readonly number[]; readonly shifts: Day['shifts'] }

/** Neighbouring weekdays with the same shifts. */
export const groupWeekdays = (week: readonly WeekdayShifts[]): readonly WeekdayGroup[] => {
  const groups: { readonly weekdays: number[]; readonly shifts: Day['shifts'] }[] = []
  for (const { weekday, shifts } of week) {
    const group = groups.at(-1)
    if (group !== undefined && writeShifts(group.shifts) === writeShifts(shifts)) group.weekdays.push(weekday)
    else groups.push({ weekdays: [weekday], shifts })
  }
  return groups
}

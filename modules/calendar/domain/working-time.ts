// Moves along a day table in whole minutes. A moment is a minute counted from the table's first midnight in Viet Nam.
import { epochMs, type Instant, instantFromMs } from '../../../kernel/instant.ts'
import { VIETNAM_OFFSET_MS } from '../../../kernel/plain-date.ts'
import { type DayTable, minutesOfRow, shiftsOfRow } from './day-table.ts'

export const DAY_MINUTES = 1440
const MINUTE_MS = 60_000

/** Seconds are dropped: a dossier received at 15:30:45 counts from 15:30, as its slip says. */
export const momentOf = (table: DayTable, at: Instant): number =>
  Math.floor((epochMs(at) + VIETNAM_OFFSET_MS) / MINUTE_MS) - table.firstDay * DAY_MINUTES

export const instantOf = (table: DayTable, moment: number): Instant =>
  instantFromMs((moment + table.firstDay * DAY_MINUTES) * MINUTE_MS - VIETNAM_OFFSET_MS)

export const rowOf = (moment: number): number => Math.floor(moment / DAY_MINUTES)

/** Working minutes of a row before a minute of its day. */
const workedOfRow = (table: DayTable, row: number, minute: number): number => {
  let worked = 0
  for (const { startMinute, endMinute } of shiftsOfRow(table, row))
    if (minute > startMinute) worked += Math.min(minute, endMinute) - startMinute
  return worked
}

/** Working minutes from the table's beginning to a moment within it. */
export const workedBefore = (table: DayTable, moment: number): number => {
  const row = rowOf(moment)
  return (table.minutesBefore[row] ?? 0) + workedOfRow(table, row, moment - row * DAY_MINUTES)
}

/** Where a moment stands: inside a shift, or why not. */
export type Standing = 'working' | 'before-shift' | 'between-shifts' | 'after-shift' | 'day-off'

/** The end of a shift is still working time for what falls due, and no longer for what is received. */
export const standingOf = (table: DayTable, moment: number, purpose: 'received' | 'due'): Standing => {
  const row = rowOf(moment)
  const minute = moment - row * DAY_MINUTES
  const shifts = shiftsOfRow(table, row)
  if (shifts.length === 0) return 'day-off'
  for (const [at, { startMinute, endMinute }] of shifts.entries()) {
    if (minute < startMinute) return at === 0 ? 'before-shift' : 'between-shifts'
    if (minute < endMinute || (purpose === 'due' && minute === endMinute)) return 'working'
  }
  return 'after-shift'
}

/** The beginning of the first shift after a moment that stands outside; undefined past the table's end. */
export const nextShiftStart = (table: DayTable, moment: number): number | undefined => {
  for (let row = rowOf(moment); row < table.length; row += 1) {
    const from = moment - row * DAY_MINUTES
    const next = shiftsOfRow(table, row).find(({ startMinute }) => startMinute >= from)
    if (next !== undefined) return row * DAY_MINUTES + next.startMinute
  }
  return undefined
}

/** The end of the last shift before a moment that stands outside; undefined before the table's first. */
export const previousShiftEnd = (table: DayTable, moment: number): number | undefined => {
  for (let row = rowOf(moment); row >= 0; row -= 1) {
    const until = moment - row * DAY_MINUTES
    const last = shiftsOfRow(table, row).findLast(({ endMinute }) => endMinute <= until)
    if (last !== undefined) return row * DAY_MINUTES + last.endMinute
  }
  return undefined
}

/** The minute of a row's day by which so many of its working minutes are done. */
const minuteWhenWorked = (table: DayTable, row: number, minutes: number): number => {
  let left = minutes
  for (const { startMinute, endMinute } of shiftsOfRow(table, row)) {
    if (left <= endMinute - startMinute) return startMinute + left
    left -= endMinute - startMinute
  }
  return DAY_MINUTES
}

/** The first moment by which so many working minutes have passed; undefined past the table's end. */
export const addWorkingMinutes = (table: DayTable, from: number, minutes: number): number | undefined => {
  const target = workedBefore(table, from) + minutes
  let row = rowOf(from)
  while (row < table.length && (table.minutesBefore[row + 1] ?? 0) < target) row += 1
  if (row >= table.length) return undefined
  return row * DAY_MINUTES + minuteWhenWorked(table, row, target - (table.minutesBefore[row] ?? 0))
}

/** The row of the Nth day that has any shift, after a row; undefined past the table's end. */
export const addWorkingDays = (table: DayTable, afterRow: number, days: number): number | undefined => {
  let left = days
  for (let row = afterRow + 1; row < table.length; row += 1) {
    if (minutesOfRow(table, row) > 0) left -= 1
    if (left === 0) return row
  }
  return undefined
}

/** Working minutes between two instants; negative when `to` comes first; undefined outside the table. */
export const countWorkingTime = (table: DayTable, span: { readonly from: Instant; readonly to: Instant }): number | undefined => {
  const from = momentOf(table, span.from)
  const to = momentOf(table, span.to)
  const end = table.length * DAY_MINUTES
  if (from < 0 || to < 0 || from >= end || to >= end) return undefined
  return workedBefore(table, to) - workedBefore(table, from)
}

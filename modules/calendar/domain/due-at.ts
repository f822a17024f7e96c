// Domain specification 2.4 (law names number and unit, never the counting); Bộ luật Dân sự 2015 Điều 146-148.
import type { Instant } from '../../../kernel/instant.ts'
import { epochDayOf } from '../../../kernel/plain-date.ts'
import type { CountableUnit, TimeLimit } from '../../../kernel/time-limit.ts'
import { dateOfRow, type DayTable, endOfRow } from './day-table.ts'
import type { CountingMode, DueDate, TraceLine } from './trace.ts'
import { traceDays } from './trace-days.ts'
import {
  addWorkingDays,
  addWorkingMinutes,
  DAY_MINUTES,
  instantOf,
  momentOf,
  nextShiftStart,
  rowOf,
  type Standing,
  standingOf,
} from './working-time.ts'

/** Limits are kept in hours, eight to a working day, however long the shifts are (practice, domain specification 2.4). */
export const MINUTES_PER_WORKING_DAY = 480
/** Half a month is fifteen days (Bộ luật Dân sự 2015 Điều 146). */
const DAYS_PER_MONTH = 30

type Countable = Extract<TimeLimit, { readonly unit: CountableUnit }>
export type DueQuestion = { readonly from: Instant; readonly limit: TimeLimit; readonly mode: CountingMode }
/** A moment reached, with the lines that explain the way; undefined past the calendar's end. */
type Reached = { readonly moment: number; readonly lines: readonly TraceLine[] } | undefined
type Counting = { readonly table: DayTable; readonly start: number; readonly limit: Countable; readonly mode: CountingMode }

const nameOn = (table: DayTable, moment: number, standing: Standing) => {
  const name = standing === 'day-off' ? table.labels[table.labelOf[rowOf(moment)] ?? 0]?.name : undefined
  return name === undefined ? {} : { name }
}

const isInside = (table: DayTable, moment: number): boolean => moment >= 0 && moment < table.length * DAY_MINUTES

const workingMinutesOf = (limit: Countable): number =>
  Math.max(1, Math.round(limit.quantity * (limit.unit === 'hour' ? 60 : MINUTES_PER_WORKING_DAY)))

const countMinutes = ({ table, start, limit }: Counting): Reached => {
  const moment = addWorkingMinutes(table, start, workingMinutesOf(limit))
  return moment === undefined ? undefined : { moment, lines: traceDays(table, { from: start, to: moment }) }
}

const wholeOf = (quantity: number): { readonly days: number; readonly lines: readonly TraceLine[] } => {
  const days = Math.ceil(quantity)
  return { days, lines: days === quantity ? [] : [{ kind: 'rounded-up', quantity, to: days }] }
}

const firstDayLine = (table: DayTable, start: number): TraceLine => ({
  kind: 'first-day-not-counted',
  on: dateOfRow(table, rowOf(start)),
})

const countWholeWorkingDays = ({ table, start, limit }: Counting): Reached => {
  const { days, lines } = wholeOf(limit.quantity)
  const row = addWorkingDays(table, rowOf(start), days)
  if (row === undefined) return undefined
  const moment = row * DAY_MINUTES + (endOfRow(table, row) ?? 0)
  const nextMidnight = (rowOf(start) + 1) * DAY_MINUTES
  return { moment, lines: [...lines, firstDayLine(table, start), ...traceDays(table, { from: nextMidnight, to: moment })] }
}

/** A due moment outside working time moves to the next working moment. */
const moveIntoWorkingTime = (table: DayTable, moment: number): Reached => {
  if (!isInside(table, moment)) return undefined
  const because = standingOf(table, moment, 'due')
  if (because === 'working') return { moment, lines: [] }
  const next = nextShiftStart(table, moment)
  if (next === undefined) return undefined
  const [from, to] = [instantOf(table, moment), instantOf(table, next)]
  return { moment: next, lines: [{ kind: 'moved', from, to, because, ...nameOn(table, moment, because) }] }
}

/** A limit in whole days that ends on a day off ends with the next working day (Bộ luật Dân sự 2015 Điều 148.5). */
const moveToWorkingDayEnd = (table: DayTable, row: number): Reached => {
  if (row >= table.length) return undefined
  const end = endOfRow(table, row)
  if (end !== undefined) return { moment: row * DAY_MINUTES + end, lines: [] }
  const next = addWorkingDays(table, row, 1)
  if (next === undefined) return undefined
  const moment = next * DAY_MINUTES + (endOfRow(table, next) ?? 0)
  const midnight = row * DAY_MINUTES
  const [from, to] = [instantOf(table, midnight), instantOf(table, moment)]
  return { moment, lines: [{ kind: 'moved', from, to, because: 'day-off', ...nameOn(table, midnight, 'day-off') }] }
}

/** The row of a month's first day; months are counted from year 0. */
const rowOfMonth = (table: DayTable, index: number): number => epochDayOf(Math.floor(index / 12), (index % 12) + 1, 1) - table.firstDay

/** The same day of a later month, or that month's last day (Bộ luật Dân sự 2015 Điều 148.3). */
const addMonths = (table: DayTable, row: number, months: number): { readonly row: number; readonly lines: readonly TraceLine[] } => {
  const on = dateOfRow(table, row)
  const day = Number(on.slice(8))
  const index = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 + months
  const lastRow = rowOfMonth(table, index + 1) - 1
  const wanted = rowOfMonth(table, index) + day - 1
  if (wanted <= lastRow) return { row: wanted, lines: [] }
  return { row: lastRow, lines: [{ kind: 'month-end', wanted: day, on: dateOfRow(table, lastRow) }] }
}

const countPlainCalendar = ({ table, start, limit, mode }: Counting): Reached => {
  const startRow = rowOf(start)
  const minute = start - startRow * DAY_MINUTES
  const months = limit.unit === 'month' ? Math.floor(limit.quantity) : 0
  const days = limit.unit === 'month' ? Math.round((limit.quantity - months) * DAYS_PER_MONTH) : limit.quantity
  const later = addMonths(table, startRow, months)
  const whole = mode === 'whole-days'
  const rounded = whole && limit.unit === 'calendar-day' ? wholeOf(days) : { days, lines: [] }
  const plain = later.row * DAY_MINUTES + minute + Math.round(rounded.days * DAY_MINUTES)
  if (!isInside(table, plain)) return undefined
  const reached = whole ? moveToWorkingDayEnd(table, rowOf(plain)) : moveIntoWorkingTime(table, plain)
  if (reached === undefined) return undefined
  const elapsed: TraceLine = { kind: 'elapsed', from: instantOf(table, start), to: instantOf(table, plain) }
  const first = whole ? [firstDayLine(table, start)] : []
  return { moment: reached.moment, lines: [...rounded.lines, ...first, elapsed, ...later.lines, ...reached.lines] }
}

const count = (counting: Counting): Reached => {
  const { limit, mode } = counting
  if (limit.unit === 'hour') return countMinutes(counting)
  if (limit.unit === 'working-day') return mode === 'whole-days' ? countWholeWorkingDays(counting) : countMinutes(counting)
  return countPlainCalendar(counting)
}

const limitLine = (limit: Countable, mode: CountingMode): TraceLine => {
  const inMinutes = limit.unit === 'hour' || (limit.unit === 'working-day' && mode === 'working-minutes')
  return inMinutes ? { kind: 'limit', limit, mode, minutes: workingMinutesOf(limit) } : { kind: 'limit', limit, mode }
}

/** When a limit ends, and why. Reception outside working time counts from the next working moment. */
export const countDueAt = (table: DayTable, { from, limit, mode }: DueQuestion): DueDate => {
  const received: TraceLine = { kind: 'received', at: from }
  if (limit.unit === 'other')
    return { trace: [received, { kind: 'no-due-date', because: 'limit-in-words', text: limit.text }] }
  const limitSaid = limitLine(limit, mode)
  const beyond = { trace: [received, limitSaid, { kind: 'no-due-date', because: 'beyond-calendar' } as const] }
  const moment = momentOf(table, from)
  if (!isInside(table, moment)) return beyond
  const because = standingOf(table, moment, 'received')
  const start = because === 'working' ? moment : nextShiftStart(table, moment)
  if (start === undefined) return beyond
  const reached = count({ table, start, limit, mode })
  if (reached === undefined) return beyond
  const dueAt = instantOf(table, reached.moment)
  const snapped: readonly TraceLine[] =
    because === 'working'
      ? []
      : [
          ...traceDays(table, { from: moment, to: start }),
          { kind: 'counted-from', at: instantOf(table, start), because, ...nameOn(table, moment, because) },
        ]
  return { dueAt, trace: [received, ...snapped, limitSaid, ...reached.lines, { kind: 'due', at: dueAt }] }
}

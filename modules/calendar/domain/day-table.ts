// A working calendar laid out as one row per day, so that counting is arithmetic on integers.
import { epochDay, type PlainDate, plainDateFromEpochDay } from '../../../kernel/plain-date.ts'
import { resolveDays } from './resolve-day.ts'
import { type CalendarLayer, type DayKind, minutesOf, type Shift } from './working-calendar.ts'

/** Why a day is as it is, for the trace; days of one label stand together. */
export type DayLabel = {
  readonly reason: DayKind | 'working-day' | 'weekly-rest'
  readonly name?: { readonly vi: string; readonly en: string }
  readonly decided: boolean
}

export type DayTable = {
  /** Epoch day of row 0, and the number of rows. */
  readonly firstDay: number
  readonly length: number
  readonly dates: readonly PlainDate[]
  /** Row to index in `shiftSets`, and to index in `labels`. */
  readonly shiftSetOf: Uint16Array
  readonly labelOf: Uint16Array
  readonly shiftSets: readonly (readonly Shift[])[]
  readonly labels: readonly DayLabel[]
  /** Working minutes of all rows before a row; one element more than rows. */
  readonly minutesBefore: Int32Array
}

/** Gives each distinct value a number, by its written form. */
const numbered = <T>(): { readonly list: T[]; readonly numberOf: (key: string, value: T) => number } => {
  const list: T[] = []
  const numbers = new Map<string, number>()
  return {
    list,
    numberOf: (key, value) => {
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, list.push(value) - 1)
      return list.length - 1
    },
  }
}

const keyOfShifts = (shifts: readonly Shift[]): string =>
  shifts.map(({ startMinute, endMinute }) => `${startMinute}-${endMinute}`).join()

/** Lays out the days from `from` to `to`, both included. Layers: base first. */
export const layOutDays = (layers: readonly CalendarLayer[], range: { readonly from: PlainDate; readonly to: PlainDate }): DayTable => {
  const firstDay = epochDay(range.from)
  const length = epochDay(range.to) - firstDay + 1
  const resolve = resolveDays(layers)
  const dates = Array.from({ length }, (_, row) => plainDateFromEpochDay(firstDay + row))
  const shiftSets = numbered<readonly Shift[]>()
  const labels = numbered<DayLabel>()
  const shiftSetOf = new Uint16Array(length)
  const labelOf = new Uint16Array(length)
  const minutesBefore = new Int32Array(length + 1)
  for (let row = 0; row < length; row += 1) {
    const { shifts, kind, name, decided } = resolve(firstDay + row)
    const reason = kind ?? (shifts.length === 0 ? 'weekly-rest' : 'working-day')
    shiftSetOf[row] = shiftSets.numberOf(keyOfShifts(shifts), shifts)
    labelOf[row] = labels.numberOf(`${reason}|${name?.vi ?? ''}|${decided}`, { reason, ...(name && { name }), decided })
    minutesBefore[row + 1] = (minutesBefore[row] ?? 0) + minutesOf(shifts)
  }
  return { firstDay, length, dates, shiftSetOf, labelOf, shiftSets: shiftSets.list, labels: labels.list, minutesBefore }
}

const NO_SHIFTS: readonly Shift[] = []

/** Outside the table nobody is known to work. */
export const shiftsOfRow = (table: DayTable, row: number): readonly Shift[] => table.shiftSets[table.shiftSetOf[row] ?? -1] ?? NO_SHIFTS

export const minutesOfRow = (table: DayTable, row: number): number =>
  (table.minutesBefore[row + 1] ?? 0) - (table.minutesBefore[row] ?? 0)

/** The last shift's end; rows without shifts have none. */
export const endOfRow = (table: DayTable, row: number): number | undefined => shiftsOfRow(table, row).at(-1)?.endMinute

/** The date of a row; rows outside the table are counted on. */
export const dateOfRow = (table: DayTable, row: number): PlainDate =>
  table.dates[row] ?? plainDateFromEpochDay(table.firstDay + row)

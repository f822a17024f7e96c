// The days between reception and due moment as a reader tells them: neighbours of one kind in one line.
import { dateOfRow, type DayLabel, type DayTable, shiftsOfRow } from './day-table.ts'
import type { TraceLine } from './trace.ts'
import { DAY_MINUTES, rowOf, workedBefore } from './working-time.ts'

/** More lines than this and ordinary weeks are told as sums. */
const MOST_LINES = 24
const ORDINARY: DayLabel = { reason: 'working-day', decided: true }

type Group = { readonly label: DayLabel; readonly off: boolean; readonly first: number; last: number; days: number; minutes: number }
type Span = { readonly from: number; readonly to: number }

const groupDays = (table: DayTable, span: Span): readonly Group[] => {
  const groups: Group[] = []
  let open: Group | undefined
  const firstRow = rowOf(span.from)
  const lastRow = rowOf(span.to)
  for (let row = firstRow; row <= lastRow; row += 1) {
    const label = table.labels[table.labelOf[row] ?? 0] ?? ORDINARY
    const minutes =
      workedBefore(table, Math.min(span.to, (row + 1) * DAY_MINUTES)) - workedBefore(table, Math.max(span.from, row * DAY_MINUTES))
    const off = shiftsOfRow(table, row).length === 0
    if (!off && minutes === 0) continue
    if (open !== undefined && open.label === label && open.off === off && open.last === row - 1) {
      open.last = row
      open.days += 1
      open.minutes += minutes
    } else {
      open = { label, off, first: row, last: row, days: 1, minutes }
      groups.push(open)
    }
  }
  return groups
}

const isOrdinary = ({ label }: Group): boolean => label.reason === 'working-day' || label.reason === 'weekly-rest'

/** Sums of ordinary working days and of weekly rest, standing where each first occurs. */
const sumOrdinary = (groups: readonly Group[]): readonly Group[] => {
  const sums = new Map<boolean, Group>()
  return groups.filter((group) => {
    const sum = sums.get(group.off)
    if (!isOrdinary(group) || sum === undefined) {
      if (isOrdinary(group)) sums.set(group.off, group)
      return true
    }
    sum.last = group.last
    sum.days += group.days
    sum.minutes += group.minutes
    return false
  })
}

const lineOf = (table: DayTable, group: Group): TraceLine => {
  const from = dateOfRow(table, group.first)
  const to = dateOfRow(table, group.last)
  const { reason, name } = group.label
  const named = name === undefined ? {} : { name }
  if (group.off)
    return { kind: 'off', from, to, days: group.days, reason: reason === 'working-day' ? 'weekly-rest' : reason, ...named }
  const special = reason === 'working-day' || reason === 'weekly-rest' ? {} : { reason }
  return { kind: 'worked', from, to, days: group.days, minutes: group.minutes, ...special, ...named }
}

/** Lines for the days of a span of moments, and the years among them whose days off are still awaited. */
export const traceDays = (table: DayTable, span: Span): readonly TraceLine[] => {
  const groups = groupDays(table, span)
  const told = groups.length > MOST_LINES ? sumOrdinary(groups) : groups
  const lines = told.map((group) => lineOf(table, group))
  const years = new Set<number>()
  for (const { label, first } of groups)
    if (!label.decided) years.add(Number(dateOfRow(table, first).slice(0, 4)))
  for (const year of years) lines.push({ kind: 'undecided', year })
  return lines
}

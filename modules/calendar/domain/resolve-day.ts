// Inheritance of working calendars: what a unit says of a day comes before what is said above it.
import { epochDay } from '../../../kernel/plain-date.ts'
import { type CalendarDay, type CalendarLayer, type DayKind, type Shift, weekdayOf, type WeekPattern } from './working-calendar.ts'

/** A day as it is worked at one unit. `kind` is absent on an ordinary day of the week. */
export type ResolvedDay = {
  readonly shifts: readonly Shift[]
  readonly kind?: DayKind
  readonly name?: { readonly vi: string; readonly en: string }
  readonly source?: string
  readonly decided: boolean
  /** The week pattern in force, even where the day is a special one. */
  readonly pattern?: WeekPattern
}

export type DayResolver = (day: number) => ResolvedDay

type DatedPattern = { readonly from: number; readonly until: number; readonly pattern: WeekPattern }

/** Patterns of all layers in the order they are asked: most specific layer first, latest beginning first. */
const orderPatterns = (layers: readonly CalendarLayer[]): readonly DatedPattern[] =>
  layers.toReversed().flatMap(({ patterns }) =>
    patterns
      .map((pattern) => ({
        from: epochDay(pattern.fromOn),
        until: pattern.untilOn === undefined ? Infinity : epochDay(pattern.untilOn),
        pattern,
      }))
      .toSorted((one, other) => other.from - one.from),
  )

const shiftsOfDay = (said: CalendarDay, weekPattern: WeekPattern | undefined): readonly Shift[] => {
  if (said.shifts !== undefined) return said.shifts
  return said.kind === 'swapped-working' ? (weekPattern?.shifts[1] ?? []) : []
}

/** Answers any day from all layers (base first). Days without any pattern are not worked. */
export const resolveDays = (layers: readonly CalendarLayer[]): DayResolver => {
  const patterns = orderPatterns(layers)
  const said = new Map(layers.flatMap(({ days }) => days.map((day) => [epochDay(day.on), day] as const)))
  return (day) => {
    const pattern = patterns.find(({ from, until }) => from <= day && day < until)?.pattern
    const special = said.get(day)
    const inForce = pattern === undefined ? {} : { pattern }
    if (special === undefined) return { shifts: pattern?.shifts[weekdayOf(day)] ?? [], decided: true, ...inForce }
    const { kind, name, source, decided } = special
    return { shifts: shiftsOfDay(special, pattern), kind, name, source, decided, ...inForce }
  }
}

import { ok, type Outcome, refuse } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { type CalendarYear, viewYear } from '../domain/calendar-year.ts'
import { findUnitByCode } from '../../organisation/index.ts'
import { CALENDAR_RANGE, getCalendarOf } from './get-calendar-of.ts'

export type CalendarShown = CalendarYear & {
  readonly unitCode: string
  readonly unitName: string
  /** Days of the year said by this unit itself; the others come from above. */
  readonly ownDays: readonly PlainDate[]
}
export type ShowRefusal =
  | { readonly kind: 'unknown-unit'; readonly unitCode: string }
  | { readonly kind: 'year-outside-calendar'; readonly year: number; readonly first: number; readonly last: number }

const FIRST_YEAR = Number(CALENDAR_RANGE.from.slice(0, 4))
const LAST_YEAR = Number(CALENDAR_RANGE.to.slice(0, 4))

export const showCalendar = async (
  work: Work,
  { unitCode, year }: { readonly unitCode: string; readonly year: number },
): Promise<Outcome<CalendarShown, ShowRefusal>> => {
  const unit = await findUnitByCode(work, unitCode)
  if (unit === undefined) return refuse({ kind: 'unknown-unit', unitCode })
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR))
    return refuse({ kind: 'year-outside-calendar', year, first: FIRST_YEAR, last: LAST_YEAR })
  const { layers, calendars } = await getCalendarOf(work, unit.id)
  const own = layers[calendars.findIndex(({ unitId }) => unitId === unit.id)]
  const ownDays = (own?.days ?? []).map(({ on }) => on).filter((on) => on.startsWith(String(year)))
  return ok({ unitCode: unit.code, unitName: unit.name, ownDays, ...viewYear(layers, year) })
}

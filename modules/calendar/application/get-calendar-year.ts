import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { type CalendarYear, viewYear } from '../domain/calendar-year.ts'
import { getCalendarOf } from './get-calendar-of.ts'

/** Shifts, days off and swapped days of one year at a unit. */
export const getCalendarYear = async (work: Work, question: { readonly unitId: UnitId; readonly year: number }): Promise<CalendarYear> => {
  const { layers } = await getCalendarOf(work, question.unitId)
  return viewYear(layers, question.year)
}

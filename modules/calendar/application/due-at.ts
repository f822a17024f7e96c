import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import { countDueAt, type DueQuestion } from '../domain/due-at.ts'
import type { DueDate } from '../domain/trace.ts'
import { countWorkingTime, instantOf, momentOf, previousShiftEnd, standingOf } from '../domain/working-time.ts'
import { getCalendarOf } from './get-calendar-of.ts'

/** When a limit that starts at `from` ends at a unit, and why. No `dueAt` where no clock can count the limit. */
export const dueAt = async (work: Work, question: DueQuestion & { readonly unitId: UnitId }): Promise<DueDate> => {
  const { dayTable } = await getCalendarOf(work, question.unitId)
  return countDueAt(dayTable, question)
}

export type WorkingSpan = { readonly unitId: UnitId; readonly from: Instant; readonly to: Instant }

/** Working minutes of a unit between two instants; negative when `to` comes first. */
export const workingTimeBetween = async (work: Work, span: WorkingSpan): Promise<number> => {
  const { dayTable } = await getCalendarOf(work, span.unitId)
  const minutes = countWorkingTime(dayTable, span)
  if (minutes === undefined) throw new Error(`outside the working calendar: ${span.from} to ${span.to}`)
  return minutes
}

/** That moment where the unit works then, the end of a shift counted in; else the last one before it at which it does. */
export const lastWorkingMoment = async (work: Work, { unitId, by }: { readonly unitId: UnitId; readonly by: Instant }): Promise<Instant> => {
  const { dayTable } = await getCalendarOf(work, unitId)
  const moment = momentOf(dayTable, by)
  if (standingOf(dayTable, moment, 'due') === 'working') return by
  const end = previousShiftEnd(dayTable, moment)
  if (end === undefined) throw new Error(`before the working calendar: ${by}`)
  return instantOf(dayTable, end)
}

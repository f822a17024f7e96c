// No text says how many working hours a calendar day or month holds; these ratios only compare limits, they promise no date.
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { StepLimit } from './step-graph.ts'

const HOUR = 60
const WORKING_DAY = 8 * HOUR
/** Five working days in seven; a month at its shortest ordinary measure, 21 working days. */
const CALENDAR_DAY = (5 / 7) * WORKING_DAY
const MONTH = 21 * WORKING_DAY

/** Working minutes a limit stands for, for comparison only; undefined for a limit in words. */
export const minutesOf = (limit: TimeLimit): number | undefined => {
  switch (limit.unit) {
    case 'hour':
      return limit.quantity * HOUR
    case 'working-day':
      return limit.quantity * WORKING_DAY
    case 'calendar-day':
      return Math.round(limit.quantity * CALENDAR_DAY)
    case 'month':
      return limit.quantity * MONTH
    case 'other':
      return undefined
  }
}

/** A share turned into working hours of a whole given in working minutes. */
export const shareOf = (limit: StepLimit, wholeMinutes: number): TimeLimit =>
  limit.unit === 'share' ? { unit: 'hour', quantity: (wholeMinutes * limit.percent) / 100 / HOUR } : limit

/** The clock of one step of a subject whose whole limit is `whole`; undefined where no clock can count. */
export const stepTimeLimit = (limit: StepLimit | undefined, whole: TimeLimit | undefined): TimeLimit | undefined => {
  if (!limit || limit.unit !== 'share') return limit
  const minutes = whole && minutesOf(whole)
  return minutes === undefined ? undefined : shareOf(limit, minutes)
}

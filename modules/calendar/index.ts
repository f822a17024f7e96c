/** Questions about working time. Seconds are dropped: everything counts in whole minutes. */
export { dueAt, workingTimeBetween, type WorkingSpan } from './application/due-at.ts'
export { getCalendarYear } from './application/get-calendar-year.ts'
export type { CalendarYear, CalendarYearDay } from './domain/calendar-year.ts'
export { describeTrace } from './domain/describe-trace.ts'
export type { CountingMode, DueDate, Trace, TraceLine } from './domain/trace.ts'

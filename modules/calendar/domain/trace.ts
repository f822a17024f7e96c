// The reason for a promised date, kept with the dossier and shown to the citizen; words are made by describe-trace.
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { DayKind } from './working-calendar.ts'
import type { Standing } from './working-time.ts'

/**
 * `working-minutes`: a working day is eight hours of the calendar's working time from the moment of reception (practice of
 * running systems, domain specification 2.4). `whole-days`: the first day is not counted and the limit ends with the last
 * shift of the Nth day (Bộ luật Dân sự 2015 Điều 147, 148).
 */
export type CountingMode = 'working-minutes' | 'whole-days'

type Name = { readonly vi: string; readonly en: string }

export type TraceLine =
  | { readonly kind: 'received'; readonly at: Instant }
  | { readonly kind: 'counted-from'; readonly at: Instant; readonly because: Standing; readonly name?: Name }
  | { readonly kind: 'limit'; readonly limit: TimeLimit; readonly mode: CountingMode; readonly minutes?: number }
  | { readonly kind: 'first-day-not-counted'; readonly on: PlainDate }
  | { readonly kind: 'rounded-up'; readonly quantity: number; readonly to: number }
  /** Days that gave working time; `reason` is set when they are not ordinary days. */
  | {
      readonly kind: 'worked'
      readonly from: PlainDate
      readonly to: PlainDate
      readonly days: number
      readonly minutes: number
      readonly reason?: DayKind
      readonly name?: Name
    }
  | {
      readonly kind: 'off'
      readonly from: PlainDate
      readonly to: PlainDate
      readonly days: number
      readonly reason: DayKind | 'weekly-rest'
      readonly name?: Name
    }
  /** Calendar days or months run whatever the day. */
  | { readonly kind: 'elapsed'; readonly from: Instant; readonly to: Instant }
  | { readonly kind: 'month-end'; readonly wanted: number; readonly on: PlainDate }
  | { readonly kind: 'moved'; readonly from: Instant; readonly to: Instant; readonly because: Standing; readonly name?: Name }
  /** The days off of a year on the way are not decided yet. */
  | { readonly kind: 'undecided'; readonly year: number }
  | { readonly kind: 'due'; readonly at: Instant }
  | { readonly kind: 'no-due-date'; readonly because: 'limit-in-words' | 'beyond-calendar'; readonly text?: string }

export type Trace = readonly TraceLine[]

/** What a limit leads to: no `dueAt` when no clock can count it, or the calendar does not reach so far. */
export type DueDate = { readonly dueAt?: Instant; readonly trace: Trace }

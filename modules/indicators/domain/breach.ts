// Lessons idea 17: not who is late, but how many of the open ones will be: as those did that stood at the same step with as many days left.
import type { Instant } from '../../../kernel/instant.ts'
import { addDays, epochDay, instantOn, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'

/** What is looked back on, and of how many days before a date. */
export const LEARNT_DAYS = 90
export const MOST_DAYS_LEFT = 7
/** Fewer tell nothing of a step alone: then all steps with as many days left, else nothing. */
const LEAST_SEEN = 20
/** Where a dossier stood is asked at the beginning of each working day. */
const MORNING_MIN = 8 * 60

export type Place = { readonly stage: string; readonly daysLeft: number }
export type Sample = Place & { readonly seen: number; readonly broke: number }

type Stood = { readonly stage: string; readonly beside?: string; readonly openedAt: Instant; readonly completedAt?: Instant }
export type Ran = { readonly receivedAt: Instant; readonly endedAt?: Instant; readonly dueAt: Instant; readonly steps: readonly Stood[] }

/** Where it stood on each of the last mornings before its date, while it was open. */
export const placesOf = ({ receivedAt, endedAt, dueAt, steps }: Ran): readonly Place[] =>
  Array.from({ length: MOST_DAYS_LEFT + 1 }, (_, daysLeft) => daysLeft).flatMap((daysLeft) => {
    const moment = instantOn(addDays(plainDateAt(dueAt), -daysLeft), MORNING_MIN)
    if (moment < receivedAt || moment >= dueAt || (endedAt !== undefined && endedAt <= moment)) return []
    const step = steps.findLast(({ beside, openedAt, completedAt }) => beside === undefined && openedAt <= moment && (completedAt === undefined || completedAt > moment))
    return step === undefined ? [] : [{ stage: step.stage, daysLeft }]
  })

export const daysUntil = (today: PlainDate, dueAt: Instant): number => epochDay(plainDateAt(dueAt)) - epochDay(today)

/** Shares from 0 to 1. */
export type Interval = (yes: number, all: number) => { readonly rate: number; readonly low: number; readonly high: number } | undefined

export type ExpectedCell = Place & { readonly open: number; readonly seen: number; readonly broke: number; /** Told by all steps with as many days left. */ readonly ofAllSteps: boolean; readonly expected: number; readonly low: number; readonly high: number }
export type Expected = { readonly open: number; readonly expected: number; readonly low: number; readonly high: number; /** Of these nothing is known yet. */ readonly unknown: number; readonly cells: readonly ExpectedCell[] }

const sumOf = (samples: readonly Sample[]): Pick<Sample, 'seen' | 'broke'> => ({ seen: samples.reduce((sum, { seen }) => sum + seen, 0), broke: samples.reduce((sum, { broke }) => sum + broke, 0) })

/** So many at one place; one where it is not said. */
export type Standing = Place & { readonly count?: number }

const countOf = (all: readonly Standing[]): number => all.reduce((sum, { count = 1 }) => sum + count, 0)

/** How many of what is open will be late; each cell by its own share, the ends of the intervals added up as if they all erred to one side. */
export const expectedOf = (open: readonly Standing[], samples: readonly Sample[], interval: Interval): Expected => {
  const cells = [...Map.groupBy(open, ({ stage, daysLeft }) => `${daysLeft} ${stage}`).values()].flatMap((own): readonly ExpectedCell[] => {
    const [{ stage, daysLeft }, count] = [own[0] as Place, countOf(own)]
    const [atStep, atAll] = [sumOf(samples.filter((each) => each.stage === stage && each.daysLeft === daysLeft)), sumOf(samples.filter((each) => each.daysLeft === daysLeft))]
    const ofAllSteps = atStep.seen < LEAST_SEEN
    const { seen, broke } = ofAllSteps ? atAll : atStep
    const share = seen < LEAST_SEEN ? undefined : interval(broke, seen)
    return share === undefined ? [] : [{ stage, daysLeft, open: count, seen, broke, ofAllSteps, expected: count * share.rate, low: count * share.low, high: count * share.high }]
  })
  const total = (of: (cell: ExpectedCell) => number): number => cells.reduce((sum, cell) => sum + of(cell), 0)
  const known = total((cell) => cell.open)
  return { open: countOf(open), expected: total((cell) => cell.expected), low: total((cell) => cell.low), high: total((cell) => cell.high), unknown: countOf(open) - known, cells: cells.toSorted((a, b) => b.expected - a.expected || a.daysLeft - b.daysLeft) }
}

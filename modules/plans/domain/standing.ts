import { addDays, type PlainDate } from '../../../kernel/plain-date.ts'
import { WHOLE, type Deadline, type EvidencePart } from './plan.ts'

export type StandingKind = 'reached' | 'below' | 'not-measured' | 'done' | 'to-confirm' | 'under-way' | 'open' | 'due-soon' | 'overdue' | 'waiting'
/** How far one unit is with one deliverable; nobody types a percentage. */
export type Standing = { readonly kind: StandingKind; readonly percent: number; readonly missing: readonly EvidencePart[] }

/** A figure the system counts, beside what the plan asks: per cent both; undefined rate: nothing counted yet. */
export type Measured = { readonly code: string; readonly rate?: number; readonly target: number; /** What is asked of each month: those that have ended. */ readonly months?: readonly MonthRate[] }
export type MonthRate = { readonly part: EvidencePart; readonly rate?: number }
export type Mark = { readonly part: EvidencePart; readonly isConfirmed: boolean }

/** Days before the last one in which a deliverable is "due soon". Own choice. */
export const SOON_DAYS = 15

const MONTHS = 12
export const monthsOf = (year: string): readonly EvidencePart[] => Array.from({ length: MONTHS }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
const quartersOf = (year: string): readonly EvidencePart[] => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)

/** Parts one unit shows separately, in their order. */
export const partsOfDeadline = ({ kind, lastDay, milestones = [] }: Deadline): readonly EvidencePart[] => {
  const year = (lastDay ?? '').slice(0, 4)
  if (kind === 'monthly') return monthsOf(year)
  if (kind === 'quarterly') return quartersOf(year)
  return [...milestones.map((milestone) => milestone.lastDay), WHOLE]
}

/** Last day of a part: the end of its month or quarter, the milestone's own, the deliverable's. */
export const lastDayOfPart = (part: EvidencePart, { lastDay }: Deadline): PlainDate | undefined => {
  if (part === WHOLE) return lastDay
  const [year = '', inside = ''] = part.split('-')
  if (part.length === 10) return part as PlainDate
  const month = inside.startsWith('Q') ? Number(inside.slice(1)) * 3 : Number(inside)
  const next = month === 12 ? `${Number(year) + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  return addDays(next as PlainDate, -1)
}

const NOTHING_COUNTED: Standing = { kind: 'not-measured', percent: 0, missing: [] }

/** Month by month: how many of the year's twelve reached it; a month with nothing to measure is none of them. */
const monthlyStanding = (months: readonly MonthRate[], target: number): Standing => {
  const rated = months.flatMap(({ part, rate }) => (rate === undefined ? [] : [{ part, rate }]))
  if (rated.length === 0) return NOTHING_COUNTED
  const missing = rated.filter(({ rate }) => rate < target).map(({ part }) => part)
  const percent = Math.round(((rated.length - missing.length) / (MONTHS - months.length + rated.length)) * 100)
  if (missing.length > 0) return { kind: 'below', percent, missing }
  return { kind: months.length === MONTHS ? 'reached' : 'under-way', percent, missing }
}

const oneMeasured = ({ rate, target, months }: Measured): Standing => {
  if (months) return monthlyStanding(months, target)
  if (rate === undefined) return NOTHING_COUNTED
  return { kind: rate >= target ? 'reached' : 'below', percent: Math.min(100, Math.round((rate / target) * 100)), missing: [] }
}

/** Several targets of one deliverable: each has to be reached; one with nothing to measure asks nothing. */
const measuredStanding = (measured: readonly Measured[]): Standing => {
  const counted = measured.map(oneMeasured).filter(({ kind }) => kind !== 'not-measured')
  if (counted.length === 0) return NOTHING_COUNTED
  const kind = (['below', 'under-way'] as const).find((each) => counted.some((one) => one.kind === each)) ?? 'reached'
  return { kind, percent: Math.round(counted.reduce((sum, { percent }) => sum + percent, 0) / counted.length), missing: counted.flatMap(({ missing }) => missing) }
}

/** Targets that are missed, for whoever is urged. */
export const missedOf = (measured: readonly Measured[]): readonly Measured[] => measured.filter((each) => oneMeasured(each).kind === 'below')

/** Figures speak for a deliverable; what is due on a day and not counted yet of a unit may be shown by evidence. */
export const isByFigure = ({ deadline, measured }: { readonly deadline: Deadline; readonly measured: readonly Measured[] }): boolean =>
  measured.length > 0 && (deadline.kind !== 'by-day' || measuredStanding(measured).kind !== 'not-measured')

/** A continuous work goes on while it is shown; the others wait, come near, or are late. */
const openKind = ({ near, goesOn }: { readonly near: PlainDate | undefined; readonly goesOn: boolean }, today: PlainDate): StandingKind => {
  if (near !== undefined && near < today) return 'overdue'
  if (near !== undefined && addDays(near, -SOON_DAYS) <= today) return 'due-soon'
  return goesOn ? 'under-way' : 'open'
}

/** Below its target until the day it is due; then near, then late. */
const figureStanding = (measured: readonly Measured[], { kind, lastDay }: Deadline, today: PlainDate): Standing => {
  const standing = measuredStanding(measured)
  if (standing.kind !== 'below' || kind !== 'by-day') return standing
  const near = openKind({ near: lastDay, goesOn: false }, today)
  return near === 'open' ? standing : { ...standing, kind: near }
}

/** One unit's standing on a day. A counted figure speaks for itself; the rest by evidence another person confirmed. */
export const standingOf = ({ deadline, marks, measured = [] }: { readonly deadline: Deadline; readonly marks: readonly Mark[]; readonly measured?: readonly Measured[] }, today: PlainDate): Standing => {
  if (isByFigure({ deadline, measured })) return figureStanding(measured, deadline, today)
  const parts = partsOfDeadline(deadline)
  const confirmed = new Set(marks.filter(({ isConfirmed }) => isConfirmed).map(({ part }) => part))
  const recorded = new Set(marks.map(({ part }) => part))
  const unconfirmed = parts.filter((part) => !confirmed.has(part))
  const percent = Math.round(((parts.length - unconfirmed.length) / parts.length) * 100)
  if (unconfirmed.length === 0) return { kind: 'done', percent, missing: [] }
  const missing = unconfirmed.filter((part) => !recorded.has(part))
  if (missing.length === 0) return { kind: 'to-confirm', percent, missing }
  return { kind: openKind({ near: lastDayOfPart(missing[0] ?? WHOLE, deadline), goesOn: recorded.size > 0 && deadline.kind !== 'by-day' }, today), percent, missing }
}

/** Most pressing first: what a list of several standings is told as. */
const PRESSING: readonly StandingKind[] = ['overdue', 'due-soon', 'to-confirm', 'below', 'waiting', 'open', 'under-way', 'not-measured', 'reached', 'done']

export type Summary = { readonly kind: StandingKind; readonly percent: number; readonly units: number; readonly done: number; readonly overdue: number }

const ENDED: ReadonlySet<StandingKind> = new Set(['done', 'reached'])
export const isEnded = (kind: StandingKind): boolean => ENDED.has(kind)

/** A standing, and how many stand so. */
export type Standings = Pick<Standing, 'kind' | 'percent'> & { readonly times?: number }

/** Several units on one deliverable, or several deliverables of one unit; where nothing could be counted yet there is no share. A province has tens of thousands: one pass. */
export const summaryOf = (standings: readonly Standings[]): Summary => {
  const counts = new Map<StandingKind, number>()
  let [told, shares] = [0, 0]
  for (const { kind, percent, times = 1 } of standings) {
    counts.set(kind, (counts.get(kind) ?? 0) + times)
    if (kind === 'not-measured') continue
    told += times
    shares += percent * times
  }
  const countOf = (kinds: readonly StandingKind[]): number => kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0)
  return {
    kind: PRESSING.find((kind) => (counts.get(kind) ?? 0) > 0 && (told === 0 || kind !== 'not-measured')) ?? 'open',
    percent: told === 0 ? 0 : Math.round(shares / told),
    units: countOf([...counts.keys()]),
    done: countOf([...ENDED]),
    overdue: countOf(['overdue']),
  }
}

import { addDays, type PlainDate } from '../../../kernel/plain-date.ts'
import { WHOLE, type Deadline, type EvidencePart } from './plan.ts'

export type StandingKind = 'reached' | 'below' | 'not-measured' | 'done' | 'to-confirm' | 'under-way' | 'open' | 'due-soon' | 'overdue'
/** How far one unit is with one deliverable; nobody types a percentage. */
export type Standing = { readonly kind: StandingKind; readonly percent: number; readonly missing: readonly EvidencePart[] }

/** A figure the system counts, beside what the plan asks: per cent both; undefined rate: nothing counted yet. */
export type Measured = { readonly rate?: number; readonly target: number }
export type Mark = { readonly part: EvidencePart; readonly isConfirmed: boolean }

/** Days before the last one in which a deliverable is "due soon". Own choice. */
export const SOON_DAYS = 15

const monthsOf = (year: string): readonly EvidencePart[] => Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
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

const measuredStanding = ({ rate, target }: Measured): Standing => {
  if (rate === undefined) return { kind: 'not-measured', percent: 0, missing: [] }
  return { kind: rate >= target ? 'reached' : 'below', percent: Math.min(100, Math.round((rate / target) * 100)), missing: [] }
}

/** A continuous work goes on while it is shown; the others wait, come near, or are late. */
const openKind = ({ near, goesOn }: { readonly near: PlainDate | undefined; readonly goesOn: boolean }, today: PlainDate): StandingKind => {
  if (near !== undefined && near < today) return 'overdue'
  if (near !== undefined && addDays(near, -SOON_DAYS) <= today) return 'due-soon'
  return goesOn ? 'under-way' : 'open'
}

/** One unit's standing on a day. A counted figure speaks for itself; the rest by evidence another person confirmed. */
export const standingOf = ({ deadline, marks, measured }: { readonly deadline: Deadline; readonly marks: readonly Mark[]; readonly measured?: Measured }, today: PlainDate): Standing => {
  if (measured) return measuredStanding(measured)
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
const PRESSING: readonly StandingKind[] = ['overdue', 'due-soon', 'to-confirm', 'below', 'open', 'under-way', 'not-measured', 'reached', 'done']

export type Summary = { readonly kind: StandingKind; readonly percent: number; readonly units: number; readonly done: number; readonly overdue: number }

const ENDED: ReadonlySet<StandingKind> = new Set(['done', 'reached'])

/** A standing, and how many stand so. */
export type Standings = Pick<Standing, 'kind' | 'percent'> & { readonly times?: number }

const countOf = (standings: readonly Standings[], counts: (kind: StandingKind) => boolean = () => true): number => standings.reduce((sum, { kind, times = 1 }) => (counts(kind) ? sum + times : sum), 0)

/** Several units on one deliverable, or several deliverables of one unit. */
export const summaryOf = (standings: readonly Standings[]): Summary => {
  const units = countOf(standings)
  return {
    kind: PRESSING.find((kind) => standings.some((each) => each.kind === kind)) ?? 'open',
    percent: units === 0 ? 0 : Math.round(standings.reduce((sum, { percent, times = 1 }) => sum + percent * times, 0) / units),
    units,
    done: countOf(standings, (kind) => ENDED.has(kind)),
    overdue: countOf(standings, (kind) => kind === 'overdue'),
  }
}

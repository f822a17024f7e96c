// QĐ 276/QĐ-UBND 2025, column "Thời hạn": what a plan asks, laid over the twelve months of its year.
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Deadline, EvidencePart } from './plan.ts'
import { lastDayOfPart, partsOfDeadline, SOON_DAYS, type Mark } from './standing.ts'

export type GanttState = 'done' | 'to-confirm' | 'late' | 'soon' | 'open' | 'waiting'

/** One part in the month of its last day, with how many units have done it (evidence another person confirmed). */
export type GanttMark = { readonly part: EvidencePart; readonly month: number; readonly lastDay: PlainDate; readonly units: number; readonly done: number; readonly state: GanttState }

/** Months 1-12; `beyond`: the last day lies after the plan's year. */
export type GanttBar = { readonly from: number; readonly to: number; readonly beyond?: PlainDate }

/** What several units showed alike. */
export type Showing = { readonly marks: readonly Mark[]; readonly units: number }

/** `isCounted`: the system counts it, so no part of it is shown by evidence; `waits`: for another deliverable, so nobody is late. */
export type Asked = { readonly deadline: Deadline; readonly shown: readonly Showing[]; readonly isCounted: boolean; readonly waits: boolean }
export type GanttRow = { readonly bar?: GanttBar; readonly marks: readonly GanttMark[] }
export type GanttYear = { readonly year: number; readonly issuedOn: PlainDate; readonly today: PlainDate }

const yearOf = (on: PlainDate): number => Number(on.slice(0, 4))
const monthOf = (on: PlainDate): number => Number(on.slice(5, 7))

/** What is due once begins with the decision; what goes on or recurs is asked of the whole year. A road map has no day, so no bar. */
const barOf = ({ kind, lastDay }: Deadline, { year, issuedOn }: GanttYear): GanttBar | undefined => {
  if (lastDay === undefined || yearOf(lastDay) < year) return undefined
  const to = yearOf(lastDay) > year ? 12 : monthOf(lastDay)
  const from = kind === 'by-day' && yearOf(issuedOn) === year ? Math.min(monthOf(issuedOn), to) : 1
  return { from, to, ...(yearOf(lastDay) > year ? { beyond: lastDay } : {}) }
}

type Counted = { readonly units: number; readonly done: number; readonly shown: number }

const countOf = (part: EvidencePart, showings: readonly Showing[]): Counted => {
  const unitsWith = (has: (mark: Mark) => boolean): number => showings.reduce((sum, { marks, units }) => (marks.some((mark) => mark.part === part && has(mark)) ? sum + units : sum), 0)
  return { units: showings.reduce((sum, { units }) => sum + units, 0), done: unitsWith(({ isConfirmed }) => isConfirmed), shown: unitsWith(() => true) }
}

type Due = { readonly lastDay: PlainDate; readonly today: PlainDate; readonly waits: boolean }

const stateOf = ({ units, done, shown }: Counted, { lastDay, today, waits }: Due): GanttState => {
  if (units === 0) return 'open'
  if (done === units) return 'done'
  if (shown === units) return 'to-confirm'
  if (waits) return 'waiting'
  if (lastDay < today) return 'late'
  return addDays(lastDay, -SOON_DAYS) <= today ? 'soon' : 'open'
}

const marksOf = ({ deadline, shown, isCounted, waits }: Asked, { year, today }: GanttYear): readonly GanttMark[] =>
  isCounted ? [] : partsOfDeadline(deadline).flatMap((part) => {
    const lastDay = lastDayOfPart(part, deadline)
    if (lastDay === undefined || yearOf(lastDay) !== year) return []
    const counted = countOf(part, shown)
    return [{ part, month: monthOf(lastDay), lastDay, units: counted.units, done: counted.done, state: stateOf(counted, { lastDay, today, waits }) }]
  })

/** One row a deliverable, in the order given. */
export const ganttOf = <T extends Asked>(deliverables: readonly T[], year: GanttYear): readonly (GanttRow & { readonly one: T })[] =>
  deliverables.map((one) => {
    const bar = barOf(one.deadline, year)
    return { one, ...(bar ? { bar } : {}), marks: marksOf(one, year) }
  })

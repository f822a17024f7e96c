import type { AnswerOf } from '../../../../platform/web/contract.ts'
import type { listPlanUnits, showPlan, showPlanGantt } from '../../contract.ts'

type Plan = AnswerOf<typeof showPlan>
export type Line = Plan['items'][number]
type Level = AnswerOf<typeof listPlanUnits>['levels'][number]
type Gantt = AnswerOf<typeof showPlanGantt>

type SectionShare = { readonly key: string; readonly title: string; readonly percent: number; readonly done: number; readonly all: number }
type MonthShare = { readonly month: number; readonly units: number; readonly done: number; readonly late: number }
type Target = { readonly key: string; readonly code: string; readonly reference: string; readonly rate: number | undefined; readonly target: number }

export type WallPage =
  | { readonly kind: 'sections'; readonly sections: readonly SectionShare[] }
  | { readonly kind: 'pressing'; readonly lines: readonly Line[]; readonly part: number; readonly parts: number }
  | { readonly kind: 'targets'; readonly targets: readonly Target[] }
  | { readonly kind: 'levels'; readonly levels: readonly Level[] }
  | { readonly kind: 'months'; readonly months: readonly MonthShare[] }

/** Nobody scrolls a wall. */
const LINES = 5
const TARGETS = 12
/** Late ones are many where nobody works: the first thirty say so. */
const MOST_PARTS = 5

const ENDED: ReadonlySet<string> = new Set(['done', 'reached'])
const PRESSING = ['overdue', 'below', 'due-soon', 'to-confirm'] as const

export const isDone = ({ summary }: Line): boolean => ENDED.has(summary.kind)

export const sectionsOf = ({ items }: Pick<Plan, 'items'>): readonly SectionShare[] =>
  [...Map.groupBy(items, ({ section }) => section.number)].map(([key, own]) => ({
    key, title: own[0]?.section.title ?? '', done: own.filter(isDone).length, all: own.length,
    percent: Math.round(own.reduce((sum, { summary }) => sum + summary.percent, 0) / own.length),
  }))

/** What presses most first, a screen at a time. */
export const pressingOf = ({ items }: Pick<Plan, 'items'>): readonly WallPage[] => {
  const lines = PRESSING.flatMap((kind) => items.filter(({ summary }) => summary.kind === kind))
  const parts = Math.min(MOST_PARTS, Math.ceil(lines.length / LINES))
  return Array.from({ length: parts }, (_, at) => ({ kind: 'pressing' as const, lines: lines.slice(at * LINES, (at + 1) * LINES), part: at + 1, parts }))
}

export const targetsOf = ({ items }: Pick<Plan, 'items'>): readonly Target[] => {
  const all = items.flatMap(({ reference, measured }) => measured.map(({ code, rate, target }) => ({ key: `${code} ${target}`, code, reference, rate, target })))
  return all.filter(({ key }, at) => all.findIndex((each) => each.key === key) === at).slice(0, TARGETS)
}

export const monthsOf = ({ sections }: Pick<Gantt, 'sections'>): readonly MonthShare[] => {
  const marks = sections.flatMap(({ rows }) => rows.flatMap((row) => row.marks))
  return Array.from({ length: 12 }, (_, at) => at + 1).flatMap((month) => {
    const own = marks.filter((mark) => mark.month === month)
    const sum = (of: (mark: (typeof own)[number]) => number): number => own.reduce((total, mark) => total + of(mark), 0)
    const units = sum((mark) => mark.units)
    return units === 0 ? [] : [{ month, units, done: sum((mark) => mark.done), late: sum((mark) => (mark.state === 'late' ? mark.units - mark.done : 0)) }]
  })
}

type WallFacts = { readonly plan: Pick<Plan, 'items'>; readonly levels: readonly Level[]; readonly gantt: Pick<Gantt, 'sections'> }

/** In the order they are shown; what has nothing to show is left out. */
export const wallPagesOf = ({ plan, levels, gantt }: WallFacts): readonly WallPage[] => {
  const [targets, months] = [targetsOf(plan), monthsOf(gantt)]
  return [
    { kind: 'sections', sections: sectionsOf(plan) },
    ...pressingOf(plan),
    ...(targets.length === 0 ? [] : [{ kind: 'targets', targets } as const]),
    ...(levels.length === 0 ? [] : [{ kind: 'levels', levels } as const]),
    ...(months.length === 0 ? [] : [{ kind: 'months', months } as const]),
  ]
}

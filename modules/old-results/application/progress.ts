// Plan 276 III.3f: progress per procedure and unit, the date it will really be, and the burn-down with its table.
import type { UnitId } from '../../../kernel/ids.ts'
import { addDays, instantOn, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { dueAt, workingTimeBetween } from '../../calendar/index.ts'
import { findUnit } from '../../organisation/index.ts'
import { burnDownOf, forecastOf, type Forecast } from '../domain/forecast.ts'
import { STATES, type OldResultState } from '../domain/old-result.ts'
import { countByState, countPublishedByWeek, countPublishedSince, countWorkDone, listPlans, type Plan, type StateCount, type WorkDone } from '../store/progress.view.ts'
import { unitsOf } from './at-unit.ts'

/** The pace is that of the last two weeks: long enough for a holiday, short enough to tell that work stopped. */
const PACE_DAYS = 14
const WORKING_DAY_MINUTES = 480
/** Twenty years; beyond it no date means anything. */
const MOST_DAYS = 5_000

export type ProgressLine = {
  readonly unitId: UnitId
  readonly unitName: string
  readonly procedureCode: string
  readonly procedureName: string
  /** Planned, or what is listed where nobody planned or more was found. */
  readonly expected: number
  readonly isPlanned: boolean
  readonly counts: Readonly<Record<OldResultState, number>>
  readonly dueOn?: string
  readonly pagesPerDay?: number
  readonly people?: number
  readonly forecast: Forecast
  readonly endsOn?: string
  readonly isLate: boolean
}

const fullCounts = (counts: StateCount['counts']): Readonly<Record<OldResultState, number>> => Object.fromEntries(STATES.map((state) => [state, counts[state] ?? 0])) as Record<OldResultState, number>

const endOn = async (work: Work, unitId: UnitId, { daysLeft, remaining }: Forecast): Promise<string | undefined> => {
  if (remaining === 0 || daysLeft === undefined || daysLeft > MOST_DAYS) return undefined
  const { dueAt: at } = await dueAt(work, { unitId, from: work.now, limit: { unit: 'working-day', quantity: daysLeft }, mode: 'whole-days' })
  return at && plainDateAt(at)
}

type Counted = { readonly key: string; readonly count: StateCount | undefined; readonly plan: Plan | undefined; readonly recently: number; readonly recentDays: number }

const lineOf = async (work: Work, { count, plan, recently, recentDays }: Counted): Promise<ProgressLine | undefined> => {
  const about = count ?? plan
  if (!about) return undefined
  const counts = fullCounts(count?.counts ?? {})
  const listed = STATES.reduce((sum, state) => sum + counts[state], 0)
  const expected = Math.max(listed, plan?.expected ?? 0)
  const forecast = forecastOf({ expected, published: counts.published, recently, recentDays, pagesEach: count?.pagesEach ?? 1, pagesPerDay: plan?.pagesPerDay ?? 0, people: plan?.people ?? 0 })
  const endsOn = await endOn(work, about.unitId, forecast)
  const today = plainDateAt(work.now)
  const isLate = plan !== undefined && forecast.remaining > 0 && (plan.dueOn < today || endsOn === undefined || endsOn > plan.dueOn)
  return {
    unitId: about.unitId,
    unitName: (await findUnit(work, about.unitId))?.name ?? '',
    procedureCode: about.procedureCode,
    procedureName: about.procedureName,
    expected,
    isPlanned: plan !== undefined,
    counts,
    ...(plan ? { dueOn: plan.dueOn, pagesPerDay: plan.pagesPerDay, people: plan.people } : {}),
    forecast,
    ...(endsOn ? { endsOn } : {}),
    isLate,
  }
}

/** Of the units given; shows no person. */
export const progressOf = async (work: Work, unitIds: readonly UnitId[]): Promise<readonly ProgressLine[]> => {
  const since = instantOn(addDays(plainDateAt(work.now), -PACE_DAYS), 0)
  const [counts, plans, published] = await Promise.all([countByState(work.tx, unitIds), listPlans(work.tx, unitIds), countPublishedSince(work.tx, unitIds, since)])
  const keyOf = ({ unitId, procedureCode }: Pick<Plan, 'unitId' | 'procedureCode'>): string => `${unitId}/${procedureCode}`
  const [byCount, byPlan] = [new Map(counts.map((count) => [keyOf(count), count])), new Map(plans.map((plan) => [keyOf(plan), plan]))]
  const workingDays = new Map<string, number>()
  const daysAt = async (unitId: UnitId): Promise<number> => {
    const known = workingDays.get(unitId) ?? (await workingTimeBetween(work, { unitId, from: since, to: work.now })) / WORKING_DAY_MINUTES
    workingDays.set(unitId, known)
    return Math.max(1, known)
  }
  const lines: ProgressLine[] = []
  for (const key of new Set([...byPlan.keys(), ...byCount.keys()])) {
    const [count, plan] = [byCount.get(key), byPlan.get(key)]
    const unitId = (plan ?? count)?.unitId
    const line = unitId && (await lineOf(work, { key, count, plan, recently: published.get(key) ?? 0, recentDays: await daysAt(unitId) }))
    if (line) lines.push(line)
  }
  return lines
}

export type Progress = { readonly lines: readonly ProgressLine[]; readonly burnDown: ReturnType<typeof burnDownOf> }

export const showProgress = async (work: Work, unitId?: string): Promise<Progress> => {
  const unitIds = await unitsOf(work, 'list', unitId)
  const lines = await progressOf(work, unitIds)
  const expected = lines.reduce((sum, line) => sum + line.expected, 0)
  return { lines, burnDown: expected === 0 ? [] : burnDownOf(expected, await countPublishedByWeek(work.tx, unitIds, work.now)) }
}

export const showWorkDone = async (work: Work, { unitId, from, to }: { readonly unitId?: string; readonly from: PlainDate; readonly to: PlainDate }): Promise<readonly WorkDone[]> =>
  countWorkDone(work.tx, { unitIds: await unitsOf(work, 'export', unitId), from: instantOn(from, 0), until: instantOn(addDays(to, 1), 0) })

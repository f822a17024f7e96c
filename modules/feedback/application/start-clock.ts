import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { dueAt } from '../../calendar/index.ts'
import { getProfile, ruleSetOn } from '../../organisation/index.ts'
import type { Clock } from '../domain/item.ts'
import { FEEDBACK_LIMITS, type RuleSetName } from '../domain/limits.ts'

export type Counting = { readonly unitId: UnitId; readonly ruleSet: RuleSetName }

/** The end of the Nth working day after the day under way, by the calendar of the unit. */
const dayAfter = async (work: Work, unitId: UnitId, days: number): Promise<Instant> => {
  const { dueAt: at } = await dueAt(work, { unitId, from: work.now, limit: { unit: 'working-day', quantity: days }, mode: 'whole-days' })
  if (at === undefined) throw new Error(`the calendar of ${unitId} ends before ${days} working days`)
  return at
}

export const startClock = async (work: Work, { unitId, ruleSet }: Counting): Promise<Clock> => {
  const { classifyDays, supplementDays, solveDays } = FEEDBACK_LIMITS[ruleSet]
  return { from: work.now, classifyBy: await dayAfter(work, unitId, classifyDays), supplementBy: await dayAfter(work, unitId, supplementDays), solveBy: await dayAfter(work, unitId, solveDays) }
}

export const publishBy = (work: Work, { unitId, ruleSet }: Counting): Promise<Instant> => dayAfter(work, unitId, FEEDBACK_LIMITS[ruleSet].publishDays)

export const ruleSetNow = async (work: Work): Promise<RuleSetName> => {
  const name = ruleSetOn(await getProfile(work), plainDateAt(work.now))
  if (name === undefined) throw new Error('the profile has no rule set')
  return name
}

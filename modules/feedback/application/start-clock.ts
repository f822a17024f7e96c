import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { dueAt, workingTimeBetween } from '../../calendar/index.ts'
import { getProfile, ruleSetOn } from '../../organisation/index.ts'
import type { Clock, FeedbackItem } from '../domain/item.ts'
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

/** Working time the sender was waited for is given back, and no more. */
const waitedClock = async (work: Work, { unitId, clock, wanted }: FeedbackItem): Promise<Clock> => {
  const waited = wanted === undefined ? 0 : await workingTimeBetween(work, { unitId, from: wanted.at, to: work.now })
  const later = async (limit: Instant): Promise<Instant> => {
    if (waited <= 0) return limit
    const { dueAt: at } = await dueAt(work, { unitId, from: limit, limit: { unit: 'hour', quantity: waited / 60 }, mode: 'working-minutes' })
    if (at === undefined) throw new Error(`the calendar of ${unitId} ends before ${limit} and ${waited} minutes`)
    return at
  }
  const [classifyBy, supplementBy, solveBy] = await Promise.all([later(clock.classifyBy), later(clock.supplementBy), later(clock.solveBy)])
  return { from: clock.from, classifyBy, supplementBy, solveBy }
}

/** The first reply to a unit begins its limits anew; who asks again gets back what it waited, so that no limit is put off without end. */
export const clockAfterReply = (work: Work, item: FeedbackItem): Promise<Clock> => (item.renewed ? waitedClock(work, item) : startClock(work, item))

export const publishBy = (work: Work, { unitId, ruleSet }: Counting): Promise<Instant> => dayAfter(work, unitId, FEEDBACK_LIMITS[ruleSet].publishDays)

export const ruleSetNow = async (work: Work): Promise<RuleSetName> => {
  const name = ruleSetOn(await getProfile(work), plainDateAt(work.now))
  if (name === undefined) throw new Error('the profile has no rule set')
  return name
}

import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { dueAt, lastWorkingMoment, workingTimeBetween } from '../../calendar/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import { supplementWindowFor } from '../domain/pause-rules.ts'

const DAY_MS = 86_400_000
/** Limits are kept in hours, eight to a working day (practice, domain §2.4). */
const MINUTES_PER_WORKING_DAY = 480
/** Tết and the days around it are the longest run of days off. */
const FURTHEST_DAYS = 20

/** The same time of day that many working days before, or the last moment anybody works before it: nobody signs on a Sunday. */
export const workingDaysBefore = async (work: Work, { unitId, at, days }: { readonly unitId: UnitId; readonly at: Instant; readonly days: number }): Promise<Instant> => {
  for (let back = days; back <= days + FURTHEST_DAYS; back += 1) {
    const moment = instantFromMs(epochMs(at) - back * DAY_MS)
    if ((await workingTimeBetween(work, { unitId, from: moment, to: at })) >= days * MINUTES_PER_WORKING_DAY) return lastWorkingMoment(work, { unitId, by: moment })
  }
  return instantFromMs(epochMs(at) - days * DAY_MS)
}

/** Until when a supplement may be asked for after acceptance: whole working days, the day of reception not counted. */
export const supplementLatestAt = async (work: Work, dossier: Dossier, sector: string): Promise<Instant | undefined> => {
  if (!dossier.acceptance) return undefined
  const { workingDays } = supplementWindowFor({ procedureCode: dossier.procedure.code, sector })
  const limit = { unit: 'working-day' as const, quantity: workingDays }
  return (await dueAt(work, { unitId: dossier.resolvingUnitId, from: dossier.acceptance.at, limit, mode: 'whole-days' })).dueAt
}

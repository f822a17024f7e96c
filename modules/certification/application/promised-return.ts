import type { Instant } from '../../../kernel/instant.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { dueAt } from '../../calendar/index.ts'
import { workingDaysFor } from '../domain/return-day.ts'

/** The end of the working day it is promised for, by the calendar of who certifies; absent where it is given back the day it came. */
export const promisedReturn = async (work: Work, authorityId: UnitId, { preparedAt, prolongedDays }: { readonly preparedAt: Instant; readonly prolongedDays?: number }): Promise<Instant | undefined> => {
  const quantity = workingDaysFor(preparedAt, prolongedDays)
  if (quantity === 0) return undefined
  return (await dueAt(work, { unitId: authorityId, from: preparedAt, limit: { unit: 'working-day', quantity }, mode: 'whole-days' })).dueAt
}

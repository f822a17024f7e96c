import type { UnitId } from '../../../kernel/ids.ts'
import { addDays, instantOn, plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { countDossiersOfDesk, type DeskCounts } from '../store/desk-counts.view.ts'

/** How a one-stop desk stands at this moment; a day is a Vietnamese day. */
export const countDeskToday = (work: Work, unitId: UnitId): Promise<DeskCounts> => {
  const today = plainDateAt(work.now)
  return countDossiersOfDesk(work.tx, { unitId, from: instantOn(today, 0), until: instantOn(addDays(today, 1), 0) })
}

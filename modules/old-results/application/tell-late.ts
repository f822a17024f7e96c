// Plan 276 III.3f: whoever answers for the unit hears once a week that the date will not be met, while it can still be.
import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { listOfficialsWithRole } from '../../identity/index.ts'
import { notify } from '../../notifications/index.ts'
import { findUnit } from '../../organisation/index.ts'
import { listPlannedUnits } from '../store/progress.view.ts'
import { progressOf } from './progress.ts'

const tellHeads = async (work: Work, unitId: UnitId, count: number): Promise<void> => {
  const unit = (await findUnit(work, unitId))?.name ?? ''
  for (const { officialId } of await listOfficialsWithRole(work, 'head-of-unit', unitId)) await notify(work, { officialId, template: 'old-results-late', params: { unit, count: String(count) }, about: { kind: 'old-results', id: unitId } })
}

export const tellLate = async (work: Work): Promise<void> => {
  const late = Map.groupBy((await progressOf(work, await listPlannedUnits(work.tx))).filter(({ isLate }) => isLate), ({ unitId }) => unitId)
  for (const [unitId, lines] of late) await tellHeads(work, unitId, lines.length)
}

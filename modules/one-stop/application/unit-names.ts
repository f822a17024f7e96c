import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { findUnit } from '../../organisation/index.ts'

/** Names of today; a unit that is gone has none. */
export const listUnitsNamed = async (work: Work, unitIds: readonly UnitId[]): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>()
  for (const unitId of new Set(unitIds)) {
    const unit = await findUnit(work, unitId)
    if (unit) names.set(unitId, unit.name)
  }
  return names
}

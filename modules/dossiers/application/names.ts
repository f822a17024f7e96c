import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { findOfficial, getUnit } from '../../organisation/index.ts'

/** Names of a few units; lists speak of a handful, so each is asked once. */
export const listUnitNames = async (work: Work, unitIds: readonly UnitId[]): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>()
  for (const unitId of new Set(unitIds)) names.set(unitId, (await getUnit(work, unitId)).name)
  return names
}

export const listOfficialNames = async (work: Work, officialIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>()
  for (const officialId of new Set(officialIds)) {
    const official = await findOfficial(work, officialId as OfficialId)
    if (official) names.set(officialId, official.fullName)
  }
  return names
}

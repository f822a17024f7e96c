import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { findOfficial, findUnit } from '../../organisation/index.ts'

export type Names = ReadonlyMap<string, string>

/** Present names of units; those closed are left out. */
export const nameUnits = async (work: Work, ids: readonly string[]): Promise<Names> => {
  const names = new Map<string, string>()
  for (const id of new Set(ids)) {
    const unit = await findUnit(work, id as UnitId)
    if (unit !== undefined) names.set(id, unit.name)
  }
  return names
}

export const nameOfficials = async (work: Work, ids: readonly string[]): Promise<Names> => {
  const names = new Map<string, string>()
  for (const id of new Set(ids)) {
    const official = await findOfficial(work, id as OfficialId)
    if (official !== undefined) names.set(id, official.fullName)
  }
  return names
}

import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { findOfficials, findUnits } from '../../organisation/index.ts'

export const listUnitNames = async (work: Work, unitIds: readonly UnitId[]): Promise<ReadonlyMap<string, string>> =>
  new Map([...(await findUnits(work, unitIds))].map(([id, { name }]) => [id, name]))

export const listOfficialNames = async (work: Work, officialIds: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map([...(await findOfficials(work, officialIds as readonly OfficialId[]))].map(([id, { fullName }]) => [id, fullName]))

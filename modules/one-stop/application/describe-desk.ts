import type { AreaCode } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { areaOn, type AdministrativeArea, type AdministrativeLevel, type Unit } from '../../organisation/index.ts'

export type Desk = { readonly code: string; readonly name: string; readonly level: AdministrativeLevel; readonly area: readonly string[] }

/** Areas already read: the desks of one list share their districts and their province. */
export type KnownAreas = Map<AreaCode, AdministrativeArea | undefined>

const findArea = async (work: Work, code: AreaCode, known: KnownAreas): Promise<AdministrativeArea | undefined> => {
  if (!known.has(code)) known.set(code, await areaOn(work, code))
  return known.get(code)
}

const namesUpwards = async (work: Work, code: AreaCode | undefined, known: KnownAreas): Promise<readonly string[]> => {
  const names: string[] = []
  for (let next = code; next !== undefined; ) {
    const area = await findArea(work, next, known)
    if (area !== undefined) names.push(area.name)
    next = area?.parentCode
  }
  return names
}

export const describeDesk = async (work: Work, unit: Unit, known: KnownAreas = new Map()): Promise<Desk> => ({
  code: unit.code,
  name: unit.name,
  level: unit.level,
  area: await namesUpwards(work, unit.areaCode, known),
})

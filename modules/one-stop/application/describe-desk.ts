import type { AreaCode } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { areasUpwards, type AdministrativeArea, type AdministrativeLevel, type Unit } from '../../organisation/index.ts'

export type Desk = { readonly code: string; readonly name: string; readonly level: AdministrativeLevel; readonly area: readonly string[] }

type Areas = ReadonlyMap<AreaCode, AdministrativeArea>

const namesUpwards = (areas: Areas, code: AreaCode | undefined): readonly string[] => {
  const area = code === undefined ? undefined : areas.get(code)
  return area === undefined ? [] : [area.name, ...namesUpwards(areas, area.parentCode)]
}

/** In the order given; the areas of all of them in one question. */
export const describeDesks = async (work: Work, units: readonly Unit[]): Promise<readonly Desk[]> => {
  const areas = await areasUpwards(work, units.flatMap(({ areaCode }) => areaCode ?? []))
  return units.map(({ code, name, level, areaCode }) => ({ code, name, level, area: namesUpwards(areas, areaCode) }))
}

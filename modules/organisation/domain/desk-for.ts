// NĐ 61/2018 articles 3-8: departments receive at the place of the province, a committee at those of its own area.
import type { OrganisationUnit } from './unit.ts'

type Placed = Pick<OrganisationUnit, 'kind' | 'level' | 'areaCode'>

/** Whose one-stop places receive for a unit: a department has those of the province, a committee those of its area, the province all. */
export const isDeskFor = (unit: Placed): ((desk: Placed) => boolean) => {
  if (unit.kind === 'provincial-peoples-committee') return () => true
  if (unit.kind === 'department') return ({ level }) => level === 'province'
  return ({ level, areaCode }) => level === unit.level && areaCode === unit.areaCode
}

import { getCalendarYear } from '../../../modules/calendar/contract.ts'
import { getOrganisationUnit, getProvinceProfile } from '../../../modules/organisation/contract.ts'
import type { Ask } from './open-people.ts'
import type { DaysOff } from './plan-days.ts'

const MOST_YEARS_AFTER = 2

/** When the offices of the province rest, as the product itself says, over the years of a rehearsal and what is still worked after them. */
export const findDaysOff = async (ask: Ask, { from, years }: { readonly from: number; readonly years: number }): Promise<DaysOff> => {
  const { rootUnitId } = await ask('nobody', getProvinceProfile, {})
  const { unit } = await ask('nobody', getOrganisationUnit, { params: { code: rootUnitId }, query: {} })
  const first = new Date(from).getUTCFullYear()
  const asked = Array.from({ length: Math.ceil(years) + MOST_YEARS_AFTER }, (_, at) => ask('nobody', getCalendarYear, { params: { unitCode: unit.code, year: first + at } }))
  return new Set((await Promise.all(asked)).flatMap(({ daysOff }) => daysOff.map(({ on }) => on)))
}

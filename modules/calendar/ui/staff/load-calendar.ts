import type { LoaderFunctionArgs } from 'react-router'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { apiOf, unitOf, valueOf } from '../../../../platform/web/loader.ts'
import { getOrganisationUnit, listOrganisationUnits } from '../../../organisation/contract.ts'
import { getCalendarThisYear, getCalendarYear } from '../../contract.ts'

export type LoadedCalendar = AnswerOf<typeof getCalendarYear>

/** The unit of the address, else the one chosen in the bar, else the province's own. */
const unitCodeOf = async (args: LoaderFunctionArgs): Promise<string> => {
  const api = apiOf(args)
  const asked = args.params['unitCode'] ?? new URL(args.request.url).searchParams.get('unit')?.trim()
  if (asked !== undefined && asked !== '') return asked
  const chosen = unitOf(args)
  if (chosen !== undefined) return valueOf(await api(getOrganisationUnit, { params: { code: chosen }, query: {} })).unit.code
  const roots = valueOf(await api(listOrganisationUnits, { query: { parent: 'root', limit: 1 } }))
  return roots.items[0]?.code ?? ''
}

/** `?unit=` and `?year=`; this year without one. */
export const loadCalendar = async (args: LoaderFunctionArgs): Promise<LoadedCalendar> => {
  const unitCode = await unitCodeOf(args)
  const year = new URL(args.request.url).searchParams.get('year')
  const api = apiOf(args)
  return year === null
    ? valueOf(await api(getCalendarThisYear, { params: { unitCode } }))
    : valueOf(await api(getCalendarYear, { params: { unitCode, year: Number(year) } }))
}

export const calendarPath = (unitCode: string, year?: number | string): string =>
  `/desk/calendar?unit=${encodeURIComponent(unitCode)}${year === undefined ? '' : `&year=${year}`}`

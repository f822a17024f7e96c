import type { UnitId } from '../../../kernel/ids.ts'
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { ok, refuse } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { OrganisationUnit, UnitHistory } from '../domain/unit.ts'
import { findUnit, findUnitByCode, getUnit, getUnitHistory, listAncestors } from './ask-units.ts'
import type { Refusable } from './authorise.ts'

export type UnitDetail = Omit<UnitHistory, 'places'> & {
  readonly unit: OrganisationUnit
  readonly ancestors: readonly OrganisationUnit[]
  readonly places: readonly (UnitHistory['places'][number] & { readonly parentName: string })[]
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** By id or by code of either form, also one no longer in force. */
export const findByIdOrCode = (work: Work, idOrCode: string, on?: PlainDate): Promise<OrganisationUnit | undefined> =>
  UUID.test(idOrCode) ? findUnit(work, idOrCode.toLowerCase() as UnitId, on) : findUnitByCode(work, idOrCode, on)

/** A unit with everything it was called, coded and placed under. */
export const findUnitDetail = async (work: Work, idOrCode: string, on?: PlainDate): Promise<Refusable<UnitDetail>> => {
  const unit = await findByIdOrCode(work, idOrCode, on)
  if (unit === undefined) return refuse({ kind: 'unit-unknown' })
  const day = on ?? unit.closedOn ?? plainDateAt(work.now)
  const history = await getUnitHistory(work, unit.id)
  const places = await Promise.all(
    history.places.map(async (place) => ({ ...place, parentName: (await getUnit(work, place.parentId, place.fromOn)).name })),
  )
  return ok({ ...history, unit, places, ancestors: await listAncestors(work, unit.id, day) })
}

import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { findUnit, type Unit } from '../../organisation/index.ts'

/** Units where the official holds this role, also by delegation. */
export const unitsWithRole = ({ actor }: Work, roles: readonly string[]): readonly UnitId[] =>
  actor.kind === 'staff' ? [...new Set(actor.roles.filter(({ role }) => roles.includes(role)).map(({ unitId }) => unitId))] : []

export const ownDeskIds = (work: Work): readonly UnitId[] => unitsWithRole(work, ['one-stop-officer'])

export const ownDesks = async (work: Work): Promise<readonly Unit[]> => {
  const found = await Promise.all(ownDeskIds(work).map((unitId) => findUnit(work, unitId, plainDateAt(work.now))))
  return found.filter((unit) => unit !== undefined)
}

/** Whoever types at a counter is an official; the routes let nobody else in. */
export const officialOf = ({ actor }: Work): { readonly officialId: OfficialId; readonly name: string } => {
  if (actor.kind !== 'staff') throw new Error(`a ${actor.kind} actor stands at no counter`)
  return { officialId: actor.officialId, name: actor.fullName }
}

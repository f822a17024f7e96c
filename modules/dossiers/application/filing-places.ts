// NĐ 61/2018 articles 7-8: dossiers are handed in at the one-stop place of the level that is competent.
import type { AreaCode, UnitId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { fold } from '../../../kernel/vietnamese-text.ts'
import { listUnits, type AdministrativeLevel, type Unit } from '../../organisation/index.ts'
import type { ProcedureVersion } from '../../procedures/index.ts'
import type { FilingPlace } from '../domain/filing-draft.ts'

export type NamedPlace = FilingPlace & {
  readonly name: string
  readonly resolvingName: string
  readonly level: AdministrativeLevel
  readonly areaCode?: AreaCode
  /** Desk of the competent agency, when the receiving one is another's. */
  readonly competentDeskId?: UnitId
}

const LEVELS: readonly AdministrativeLevel[] = ['commune', 'district', 'province']

const levelsOf = ({ levels }: Pick<ProcedureVersion, 'levels'>): readonly AdministrativeLevel[] => {
  // What only a ministry resolves is handed in there, not here; a sheet that names no level is taken by the province.
  return levels.length > 0 ? LEVELS.filter((level) => levels.includes(level)) : ['province']
}

const agencyNames = ({ agencies, sector }: ProcedureVersion): readonly string[] =>
  [...agencies.executing, ...agencies.competent].map(({ name }) => fold(name)).concat(fold(sector.name))

/** Departments the sheet names come first and alone; a sheet that names none of ours leaves the choice open. */
const departmentsFor = (procedure: ProcedureVersion, departments: readonly Unit[]): readonly Unit[] => {
  const names = agencyNames(procedure)
  const named = departments.filter((unit) => names.some((name) => name.includes(fold(unit.name)) || fold(unit.name).startsWith(name)))
  return named.length > 0 ? named : departments
}

const placeOf = (receiving: Unit, resolving: Unit, name = receiving.name): NamedPlace => ({
  receivingUnitId: receiving.id,
  resolvingUnitId: resolving.id,
  name,
  resolvingName: resolving.name,
  level: receiving.level,
  ...(receiving.areaCode ? { areaCode: receiving.areaCode } : {}),
})

const placesAt = async (work: Work, procedure: ProcedureVersion, level: AdministrativeLevel): Promise<readonly NamedPlace[]> => {
  const on = plainDateAt(work.now)
  const desks = await listUnits(work, { level, oneStop: true, on, limit: 500 })
  if (level !== 'province') {
    const committees = await listUnits(work, { level, on, limit: 500, kind: level === 'commune' ? 'commune-peoples-committee' : 'district-peoples-committee' })
    // By area: a district's desk stands under its Office (NĐ 61/2018 Art. 7.3), not under the committee itself.
    const byArea = new Map(committees.map((unit) => [unit.areaCode, unit]))
    return desks.flatMap((desk) => {
      const committee = byArea.get(desk.areaCode)
      return committee ? [placeOf(desk, committee)] : []
    })
  }
  const departments = await listUnits(work, { level, on, limit: 500, kind: 'department' })
  return desks.flatMap((desk) => departmentsFor(procedure, departments).map((unit) => placeOf(desk, unit, `${desk.name} – ${unit.name}`)))
}

/** Every place where this procedure may be handed in, with the unit that decides there. */
export const listFilingPlaces = async (work: Work, procedure: ProcedureVersion): Promise<readonly NamedPlace[]> => {
  const places: NamedPlace[] = []
  for (const level of levelsOf(procedure)) places.push(...(await placesAt(work, procedure, level)))
  return places
}

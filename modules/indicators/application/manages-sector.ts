// Kế hoạch 276/QĐ-UBND IV.2c: a department follows, checks and urges its field (lĩnh vực) over every unit: who leads it stands before the dossiers of that field, wherever they are.
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { fold } from '../../../kernel/vietnamese-text.ts'
import type { Work } from '../../../platform/work.ts'
import { can } from '../../identity/index.ts'
import { findUnits } from '../../organisation/index.ts'
import { qualityFactsOn, retiredSectors } from '../../procedures/index.ts'
import { factsOf } from './catalogue-of-unit.ts'

/** Sectors that have a procedure of a department one leads. */
const sectorsLed = async (work: Work): Promise<ReadonlySet<string>> => {
  const { actor } = work
  if (actor.kind !== 'staff') return new Set()
  const led = actor.roles.filter((role) => can({ ...actor, roles: [role] }, 'list', 'indicator', role.unitId)).map(({ unitId }) => unitId)
  const departments = [...(await findUnits(work, led)).values()].filter(({ kind }) => kind === 'department')
  const facts = await Promise.all(departments.map((unit) => factsOf(work, unit, { on: plainDateAt(work.now) })))
  return new Set(facts.flatMap((own = []) => own.flatMap(({ sector }) => (sector === '' ? [] : [fold(sector)]))))
}

/** Whether all of these procedures are of sectors one's department manages. */
export const managesSectorOf = async (work: Work, codes: Iterable<string>): Promise<boolean> => {
  const led = await sectorsLed(work)
  if (led.size === 0) return false
  const all = [...(await qualityFactsOn(work, { on: plainDateAt(work.now) })), ...(await retiredSectors(work))]
  const sectors = new Map(all.map(({ code, sector }) => [code, fold(sector)]))
  return [...codes].every((code) => led.has(sectors.get(code) ?? ''))
}

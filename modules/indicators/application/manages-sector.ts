// Kế hoạch 276/QĐ-UBND IV.2c: a department follows, checks and urges its field (lĩnh vực) over every unit: who leads it stands before the dossiers of that field, wherever they are.
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { fold } from '../../../kernel/vietnamese-text.ts'
import type { Work } from '../../../platform/work.ts'
import { can } from '../../identity/index.ts'
import { listUnits } from '../../organisation/index.ts'
import { qualityFactsOn, retiredSectors, type QualityFacts } from '../../procedures/index.ts'
import { competenceOf } from './catalogue-of-unit.ts'

const MOST_DEPARTMENTS = 500

/** Departments, those one leads told apart from the others. */
const departmentsOf = async (work: Work): Promise<readonly { readonly isLed: boolean; readonly isOwn: (facts: QualityFacts) => boolean }[]> => {
  const { actor } = work
  if (actor.kind !== 'staff') return []
  const led = new Set<string>(actor.roles.filter((role) => can({ ...actor, roles: [role] }, 'list', 'indicator', role.unitId)).map(({ unitId }) => unitId))
  const departments = await listUnits(work, { kind: 'department', limit: MOST_DEPARTMENTS })
  return departments.some(({ id }) => led.has(id)) ? departments.map((unit) => ({ isLed: led.has(unit.id), isOwn: competenceOf(unit) ?? (() => false) })) : []
}

/** Whether a department one leads has more of the procedures of every sector of these than any other: what departments share (complaints, receiving citizens) is managed by none. */
export const managesSectorOf = async (work: Work, codes: Iterable<string>): Promise<boolean> => {
  const departments = await departmentsOf(work)
  if (departments.length === 0) return false
  const facts = await qualityFactsOn(work, { on: plainDateAt(work.now) })
  const sectors = new Map([...facts, ...(await retiredSectors(work))].map(({ code, sector }) => [code, fold(sector)]))
  return [...new Set([...codes].map((code) => sectors.get(code) ?? ''))].every((sector) => {
    const procedures = facts.filter((each) => fold(each.sector) === sector)
    const most = (ofLed: boolean): number => Math.max(0, ...departments.map(({ isLed, isOwn }) => (isLed === ofLed ? procedures.filter(isOwn).length : 0)))
    return sector !== '' && most(true) > most(false)
  })
}

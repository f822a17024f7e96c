import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { can } from '../../identity/index.ts'
import { listAncestors, listIdsBelow } from '../../organisation/index.ts'
import type { Author } from '../domain/evolve.ts'

export type OldResultVerb = 'plan' | 'inventory' | 'digitise' | 'check' | 'sign' | 'read' | 'list' | 'export'

/** At the unit itself, or above it where the regulation reaches down. */
export const mayAtUnit = async (work: Work, verb: OldResultVerb, unitId: string): Promise<boolean> => {
  if (can(work.actor, verb, 'old-result', unitId as UnitId)) return true
  const above = await listAncestors(work, unitId as UnitId)
  return can(work.actor, verb, 'old-result', [unitId as UnitId, ...above.map(({ id }) => id)])
}

/** Units of one's roles, and what stands under them where the regulation reaches below. */
export const unitsOf = async (work: Work, verb: OldResultVerb, unitId?: string): Promise<readonly UnitId[]> => {
  const { actor } = work
  if (actor.kind !== 'staff') return []
  const held = [...new Set(actor.roles.map((role) => role.unitId))].filter((each) => unitId === undefined || each === unitId)
  const units = new Set<UnitId>()
  for (const each of held) {
    if (can(actor, verb, 'old-result', each)) units.add(each)
    if (can(actor, verb, 'old-result', ['below' as UnitId, each])) for (const below of await listIdsBelow(work, each)) units.add(below as UnitId)
  }
  // Somebody above asks for one unit below.
  if (unitId !== undefined && units.size === 0 && (await mayAtUnit(work, verb, unitId))) units.add(unitId as UnitId)
  return [...units]
}

/** Whoever works at the programme is an official; the routes let nobody else in. */
export const authorOf = ({ actor }: Work): Author => {
  if (actor.kind !== 'staff') throw new Error(`a ${actor.kind} actor digitises nothing`)
  return { officialId: actor.officialId, name: actor.fullName }
}

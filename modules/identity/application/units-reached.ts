// NĐ 85/2016 level 3: a list shows what the regulation lets this official read, at own units and below, and nothing beyond.
import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { listIdsBelow } from '../../organisation/index.ts'
import { can } from '../domain/can.ts'

/** Stands for any unit under another one. */
const ANY_BELOW = '' as UnitId

/** Units at which this actor may do `verb` to `thing`; `everywhere` for the system and for duties of the whole province. */
export const unitsReached = async (work: Work, verb: string, thing: string): Promise<readonly UnitId[] | 'everywhere'> => {
  const { actor } = work
  if (actor.kind === 'system') return 'everywhere'
  if (actor.kind !== 'staff') return []
  if (can(actor, verb, thing, [ANY_BELOW])) return 'everywhere'
  const reached = new Set<UnitId>()
  for (const role of actor.roles) {
    const alone = { ...actor, roles: [role] }
    if (can(alone, verb, thing, [role.unitId])) reached.add(role.unitId)
    if (can(alone, verb, thing, [ANY_BELOW, role.unitId])) for (const id of await listIdsBelow(work, role.unitId)) reached.add(id)
  }
  return [...reached]
}

import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { can } from '../../identity/index.ts'
import { listAncestors } from '../../organisation/index.ts'

/** The register of a unit is its own; whoever controls procedures above it may look into it. */
export const mayWithRegister = async (work: Work, verb: 'list' | 'read' | 'print', unitId: UnitId): Promise<boolean> => {
  if (can(work.actor, verb, 'register-book', unitId)) return true
  const above = await listAncestors(work, unitId)
  return can(work.actor, verb, 'register-book', [unitId, ...above.map((unit) => unit.id)])
}

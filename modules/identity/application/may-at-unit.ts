import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { findUnit, listAncestors } from '../../organisation/index.ts'
import { can } from '../domain/can.ts'

/** `can` at a unit and under its ancestors; `unknown` when there is no such unit. */
export const mayAtUnit = async (work: Work, verb: string, on: { readonly thing: string; readonly unitId: UnitId }): Promise<boolean | 'unknown'> => {
  if ((await findUnit(work, on.unitId)) === undefined) return 'unknown'
  const ancestors = await listAncestors(work, on.unitId)
  return can(work.actor, verb, on.thing, [on.unitId, ...ancestors.map((unit) => unit.id)])
}

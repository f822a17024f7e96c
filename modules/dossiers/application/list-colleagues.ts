import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { can, isRole, listOfficialsWithRole } from '../../identity/index.ts'
import { countInHand } from '../store/marks.view.ts'

export type RoleAtUnit = { readonly unitId: UnitId; readonly role: string }

/** Who plays a role at a unit, the least burdened first: for who plays it there too, covers somebody who does, or gives out the work. */
export const listColleagues = async (work: Work, { unitId, role }: RoleAtUnit) => {
  const { actor } = work
  const playsIt = actor.kind === 'staff' && actor.roles.some((held) => held.role === role && held.unitId === unitId)
  if (!isRole(role) || (!playsIt && !can(actor, 'assign', 'dossier', unitId))) return []
  const names = new Map((await listOfficialsWithRole(work, role, unitId)).map(({ officialId, fullName }) => [officialId, fullName]))
  const loads = new Map((await countInHand(work.tx, { officialIds: [...names.keys()], unitId, now: work.now })).map((load) => [load.officialId, load]))
  return [...names]
    .map(([officialId, fullName]) => ({ officialId, fullName, inHand: loads.get(officialId)?.inHand ?? 0, overdue: loads.get(officialId)?.overdue ?? 0 }))
    .toSorted((one, other) => one.inHand - other.inHand)
}

import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { can, listOfficialsWithRole } from '../../identity/index.ts'
import { countInHand } from '../store/marks.view.ts'

/** Who may examine at a unit, the least burdened first; for those who give out work there. */
export const listAssignees = async (work: Work, unitId: UnitId) => {
  if (!can(work.actor, 'assign', 'dossier', unitId)) return []
  const officials = await listOfficialsWithRole(work, 'case-officer', unitId)
  const names = new Map(officials.map(({ officialId, fullName }) => [officialId, fullName]))
  const loads = new Map((await countInHand(work.tx, { officialIds: [...names.keys()], unitId, now: work.now })).map((load) => [load.officialId, load]))
  return [...names]
    .map(([officialId, fullName]) => ({ officialId, fullName, inHand: loads.get(officialId)?.inHand ?? 0, overdue: loads.get(officialId)?.overdue ?? 0 }))
    .toSorted((one, other) => one.inHand - other.inHand)
}

import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { can } from '../../identity/index.ts'
import { listColleagues } from './list-colleagues.ts'

/** Who may examine at a unit, the least burdened first; for those who give out work there. */
export const listAssignees = async (work: Work, unitId: UnitId) => (can(work.actor, 'assign', 'dossier', unitId) ? listColleagues(work, { unitId, role: 'case-officer' }) : [])

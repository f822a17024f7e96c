import type { UnitId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import type { Role } from '../domain/role.ts'
import { selectOfficialsWithRole, type OfficialWithRole } from '../store/role-store.ts'

/** Who can act in this role at this very unit today: holders first, then those standing in by delegation. */
export const listOfficialsWithRole = (work: Work, role: Role, unitId: UnitId): Promise<readonly OfficialWithRole[]> =>
  selectOfficialsWithRole(work.tx, { role, unitId, on: plainDateAt(work.now) })

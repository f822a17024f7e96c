import type { Actor } from '../../../kernel/actor.ts'
import type { SessionId, UnitId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import type { Role } from '../domain/role.ts'
import { listOfficialsWithRole } from './list-officials-with-role.ts'

/** Whoever plays a role at a unit in the demonstration: its past is made by the use cases themselves, as these people. */
export const findDemoActor = async (work: Work, role: Role, unitId: UnitId): Promise<Extract<Actor, { readonly kind: 'staff' }> | undefined> => {
  const [found] = await listOfficialsWithRole(work, role, unitId)
  return found && { kind: 'staff', accountId: found.accountId, officialId: found.officialId, sessionId: newId<SessionId>(), fullName: found.fullName, roles: [{ role, unitId }] }
}

import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { Delegation } from '../domain/delegation.ts'
import { selectRoleGrants, type KeptDelegation } from '../store/role-store.ts'
import { delegateRole, type DelegateRefusal } from './delegate-role.ts'

const MOST_ROLES = 50

/** A colleague is away from one day to another: every role held at the unit goes to the one who stands in, or none does. */
export const coverAbsence = async (work: Work, absence: Omit<Delegation, 'role'>): Promise<Outcome<readonly KeptDelegation[], DelegateRefusal>> => {
  const held = await selectRoleGrants(work.tx, { among: 'everywhere', officialId: absence.fromOfficialId, unitId: absence.unitId, limit: MOST_ROLES })
  if (held.length === 0) return refuse({ kind: 'delegated-role-not-held' })
  const lent: KeptDelegation[] = []
  for (const { role } of held) {
    const delegated = await delegateRole(work, { ...absence, role })
    if (!delegated.ok) return delegated
    lent.push(delegated.value)
  }
  return ok(lent)
}

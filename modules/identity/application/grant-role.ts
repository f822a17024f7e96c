import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { findOfficial } from '../../organisation/index.ts'
import type { RoleRefusal } from '../domain/account-refusal.ts'
import type { Role } from '../domain/role.ts'
import { endRoleGrant, insertRoleGrant, selectRoleGrant, selectRoleGrants, type GrantFilter, type RoleGrant } from '../store/role-store.ts'
import { mayAtUnit } from './may-at-unit.ts'
import { unitsReached } from './units-reached.ts'

const isSelf = (work: Work, officialId: OfficialId): boolean => work.actor.kind === 'staff' && work.actor.officialId === officialId
export const byOf = (work: Work) => (work.actor.kind === 'staff' ? work.actor.accountId : undefined)

export type GrantRole = { readonly officialId: OfficialId; readonly role: Role; readonly unitId: UnitId }

/** Gives an official a role at a unit. Nobody gives one to themselves. */
export const grantRole = async (work: Work, command: GrantRole): Promise<Outcome<RoleGrant, RoleRefusal>> => {
  const may = await mayAtUnit(work, 'grant', { thing: 'role', unitId: command.unitId })
  if (may !== true) return refuse({ kind: may === 'unknown' ? 'unit-unknown' : 'outside-own-units' })
  if (isSelf(work, command.officialId)) return refuse({ kind: 'own-role' })
  if ((await findOfficial(work, command.officialId)) === undefined) return refuse({ kind: 'official-unknown' })
  const grant: RoleGrant = { ...command, id: newId<string>(), grantedAt: work.now }
  return (await insertRoleGrant(work.tx, grant, byOf(work))) ? ok(grant) : refuse({ kind: 'role-held-already' })
}

/** Takes a role away from now on; delegations of it stop with it, as they rest on the role. */
export const revokeRole = async (work: Work, grantId: string): Promise<Outcome<RoleGrant, RoleRefusal>> => {
  const grant = await selectRoleGrant(work.tx, grantId)
  if (grant === undefined || grant.revokedAt !== undefined) return refuse({ kind: 'role-grant-unknown' })
  const may = await mayAtUnit(work, 'revoke', { thing: 'role', unitId: grant.unitId })
  if (may !== true) return refuse({ kind: 'outside-own-units' })
  if (isSelf(work, grant.officialId)) return refuse({ kind: 'own-role' })
  await endRoleGrant(work.tx, grantId, { at: work.now, by: byOf(work) })
  return ok({ ...grant, revokedAt: work.now })
}

export const listRoleGrants = async (work: Work, filter: Omit<GrantFilter, 'limit' | 'among'> & { readonly limit?: number | undefined }): Promise<{ items: readonly RoleGrant[]; next?: string }> => {
  const limit = filter.limit ?? 50
  const found = await selectRoleGrants(work.tx, { ...filter, among: await unitsReached(work, 'list', 'role'), limit: limit + 1 })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return found.length > limit && last !== undefined ? { items, next: last.id } : { items }
}

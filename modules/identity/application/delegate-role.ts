import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { findOfficial } from '../../organisation/index.ts'
import { decideDelegation, type Delegation, type DelegationRefusal } from '../domain/delegation.ts'
import { endDelegation, holdsRole, insertDelegation, selectDelegation, selectDelegations, type DelegationFilter, type KeptDelegation } from '../store/role-store.ts'
import { byOf } from './grant-role.ts'
import { mayAtUnit } from './may-at-unit.ts'
import { unitsReached } from './units-reached.ts'

export type DelegateRefusal =
  | DelegationRefusal
  | { readonly kind: 'delegation-unknown' }
  | { readonly kind: 'official-unknown' }
  | { readonly kind: 'unit-unknown' }
  | { readonly kind: 'outside-own-units' }

/** Lets one official act in another's role for some days. Asked by the head of the unit or an administrator. */
export const delegateRole = async (work: Work, asked: Delegation): Promise<Outcome<KeptDelegation, DelegateRefusal>> => {
  const may = await mayAtUnit(work, 'create', { thing: 'delegation', unitId: asked.unitId })
  if (may !== true) return refuse({ kind: may === 'unknown' ? 'unit-unknown' : 'outside-own-units' })
  if ((await findOfficial(work, asked.toOfficialId)) === undefined) return refuse({ kind: 'official-unknown' })
  const facts = { today: plainDateAt(work.now), holdsRole: await holdsRole(work.tx, { ...asked, officialId: asked.fromOfficialId }) }
  const decided = decideDelegation(asked, facts)
  if (!decided.ok) return decided
  const delegation: KeptDelegation = { ...decided.value, id: newId<string>() }
  await insertDelegation(work.tx, delegation, { at: work.now, by: byOf(work) })
  return ok(delegation)
}

export const revokeDelegation = async (work: Work, id: string): Promise<Outcome<KeptDelegation, DelegateRefusal>> => {
  const delegation = await selectDelegation(work.tx, id)
  if (delegation === undefined || delegation.revokedAt !== undefined) return refuse({ kind: 'delegation-unknown' })
  const may = await mayAtUnit(work, 'revoke', { thing: 'delegation', unitId: delegation.unitId })
  if (may !== true) return refuse({ kind: 'outside-own-units' })
  await endDelegation(work.tx, id, { at: work.now, by: byOf(work) })
  return ok({ ...delegation, revokedAt: work.now })
}

export const listDelegations = async (
  work: Work,
  filter: Omit<DelegationFilter, 'limit' | 'endingFrom' | 'among'> & { readonly limit?: number | undefined },
): Promise<{ items: readonly KeptDelegation[]; next?: string }> => {
  const limit = filter.limit ?? 50
  const found = await selectDelegations(work.tx, { ...filter, among: await unitsReached(work, 'list', 'delegation'), endingFrom: plainDateAt(work.now), limit: limit + 1 })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return found.length > limit && last !== undefined ? { items, next: last.id } : { items }
}

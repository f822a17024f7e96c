// NĐ 45/2020/NĐ-CP article 16, BLDS 2015 Đ134-138: an organisation's store, and a child's, is opened by who stands for it, on a ground somebody competent has looked at.
import type { PersonId } from '../../../../kernel/ids.ts'
import type { Work } from '../../../../platform/work.ts'
import { listPeople, listSeenFor, type Person } from '../../../identity/index.ts'

/**
 * Those whose vaults the signed-in citizen opens besides their own; who may act in some procedures only sees the dossiers of
 * these. An individual's opens to whom the law puts in their place: whoever an adult authorised acts for them, and reads no more.
 */
const listOthers = async (work: Work): Promise<readonly Person[]> => {
  const grounds = (await listSeenFor(work)).filter(({ procedureCodes }) => procedureCodes === undefined)
  const byLaw = new Set(grounds.flatMap(({ kind, principalId }) => (kind === 'authorised' ? [] : [principalId])))
  const people = await listPeople(work, [...new Set(grounds.map(({ principalId }) => principalId))])
  return people.filter(({ id, kind }) => kind !== 'individual' || byLaw.has(id))
}

export const opensVaultOf = async (work: Work, holderId: PersonId): Promise<boolean> =>
  work.actor.kind === 'citizen' && (holderId === work.actor.personId || (await listOthers(work)).some(({ id }) => id === holderId))

export type VaultHolder = { readonly personId: PersonId; readonly name: string }

/** By name, without oneself. */
export const otherHolders = async (work: Work): Promise<VaultHolder[]> =>
  (await listOthers(work)).map(({ id: personId, name }) => ({ personId, name })).toSorted((one, other) => one.name.localeCompare(other.name, 'vi'))

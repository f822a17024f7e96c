import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { can, listSeenFor } from '../../identity/index.ts'
import { listAncestors, listIdsBelow } from '../../organisation/index.ts'
import type { PostalOrder } from '../domain/order.ts'

export type ParcelVerb = 'list' | 'read' | 'hand-over' | 'take' | 'cancel' | 'report'

export const mayAt = async (work: Work, verb: ParcelVerb, unitId: UnitId): Promise<boolean> => {
  if (can(work.actor, verb, 'parcel', unitId)) return true
  const above = await listAncestors(work, unitId)
  return can(work.actor, verb, 'parcel', [unitId, ...above.map(({ id }) => id)])
}

/** One's own, and those of people one may act for, in this procedure, on a ground that was looked at. */
export const isOwn = async (work: Work, { facts: { personIds, procedureCode } }: PostalOrder): Promise<boolean> => {
  if (work.actor.kind !== 'citizen') return false
  if (personIds.includes(work.actor.personId)) return true
  const reaches = (codes: readonly string[] | undefined): boolean => codes === undefined || (procedureCode !== undefined && codes.includes(procedureCode))
  return (await listSeenFor(work)).some(({ principalId, procedureCodes }) => personIds.includes(principalId) && reaches(procedureCodes))
}

/** Who is served sees it; so does the desk and whoever stands above it. */
export const mayRead = async (work: Work, order: PostalOrder): Promise<boolean> => (work.actor.kind === 'citizen' ? isOwn(work, order) : mayAt(work, 'read', order.facts.desk.id))

type Where = { readonly may: string; readonly on: string; readonly unitId?: string | undefined }

/** Units of one's roles where this is allowed, and what stands under them where the regulation reaches below. */
export const unitsOf = async (work: Work, { may, on, unitId }: Where): Promise<readonly string[]> => {
  if (work.actor.kind !== 'staff') return []
  const held = [...new Set(work.actor.roles.map((role) => role.unitId))].filter((each) => unitId === undefined || each === unitId)
  const units = new Set<string>()
  for (const each of held) {
    if (can(work.actor, may, on, each)) units.add(each)
    if (can(work.actor, may, on, ['below' as UnitId, each])) for (const below of await listIdsBelow(work, each)) units.add(below)
  }
  return [...units]
}

/** Money of no unit we know is the province's matter. */
export const isOfProvince = async (work: Work): Promise<boolean> => {
  if (work.actor.kind !== 'staff') return false
  for (const { unitId } of work.actor.roles) if (can(work.actor, 'repair', 'parcel-money', unitId) && (await listAncestors(work, unitId)).length === 0) return true
  return false
}

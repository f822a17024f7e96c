import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { can, listSeenFor } from '../../identity/index.ts'
import { listAncestors } from '../../organisation/index.ts'
import type { Demand } from '../domain/demand.ts'

export type PaymentVerb = 'read' | 'list' | 'exempt' | 'refund' | 'repair'

export const mayAt = async (work: Work, verb: PaymentVerb, unitId: UnitId): Promise<boolean> => {
  if (can(work.actor, verb, 'payment', unitId)) return true
  const above = await listAncestors(work, unitId)
  return can(work.actor, verb, 'payment', [unitId, ...above.map(({ id }) => id)])
}

/** Money of no unit we know is the province's matter. */
export const isOfProvince = async (work: Work): Promise<boolean> => {
  if (work.actor.kind !== 'staff') return false
  for (const { unitId } of work.actor.roles) if (can(work.actor, 'repair', 'payment', unitId) && (await listAncestors(work, unitId)).length === 0) return true
  return false
}

/** One's own, and those of people one may act for on a ground that was looked at. */
const isOwn = async (work: Work, { facts }: Demand): Promise<boolean> => {
  if (work.actor.kind !== 'citizen') return false
  const { personId } = work.actor
  if (facts.personIds.includes(personId)) return true
  return (await listSeenFor(work)).some(({ principalId, procedureCodes }) => facts.personIds.includes(principalId) && (procedureCodes?.includes(facts.procedure.code) ?? true))
}

const mayReadAtDesk = async (work: Work, { facts: { unit, deskId } }: Demand): Promise<boolean> => (await mayAt(work, 'read', unit.id)) || (deskId !== undefined && (await mayAt(work, 'read', deskId)))

/** Who pays sees it; so does the unit that collects, the desk where it may be paid, and whoever stands above them. */
export const mayRead = async (work: Work, demand: Demand): Promise<boolean> => (work.actor.kind === 'citizen' ? isOwn(work, demand) : mayReadAtDesk(work, demand))
export const mayPay = isOwn

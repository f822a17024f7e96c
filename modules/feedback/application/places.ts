// NĐ 20/2008/NĐ-CP Điều 8 (sửa đổi 92/2017), NĐ 61/2018 Điều 11.1đ: the agency it concerns takes it; the office of the provincial committee where nobody is named.
import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { can } from '../../identity/index.ts'
import { findAboveClosed, findClosed, findUnit, getProfile, listAncestors, listIdsBelow, listUnits, soleHeirOf, type Unit } from '../../organisation/index.ts'

export type FeedbackVerb = 'record' | 'classify' | 'answer' | 'transfer' | 'publish' | 'post' | 'read' | 'list'

const DESKS: ReadonlySet<string> = new Set(['one-stop-desk', 'public-administration-service-centre'])

/** Who sees to the matters of a unit today: of one that was closed whoever took over, where several or none did the nearest above that stands. */
const findStanding = async (work: Work, unitId: UnitId): Promise<Unit | undefined> => {
  const closed = await findClosed(work, unitId)
  return closed ? (soleHeirOf(closed) ?? (await findAboveClosed(work, closed))) : findUnit(work, unitId)
}

/** The agency itself: what is said about its desk is its matter. */
export const findReceiver = async (work: Work, unitId: string): Promise<Unit | undefined> => {
  const unit = await findStanding(work, unitId as UnitId)
  if (!unit || !DESKS.has(unit.kind)) return unit
  return (await listAncestors(work, unit.id))[0]
}

/** Procedure control of the province, when nobody else is named. */
export const receiverOfProvince = async (work: Work): Promise<UnitId> => {
  const [office] = await listUnits(work, { kind: 'office-of-peoples-committee', level: 'province', limit: 1 })
  return office?.id ?? (await getProfile(work)).rootUnitId
}

/** Where a contested answer goes: to whoever stands above, at the top to the office of the province. */
export const nextLevelOf = async (work: Work, unitId: UnitId): Promise<UnitId> => {
  const closed = await findClosed(work, unitId)
  const heir = closed && soleHeirOf(closed)
  const above = closed && !heir ? await findAboveClosed(work, closed) : (await listAncestors(work, heir?.id ?? unitId))[0]
  return above?.id ?? receiverOfProvince(work)
}

const ANYWHERE = 'anywhere' as UnitId

/** At the unit, above it where the regulation reaches down, or everywhere. */
export const mayAt = async (work: Work, verb: FeedbackVerb, unitId: UnitId): Promise<boolean> => {
  if (work.actor.kind !== 'staff') return false
  if (can(work.actor, verb, 'feedback', unitId)) return true
  const above = await listAncestors(work, unitId)
  return can(work.actor, verb, 'feedback', [unitId, ...above.map(({ id }) => id)])
}

/** Units whose feedback one may list; undefined where it is the whole province's. */
export const unitsListed = async (work: Work, unitId?: string): Promise<readonly string[] | undefined> => {
  if (work.actor.kind !== 'staff') return []
  if (unitId === undefined && can(work.actor, 'list', 'feedback', ANYWHERE)) return undefined
  const held = [...new Set(work.actor.roles.map((role) => role.unitId))].filter((each) => unitId === undefined || each === unitId)
  const units = new Set<string>()
  for (const each of held) {
    if (can(work.actor, 'list', 'feedback', each)) units.add(each)
    if (can(work.actor, 'list', 'feedback', [ANYWHERE, each])) for (const below of await listIdsBelow(work, each)) units.add(below)
  }
  return [...units]
}

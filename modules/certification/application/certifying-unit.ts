// Nghị định 23/2015/NĐ-CP Điều 5: the commune's committee certifies copies; its desk takes them in for it.
import type { UnitId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { can } from '../../identity/index.ts'
import { findUnit, listAncestors, listIdsBelow, type Unit } from '../../organisation/index.ts'
import type { CopyRequest } from '../domain/certified-copy.ts'

export type CopyVerb = 'prepare' | 'certify' | 'refuse' | 'hand-out' | 'read' | 'list' | 'export'

const DESKS: ReadonlySet<string> = new Set(['one-stop-desk', 'public-administration-service-centre'])

/** Where the copies of a place are certified: the agency, or the one its desk belongs to. */
export const findAuthority = async (work: Work, unitId: string): Promise<Unit | undefined> => {
  const unit = await findUnit(work, unitId as UnitId, plainDateAt(work.now))
  if (!unit || !DESKS.has(unit.kind)) return unit
  const [parent] = await listAncestors(work, unit.id)
  return parent
}

/** At the desk that took it in, at the authority, or above it where the regulation reaches down. */
export const mayWithCopies = async (work: Work, verb: CopyVerb, { authorityId, deskId }: Pick<CopyRequest, 'authorityId' | 'deskId'>): Promise<boolean> => {
  if (can(work.actor, verb, 'certified-copy', deskId) || can(work.actor, verb, 'certified-copy', authorityId)) return true
  const above = await listAncestors(work, authorityId)
  return can(work.actor, verb, 'certified-copy', [authorityId, ...above.map(({ id }) => id)])
}

/** Units of one's roles, and what stands under them where the regulation reaches below. */
export const unitsWithCopies = async (work: Work, verb: CopyVerb, unitId?: string): Promise<readonly UnitId[]> => {
  const { actor } = work
  if (actor.kind !== 'staff') return []
  const held = [...new Set(actor.roles.map((role) => role.unitId))].filter((each) => unitId === undefined || each === unitId)
  const units = new Set<UnitId>()
  for (const each of held) {
    if (can(actor, verb, 'certified-copy', each)) units.add(each)
    if (can(actor, verb, 'certified-copy', ['below' as UnitId, each])) for (const below of await listIdsBelow(work, each)) units.add(below as UnitId)
  }
  return [...units]
}

export const nameOfActor = ({ actor }: Work): string => (actor.kind === 'staff' ? actor.fullName : actor.kind)

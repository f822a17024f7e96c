import type { UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { OrganisationRefusal } from '../domain/refusals.ts'
import type { OrganisationUnit } from '../domain/unit.ts'
import type { OrganisationPorts } from '../ports.ts'
import { lockUnit } from '../store/unit-store.ts'
import { findUnit, listAncestors } from './ask-units.ts'

export type Refusable<T> = Outcome<T, OrganisationRefusal>
export type Verb = 'create' | 'change' | 'rename' | 'move' | 'close' | 'assign' | 'read'

/** The unit, locked against a second change, if this actor may do this there. */
export const authorise = async (
  work: Work,
  ports: OrganisationPorts,
  { verb, unitId }: { readonly verb: Verb; readonly unitId: UnitId },
): Promise<Refusable<OrganisationUnit>> => {
  await lockUnit(work.tx, unitId)
  const unit = await findUnit(work, unitId)
  if (unit === undefined) return refuse({ kind: 'unit-unknown' })
  const chain = [unitId, ...(await listAncestors(work, unitId)).map((one) => one.id)]
  return ports.may(work.actor, verb, chain) ? ok(unit) : refuse({ kind: 'not-your-unit' })
}

import type { UnitId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { enterLine } from '../../../kernel/vietnamese-text.ts'
import type { Work } from '../../../platform/work.ts'
import { checkAfter, checkOpen, checkPlace } from '../domain/change-unit.ts'
import type { OrganisationUnit } from '../domain/unit.ts'
import type { OrganisationPorts } from '../ports.ts'
import { selectLastChange } from '../store/change-facts.view.ts'
import { endSpell, insertPlaces } from '../store/unit-store.ts'
import { findUnit, getUnit, listAncestors } from './ask-units.ts'
import { authorise, type Refusable } from './authorise.ts'

export type MoveUnit = { readonly unitId: UnitId; readonly parentId: UnitId; readonly fromOn: PlainDate; readonly basis: string }

/** The unit stands under another from a day on. Both ends must be the administrator's. */
export const moveUnit = async (work: Work, ports: OrganisationPorts, command: MoveUnit): Promise<Refusable<OrganisationUnit>> => {
  const { unitId, parentId, fromOn } = command
  const unit = await authorise(work, ports, { verb: 'move', unitId })
  if (!unit.ok) return unit
  const open = checkOpen(unit.value)
  if (!open.ok) return open
  const parent = await findUnit(work, parentId)
  const aboveParent = (await listAncestors(work, parentId, fromOn)).map((one) => one.id)
  const place = checkPlace({ level: unit.value.level, fromOn, parent, moved: { unitId, aboveParent } })
  if (!place.ok) return place
  const allowed = await authorise(work, ports, { verb: 'move', unitId: parentId })
  if (!allowed.ok) return allowed
  const after = checkAfter(fromOn, await selectLastChange(work.tx, unitId, 'place'))
  if (!after.ok) return after
  await endSpell(work.tx, { of: 'place', unitId, untilOn: fromOn })
  await insertPlaces(work.tx, [{ unitId, fromOn, parentId, basis: enterLine(command.basis) }])
  await work.tell({ type: 'organisation.unit-moved', unitId, parentId, fromOn })
  return ok(await getUnit(work, unitId))
}

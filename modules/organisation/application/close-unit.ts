import type { UnitId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { enterLine } from '../../../kernel/vietnamese-text.ts'
import type { Work } from '../../../platform/work.ts'
import { checkOpen, decideClose } from '../domain/change-unit.ts'
import type { OrganisationUnit } from '../domain/unit.ts'
import type { OrganisationPorts } from '../ports.ts'
import { selectLastChange, selectOpenBelow, selectStillInPosts } from '../store/change-facts.view.ts'
import { closeUnit as endUnit, insertUnitLinks } from '../store/unit-store.ts'
import { findUnit, getUnit } from './ask-units.ts'
import { authorise, type Refusable } from './authorise.ts'

export type CloseUnit = {
  readonly unitId: UnitId
  /** First day the unit no longer exists. */
  readonly closedOn: PlainDate
  readonly successorIds: readonly UnitId[]
  readonly basis: string
}

/** Ends a unit that nobody and nothing depends on any more, and says who took over. */
export const closeUnit = async (work: Work, ports: OrganisationPorts, command: CloseUnit): Promise<Refusable<OrganisationUnit>> => {
  const { unitId, closedOn } = command
  const unit = await authorise(work, ports, { verb: 'close', unitId })
  if (!unit.ok) return unit
  const open = checkOpen(unit.value)
  if (!open.ok) return open
  const [lastOn, openBelow, stillInPosts, successors] = await Promise.all([
    selectLastChange(work.tx, unitId, 'any'),
    selectOpenBelow(work.tx, unitId, closedOn),
    selectStillInPosts(work.tx, unitId, closedOn),
    Promise.all(command.successorIds.map((id) => findUnit(work, id))),
  ])
  const decision = decideClose({ unit: unit.value, closedOn, lastOn, openBelow, stillInPosts, successors })
  if (!decision.ok) return decision
  const { extent, successorIds } = decision.value
  const basis = enterLine(command.basis)
  await endUnit(work.tx, { unitId, closedOn, basis })
  await insertUnitLinks(
    work.tx,
    successorIds.map((successorId) => ({ predecessorId: unitId, successorId, effectiveOn: closedOn, extent, basis })),
  )
  await work.tell({ type: 'organisation.unit-closed', unitId, closedOn, successorIds })
  return ok(await getUnit(work, unitId))
}

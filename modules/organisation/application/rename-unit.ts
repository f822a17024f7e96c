import type { UnitId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { enterLine } from '../../../kernel/vietnamese-text.ts'
import type { Work } from '../../../platform/work.ts'
import { checkAfter, checkCode, checkOpen } from '../domain/change-unit.ts'
import type { OrganisationUnit } from '../domain/unit.ts'
import type { OrganisationPorts } from '../ports.ts'
import { selectCodeHolderFrom, selectLastChange } from '../store/change-facts.view.ts'
import { endSpell, insertCodes, insertNames } from '../store/unit-store.ts'
import { getUnit } from './ask-units.ts'
import { authorise, type Refusable } from './authorise.ts'

export type RenameUnit = {
  readonly unitId: UnitId
  readonly name?: string
  readonly code?: string
  readonly isDemoCode?: boolean
  readonly fromOn: PlainDate
  readonly basis: string
}

/** A new name, a new code, or both, from a day on; what was before stays readable under its own dates. */
export const renameUnit = async (work: Work, ports: OrganisationPorts, command: RenameUnit): Promise<Refusable<OrganisationUnit>> => {
  const { unitId, fromOn } = command
  const unit = await authorise(work, ports, { verb: 'rename', unitId })
  if (!unit.ok) return unit
  const open = checkOpen(unit.value)
  if (!open.ok) return open
  // As on that day, so that a change already decided for the future is compared with too.
  const before = await getUnit(work, unitId, fromOn)
  const name = command.name === undefined ? before.name : enterLine(command.name)
  const code = command.code === undefined ? before.code : enterLine(command.code).toUpperCase()
  if (name === before.name && code === before.code) return refuse({ kind: 'nothing-changes' })
  const basis = enterLine(command.basis)
  const renamed = name !== before.name
  const after = renamed ? checkAfter(fromOn, await selectLastChange(work.tx, unitId, 'name')) : ok(fromOn)
  if (!after.ok) return after
  const recoded = code === before.code ? ok(undefined) : await recode(work, { ...command, code, basis })
  if (!recoded.ok) return recoded
  if (renamed) {
    await endSpell(work.tx, { of: 'name', unitId, untilOn: fromOn })
    await insertNames(work.tx, [{ unitId, fromOn, name, basis }])
  }
  await work.tell({ type: 'organisation.unit-renamed', unitId, fromOn })
  return ok(await getUnit(work, unitId))
}

const recode = async (work: Work, command: RenameUnit & { readonly code: string }): Promise<Refusable<undefined>> => {
  const { unitId, code, fromOn, basis } = command
  const coded = checkCode({ code, holder: await selectCodeHolderFrom(work.tx, code, fromOn), unitId })
  if (!coded.ok) return coded
  const after = checkAfter(fromOn, await selectLastChange(work.tx, unitId, 'code'))
  if (!after.ok) return after
  await endSpell(work.tx, { of: 'code', unitId, untilOn: fromOn })
  await insertCodes(work.tx, [{ unitId, fromOn, code, form: coded.value.form, isDemo: command.isDemoCode ?? false, source: basis }])
  return ok(undefined)
}

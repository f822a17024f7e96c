import type { AreaCode, UnitId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { enterLine } from '../../../kernel/vietnamese-text.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { checkCode, checkPlace } from '../domain/change-unit.ts'
import type { AdministrativeLevel, OrganisationUnit, UnitKind } from '../domain/unit.ts'
import type { OrganisationPorts } from '../ports.ts'
import { selectCodeHolderFrom } from '../store/change-facts.view.ts'
import { insertCodes, insertNames, insertPlaces, insertUnits } from '../store/unit-store.ts'
import { areaOn } from './ask-areas.ts'
import { getUnit } from './ask-units.ts'
import { authorise, type Refusable } from './authorise.ts'

export type CreateUnit = {
  readonly name: string
  readonly code: string
  readonly isDemoCode?: boolean
  readonly kind: UnitKind
  readonly level: AdministrativeLevel
  readonly parentId: UnitId
  readonly areaCode?: AreaCode
  readonly oneStop: boolean
  readonly fromOn: PlainDate
  readonly basis: string
}

/** A new unit under a parent the administrator answers for. */
export const createUnit = async (work: Work, ports: OrganisationPorts, command: CreateUnit): Promise<Refusable<OrganisationUnit>> => {
  const { parentId, level, fromOn, areaCode, kind, oneStop } = command
  const parent = await authorise(work, ports, { verb: 'create', unitId: parentId })
  if (!parent.ok) return parent.refusal.kind === 'unit-unknown' ? refuse({ kind: 'parent-unknown' }) : parent
  const place = checkPlace({ level, fromOn, parent: parent.value })
  if (!place.ok) return place
  const code = enterLine(command.code).toUpperCase()
  const coded = checkCode({ code, holder: await selectCodeHolderFrom(work.tx, code, fromOn) })
  if (!coded.ok) return coded
  if (areaCode !== undefined && (await areaOn(work, areaCode)) === undefined) return refuse({ kind: 'area-unknown', code: areaCode, fromOn })
  const unitId = newId<UnitId>()
  const spell = { unitId, fromOn, basis: enterLine(command.basis) }
  await insertUnits(work.tx, [{ id: unitId, kind, level, oneStop, openedOn: fromOn, ...(areaCode === undefined ? {} : { areaCode }) }])
  await insertNames(work.tx, [{ ...spell, name: enterLine(command.name) }])
  await insertCodes(work.tx, [{ ...spell, code, form: coded.value.form, isDemo: command.isDemoCode ?? false, source: spell.basis }])
  await insertPlaces(work.tx, [{ ...spell, parentId }])
  await work.tell({ type: 'organisation.unit-created', unitId, fromOn })
  return ok(await getUnit(work, unitId))
}

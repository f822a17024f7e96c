import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import { addDays, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { can, listOfficialsWithRole } from '../../identity/index.ts'
import { findUnit, getUnit, getUnitHistory, listAncestors, type Unit } from '../../organisation/index.ts'
import { listOpenAt, listUnitsWithOpen } from '../store/open-at-unit.view.ts'
import { listDossiersByIds } from './list-dossiers-by-ids.ts'
import type { DossierSummary } from './summarise.ts'

/** A closed unit that several took over; its open dossiers wait for somebody to say which goes where. */
export type SplitUnit = { readonly unit: Unit; readonly closedOn: PlainDate; readonly heirs: readonly Unit[] }

/** Undefined for a unit that lives, that one took over, or that nobody did. */
export const findSplit = async (work: Work, unitId: UnitId): Promise<SplitUnit | undefined> => {
  const today = plainDateAt(work.now)
  const unit = await findUnit(work, unitId)
  if (!unit?.closedOn || unit.closedOn > today) return undefined
  const { successors } = await getUnitHistory(work, unitId)
  const heirs = await Promise.all(successors.filter(({ effectiveOn }) => effectiveOn <= today).map((each) => getUnit(work, each.unitId)))
  return heirs.length > 1 ? { unit, closedOn: unit.closedOn, heirs: heirs.filter(({ closedOn }) => !closedOn || closedOn > today) } : undefined
}

/** Those above it on the last day it stood. */
const aboveOf = async (work: Work, { unit, closedOn }: SplitUnit): Promise<readonly UnitId[]> => (await listAncestors(work, unit.id, addDays(closedOn, -1))).map(({ id }) => id)

export const mayMoveFrom = async (work: Work, split: SplitUnit): Promise<boolean> => can(work.actor, 'move', 'dossier', [split.unit.id, ...(await aboveOf(work, split))])

/** Who is to be told that they wait: whoever leads or controls the nearest unit above. */
export const moversOf = async (work: Work, split: SplitUnit) => {
  for (const unitId of await aboveOf(work, split)) {
    const officials = [...(await listOfficialsWithRole(work, 'head-of-unit', unitId)), ...(await listOfficialsWithRole(work, 'control-officer', unitId))]
    if (officials.length > 0) return [...new Set(officials.map(({ officialId }) => officialId))]
  }
  return []
}

const LISTED = 200

export type Waiting = SplitUnit & { readonly total: number; readonly dossiers: readonly DossierSummary[] }

/** Split units this official may settle, with the first of what is still open there. */
export const listSplitUnits = async (work: Work): Promise<readonly Waiting[]> => {
  const waiting: Waiting[] = []
  // Almost every unit lives, and is known without asking: only closed ones cost more.
  const units = await Promise.all((await listUnitsWithOpen(work.tx)).map((unitId) => findUnit(work, unitId)))
  for (const { id: unitId } of units.flatMap((unit) => (unit?.closedOn ? [unit] : []))) {
    const split = await findSplit(work, unitId)
    if (!split || !(await mayMoveFrom(work, split))) continue
    const ids = await listOpenAt(work.tx, unitId)
    const order = new Map(ids.map((id, index) => [id as string, index]))
    const dossiers = await listDossiersByIds(work, ids.slice(0, LISTED) as readonly DossierId[])
    waiting.push({ ...split, total: ids.length, dossiers: dossiers.toSorted((one, other) => (order.get(one.dossierId) ?? 0) - (order.get(other.dossierId) ?? 0)) })
  }
  return waiting
}

import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import { addDays, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { can, listOfficialsWithRole } from '../../identity/index.ts'
import { findUnit, getUnit, getUnitHistory, listAncestors, listUnits, type Unit } from '../../organisation/index.ts'
import { listOpenAt, listUnitsWithOpen } from '../store/open-at-unit.view.ts'
import { listDossiersByIds } from './list-dossiers-by-ids.ts'
import type { DossierSummary } from './summarise.ts'

/** A closed unit that several took over, or nobody that still stands; its open dossiers wait for somebody to say which goes where. */
export type SplitUnit = { readonly unit: Unit; readonly closedOn: PlainDate; readonly heirs: readonly Unit[] }

type Heirs = { readonly heirs: readonly Unit[]; readonly divided: boolean }

const stands = ({ closedOn }: Unit, today: PlainDate): boolean => !closedOn || closedOn > today

/** Who took over and still stands: an heir closed since is followed to its own. `divided`: somewhere on the way several took over. */
const heirsOf = async (work: Work, unitId: UnitId, passed: readonly UnitId[] = []): Promise<Heirs> => {
  const today = plainDateAt(work.now)
  const { successors } = await getUnitHistory(work, unitId)
  const effective = successors.filter((each) => each.effectiveOn <= today && !passed.includes(each.unitId))
  const found = await Promise.all(
    effective.map(async (each): Promise<Heirs> => {
      const unit = await getUnit(work, each.unitId)
      return stands(unit, today) ? { heirs: [unit], divided: false } : heirsOf(work, unit.id, [...passed, unitId])
    }),
  )
  const heirs = new Map(found.flatMap((each) => each.heirs.map((unit) => [unit.id, unit] as const)))
  return { heirs: [...heirs.values()], divided: effective.length > 1 || found.some(({ divided }) => divided) }
}

type Closed = SplitUnit & { readonly divided: boolean }

/** A unit that was closed, with its living heirs; undefined while it stands. */
export const findClosed = async (work: Work, unitId: UnitId): Promise<Closed | undefined> => {
  const unit = await findUnit(work, unitId)
  return unit?.closedOn && !stands(unit, plainDateAt(work.now)) ? { unit, closedOn: unit.closedOn, ...(await heirsOf(work, unitId)) } : undefined
}

/** Those above it on the last day it stood. */
const listAbove = (work: Work, { unit, closedOn }: SplitUnit): Promise<readonly Unit[]> => listAncestors(work, unit.id, addDays(closedOn, -1))
const aboveOf = async (work: Work, split: SplitUnit): Promise<readonly UnitId[]> => (await listAbove(work, split)).map(({ id }) => id)

/** The nearest unit above that still stands. */
export const findAbove = async (work: Work, split: SplitUnit): Promise<Unit | undefined> => (await listAbove(work, split)).find((unit) => stands(unit, plainDateAt(work.now)))

/** Where nobody took over: the nearest unit above that still stands, and those under it. */
const listTakers = async (work: Work, split: SplitUnit): Promise<readonly Unit[]> => {
  const above = await findAbove(work, split)
  return above ? [above, ...(await listUnits(work, { parentId: above.id, limit: MOST_TAKERS }))] : []
}

const MOST_TAKERS = 500

/** Undefined for a unit that lives, or that one took over. */
export const findSplit = async (work: Work, unitId: UnitId): Promise<SplitUnit | undefined> => {
  const closed = await findClosed(work, unitId)
  if (!closed || (closed.heirs.length === 1 && !closed.divided)) return undefined
  const { divided: _, ...split } = closed
  return split.heirs.length > 0 ? split : { ...split, heirs: await listTakers(work, split) }
}

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

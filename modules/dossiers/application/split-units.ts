import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { can, listOfficialsWithRole } from '../../identity/index.ts'
import { findAboveClosed, findClosed, listAboveClosed, listClosedAmong, listUnits, type Unit } from '../../organisation/index.ts'
import { listOpenAt, listUnitsWithOpen } from '../store/open-at-unit.view.ts'
import { listDossiersByIds } from './list-dossiers-by-ids.ts'
import type { DossierSummary } from './summarise.ts'

/** A closed unit that several took over, or nobody that still stands; its open dossiers wait for somebody to say which goes where. */
export type SplitUnit = { readonly unit: Unit; readonly closedOn: PlainDate; readonly heirs: readonly Unit[] }

const aboveOf = async (work: Work, split: SplitUnit): Promise<readonly UnitId[]> => (await listAboveClosed(work, split)).map(({ id }) => id)

/** Where nobody took over: the nearest unit above that still stands, and those under it. */
const listTakers = async (work: Work, split: SplitUnit): Promise<readonly Unit[]> => {
  const above = await findAboveClosed(work, split)
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
  // Almost every unit lives.
  for (const unitId of await listClosedAmong(work, await listUnitsWithOpen(work.tx))) {
    const split = await findSplit(work, unitId)
    if (!split || !(await mayMoveFrom(work, split))) continue
    const ids = await listOpenAt(work.tx, unitId)
    const order = new Map(ids.map((id, index) => [id as string, index]))
    const dossiers = await listDossiersByIds(work, ids.slice(0, LISTED) as readonly DossierId[])
    waiting.push({ ...split, total: ids.length, dossiers: dossiers.toSorted((one, other) => (order.get(one.dossierId) ?? 0) - (order.get(other.dossierId) ?? 0)) })
  }
  return waiting
}

// Product idea 24 and NĐ 61/2018 article 4: when a unit is closed its open dossiers go to the unit that took over; none is left behind.
import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { notify } from '../../notifications/index.ts'
import { findUnit, getUnitHistory } from '../../organisation/index.ts'
import { fold } from '../domain/evolve.ts'
import { lockJournal } from '../store/dossier-store.ts'
import { listOpenAt, listUnitsWithOpen } from '../store/open-at-unit.view.ts'
import { recordEvents } from './act-on-dossier.ts'
import { findSplit, moversOf } from './split-units.ts'

/** The one unit that took over; undefined while the unit lives, and where several did: which of them is for people to say. */
const heirOf = async (work: Work, unitId: UnitId): Promise<UnitId | undefined> => {
  const today = plainDateAt(work.now)
  const unit = await findUnit(work, unitId)
  if (!unit?.closedOn || unit.closedOn > today) return undefined
  const { successors } = await getUnitHistory(work, unitId)
  const [heir, ...others] = successors.filter(({ effectiveOn }) => effectiveOn <= today)
  return others.length === 0 ? heir?.unitId : undefined
}

const moveOne = async (work: Work, dossierId: DossierId, event: { readonly from: UnitId; readonly to: UnitId }): Promise<void> => {
  const dossier = fold(await lockJournal(work.tx, dossierId))
  if (dossier && !dossier.endedAt) await recordEvents(work, dossier, { dossierId, events: [{ type: 'UnitSucceeded', ...event }] })
}

/** Several took over: whoever leads or controls above is told, each day until nothing waits any more. */
const tellWaiting = async (work: Work, unitId: UnitId): Promise<void> => {
  const split = await findSplit(work, unitId)
  if (!split) return
  const params = { unit: split.unit.name, count: String((await listOpenAt(work.tx, unitId)).length) }
  for (const officialId of await moversOf(work, split)) await notify(work, { officialId, template: 'succession-waits', params, about: { kind: 'unit', id: unitId } })
}

/** Moves what closed units left open; answers how many dossiers moved. Runs at each closing and daily, and is safe to run again. */
export const followSuccessors = async (work: Work): Promise<number> => {
  const system: Work = { ...work, actor: { kind: 'system', process: 'follow-successors' } }
  let moved = 0
  for (const from of await listUnitsWithOpen(work.tx)) {
    const to = await heirOf(system, from)
    if (!to) await tellWaiting(system, from)
    if (!to) continue
    for (const dossierId of await listOpenAt(work.tx, from)) {
      await moveOne(system, dossierId, { from, to })
      moved += 1
    }
  }
  return moved
}

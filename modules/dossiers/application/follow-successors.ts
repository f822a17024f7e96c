// Product idea 24 and NĐ 61/2018 article 4: when a unit is closed its open dossiers, and the money of those that have ended, go to the unit that took over; none is left behind.
import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { notify } from '../../notifications/index.ts'
import { findAboveClosed, findClosed, listClosedAmong, soleHeirOf } from '../../organisation/index.ts'
import { listUnitsWithMoney, moveMoney } from '../../payments/index.ts'
import { fold } from '../domain/evolve.ts'
import { lockJournal } from '../store/dossier-store.ts'
import { listOpenAt, listUnitsWithOpen } from '../store/open-at-unit.view.ts'
import { unitOfSlip } from './issue-slip.ts'
import { findSplit, moversOf } from './split-units.ts'
import { succeedAt } from './succeed-at.ts'

/** The one unit that took over; undefined while the unit lives, and where several or none did: where to is for people to say. */
const heirOf = async (work: Work, unitId: UnitId): Promise<UnitId | undefined> => {
  const closed = await findClosed(work, unitId)
  return closed && soleHeirOf(closed)?.id
}

const moveOne = async (work: Work, dossierId: DossierId, way: { readonly from: UnitId; readonly to: UnitId }): Promise<void> => {
  const dossier = fold(await lockJournal(work.tx, dossierId))
  if (dossier && !dossier.endedAt) await succeedAt(work, dossier, { ...way, events: [{ type: 'UnitSucceeded', ...way }] })
}

/** Several took over, or none: whoever leads or controls above is told, each day until nothing waits any more. */
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
  for (const from of await listClosedAmong(work, await listUnitsWithOpen(work.tx))) {
    const to = await heirOf(system, from)
    if (!to) await tellWaiting(system, from)
    if (!to) continue
    for (const dossierId of await listOpenAt(work.tx, from)) {
      await moveOne(system, dossierId, { from, to })
      moved += 1
    }
  }
  await followMoney(system)
  return moved
}

/** What is still owed or to be given back for dossiers that have ended; where several took over, or nobody, the nearest unit above has it. That of open ones goes with them. */
const followMoney = async (work: Work): Promise<void> => {
  for (const from of await listClosedAmong(work, await listUnitsWithMoney(work))) {
    const closed = await findClosed(work, from)
    const to = closed && ((await heirOf(work, from)) ?? (await findAboveClosed(work, closed))?.id)
    if (to) await moveMoney(work, { from, unit: await unitOfSlip(work, to), except: await listOpenAt(work.tx, from) })
  }
}

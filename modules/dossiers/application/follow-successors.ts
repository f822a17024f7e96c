// Product idea 24 and NĐ 61/2018 article 4: when a unit is closed its open dossiers, and the money of those that have ended, go to the unit that took over; none is left behind.
import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import { addJob } from '../../../platform/jobs/job-queue.ts'
import type { Job, Step } from '../../../platform/module.ts'
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

/** So many move in one transaction: whoever closes a unit waits for it, and what it moves stands still until it is over. */
const LOT = 50

const MOVE_JOB = 'follow-successors'

const asSystem = (work: Work): Work => ({ ...work, actor: { kind: 'system', process: MOVE_JOB } })

type Lot = { readonly most: number; /** Moved before, each with the unit it was at. */ readonly but: ReadonlySet<string> }

const placed = (from: UnitId, id: DossierId): string => `${from} ${id}`

const listClosed = async (work: Work): Promise<readonly UnitId[]> => listClosedAmong(work, await listUnitsWithOpen(work.tx))

/** The next open dossiers of closed units that one unit took over; fewer than `most` when no more wait. */
const moveLot = async (work: Work, closed: readonly UnitId[], { most, but }: Lot): Promise<readonly string[]> => {
  const moved: string[] = []
  for (const from of closed) {
    const to = await heirOf(work, from)
    if (!to) continue
    const waiting = (await listOpenAt(work.tx, from)).filter((id) => !but.has(placed(from, id))).slice(0, most - moved.length)
    for (const dossierId of waiting) await moveOne(work, dossierId, { from, to })
    moved.push(...waiting.map((id) => placed(from, id)))
    if (moved.length === most) break
  }
  return moved
}

/** Nothing moves by itself any more: who has to say where to is told, and the money follows. */
const settle = async (work: Work, closed: readonly UnitId[]): Promise<void> => {
  for (const from of closed) if (!(await heirOf(work, from))) await tellWaiting(work, from)
  await followMoney(work)
}

/** At a closing, in its transaction: what a moment moves, the rest by a job that this transaction leaves behind; answers how many moved at once. */
export const followSuccessors = async (work: Work, most = LOT): Promise<number> => {
  const system = asSystem(work)
  const closed = await listClosed(system)
  const { length } = await moveLot(system, closed, { most, but: new Set() })
  await (length === most ? addJob(work, { name: MOVE_JOB, key: MOVE_JOB }) : settle(system, closed))
  return length
}

/** Daily, and behind the closing of a large unit: lot by lot, each in a transaction of its own; cut off, it goes on where it was. */
export const followInLots = async (step: Step, most = LOT): Promise<void> => {
  const but = new Set<string>()
  for (;;) {
    const moved = await step(async (work) => moveLot(asSystem(work), await listClosed(work), { most, but }))
    for (const each of moved) but.add(each)
    if (moved.length < most) break
  }
  await step(async (work) => settle(asSystem(work), await listClosed(work)))
}

export const followSuccessorsJob: Job = { name: MOVE_JOB, cron: '10 17 * * *', runInSteps: (step) => followInLots(step) }

/** What is still owed or to be given back for dossiers that have ended; where several took over, or nobody, the nearest unit above has it. That of open ones goes with them. */
const followMoney = async (work: Work): Promise<void> => {
  for (const from of await listClosedAmong(work, await listUnitsWithMoney(work))) {
    const closed = await findClosed(work, from)
    const to = closed && ((await heirOf(work, from)) ?? (await findAboveClosed(work, closed))?.id)
    if (to) await moveMoney(work, { from, unit: await unitOfSlip(work, to), except: await listOpenAt(work.tx, from) })
  }
}

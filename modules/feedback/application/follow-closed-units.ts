// NĐ 61/2018/NĐ-CP Điều 4: what lies with a unit that is closed is left to nobody; whoever took over, or stands above, goes on with it.
import type { UnitId } from '../../../kernel/ids.ts'
import type { Step } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { findClosed, getUnit, type ClosedUnit } from '../../organisation/index.ts'
import { decideSucceed } from '../domain/decide.ts'
import { listOpenAt, listUnitsWithOpen } from '../store/item-lists.view.ts'
import { lockItem } from '../store/item-store.ts'
import { findReceiver, receiverOfProvince } from './places.ts'
import { recordItem } from './record-item.ts'
import { publishBy, startClock } from './start-clock.ts'

const PAGE = 200

const moveOne = async (work: Work, itemId: string, { unit, closedOn }: ClosedUnit): Promise<void> => {
  const item = await lockItem(work.tx, itemId)
  if (!item) return
  const to = (await findReceiver(work, unit.id)) ?? (await getUnit(work, await receiverOfProvince(work)))
  const counting = { unitId: to.id, ruleSet: item.ruleSet }
  const reason = `${unit.name} kết thúc hoạt động từ ngày ${closedOn.split('-').toReversed().join('/')}; ${to.name} giải quyết tiếp`
  const decided = decideSucceed(item, { toUnitId: to.id, reason, clock: await startClock(work, counting), publishBy: await publishBy(work, counting) })
  if (decided.ok) await recordItem(work, item, { itemId, senderName: item.sender.name, events: decided.value })
}

const movePage = async (given: Work, unitId: UnitId, { after, most }: { readonly after: string | undefined; readonly most: number }): Promise<readonly string[]> => {
  const work: Work = { ...given, actor: { kind: 'system', process: 'follow-closed-units' } }
  const closed = await findClosed(work, unitId)
  const ids = closed ? await listOpenAt(work.tx, unitId, { after, limit: most }) : []
  if (closed) for (const itemId of ids) await moveOne(work, itemId, closed)
  return ids
}

/** At its closing; nothing happens where the day is still to come. */
export const followClosedUnit = async (step: Step, unitId: UnitId, most = PAGE): Promise<void> => {
  let ids: readonly string[] = []
  do {
    const after = ids.at(-1)
    ids = await step((work) => movePage(work, unitId, { after, most }))
  } while (ids.length === most)
}

/** Each night: units whose day has come, and whatever came to them since. */
export const followClosedUnits = async (step: Step, most = PAGE): Promise<void> => {
  for (const unitId of await step((work) => listUnitsWithOpen(work.tx))) await followClosedUnit(step, unitId, most)
}

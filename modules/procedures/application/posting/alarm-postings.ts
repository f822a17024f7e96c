// NĐ 63/2010 articles 17, 26.2: what hangs and is no longer right is told to the unit where it hangs, once for each edition.
import type { UnitId } from '../../../../kernel/ids.ts'
import type { DomainEvent, Work } from '../../../../platform/work.ts'
import { keepAlarms, listAlarms } from '../../store/posting-store.ts'
import { compareWithForce } from './record-posting.ts'

/** Of one unit: its places that say something else than the catalogue, since it changed. */
export type PostingsOutOfDate = DomainEvent & { readonly type: 'procedures.postings-out-of-date'; readonly unitId: UnitId; readonly places: readonly string[] }

export const alarmPostings = async (work: Work): Promise<void> => {
  const wrong = (await compareWithForce(work, undefined)).filter(({ outOfDate }) => outOfDate)
  const told = new Set((await listAlarms(work.tx, wrong.map(({ id }) => id))).map(({ postingId, edition }) => `${postingId} ${edition}`))
  const news = wrong.filter(({ id, inForce }) => !told.has(`${id} ${inForce}`))
  await keepAlarms(work.tx, news.map(({ id, inForce }) => ({ postingId: id, edition: inForce })), work.now)
  for (const [unitId, own] of Map.groupBy(news, (each) => each.unitId))
    await work.tell({ type: 'procedures.postings-out-of-date', unitId, places: [...new Set(own.map(({ place }) => place))] } satisfies PostingsOutOfDate)
}

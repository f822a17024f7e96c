// NĐ 63/2010 articles 15, 24.2: which announcement decisions have a day of the law before them that ends before a moment, or has ended.
import type { UnitId } from '../../../../kernel/ids.ts'
import { instantOn } from '../../../../kernel/plain-date.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import type { Work } from '../../../../platform/work.ts'
import { listOpenAnnouncements } from '../../store/announcement-store.ts'
import { daysOf, type AnnouncementDay } from './show-announcement.ts'

/** A day lasts until its last minute. */
const LAST_MINUTE = 24 * 60 - 1

export type AnnouncementDue = { readonly announcementId: string; readonly unitId: UnitId; readonly code: string; readonly title: string; readonly step: AnnouncementDay['step']; readonly dueAt: Instant }

type DueAsked = { readonly unitIds: readonly string[]; /** Not what was due before. */ readonly from?: Instant; readonly until: Instant; /** The one before this page. */ readonly after?: { readonly at: string; readonly id: string }; readonly limit: number }

const keyOf = ({ dueAt, announcementId }: AnnouncementDue): string => `${dueAt}|${announcementId}`

/** Of each decision the next step that is still open; the next to end first. */
export const listAnnouncementsDue = async (work: Work, { unitIds, from, until, after, limit }: DueAsked): Promise<readonly AnnouncementDue[]> => {
  const due: AnnouncementDue[] = []
  for (const announcement of await listOpenAnnouncements(work.tx, unitIds)) {
    const next = (await daysOf(work, announcement)).find(({ doneOn }) => doneOn === undefined)
    const at = next && instantOn(next.dueOn, LAST_MINUTE)
    if (next && at !== undefined && at < until && (from === undefined || at >= from))
      due.push({ announcementId: announcement.id, unitId: announcement.unitId, code: announcement.decision?.number ?? announcement.basis.number, title: announcement.title, step: next.step, dueAt: at })
  }
  const sorted = due.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
  return (after === undefined ? sorted : sorted.filter((each) => keyOf(each) > `${after.at}|${after.id}`)).slice(0, limit)
}

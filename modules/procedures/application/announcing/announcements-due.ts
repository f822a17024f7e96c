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

/** Of each decision the next step that is still open; the next to end first. */
export const listAnnouncementsDue = async (work: Work, { unitIds, until, limit }: { readonly unitIds: readonly string[]; readonly until: Instant; readonly limit: number }): Promise<readonly AnnouncementDue[]> => {
  const due: AnnouncementDue[] = []
  for (const announcement of await listOpenAnnouncements(work.tx, unitIds)) {
    const next = (await daysOf(work, announcement)).find(({ doneOn }) => doneOn === undefined)
    const at = next && instantOn(next.dueOn, LAST_MINUTE)
    if (next && at !== undefined && at < until)
      due.push({ announcementId: announcement.id, unitId: announcement.unitId, code: announcement.decision?.number ?? announcement.basis.number, title: announcement.title, step: next.step, dueAt: at })
  }
  return due.toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1)).slice(0, limit)
}

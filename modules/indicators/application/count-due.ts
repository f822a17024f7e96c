// Lessons idea 17: how much is due in all, by unit, step and person, where it is more than a page lists.
import type { Instant } from '../../../kernel/instant.ts'
import { epochDay, plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { countHoldersOf } from '../../dossiers/index.ts'
import { countFeedbackDue } from '../../feedback/index.ts'
import { findOfficials } from '../../organisation/index.ts'
import { listAnnouncementsDue } from '../../procedures/index.ts'
import { daysUntil } from '../domain/breach.ts'
import type { Matter } from '../domain/reminder.ts'
import { listDueDays } from '../store/open-late.view.ts'

export type DueSpan = { readonly unitIds: readonly string[]; readonly from?: Instant; readonly until: Instant }
/** So many of one unit at one step with one person; `daysLeft` of what is not late yet. */
export type DueCount = { readonly unitId: string; readonly step: string; readonly person?: string; readonly late: boolean; readonly daysLeft?: number; readonly count: number }

const countDossiers = async (work: Work, { unitIds, ...span }: DueSpan): Promise<readonly DueCount[]> => {
  const held = await countHoldersOf(work, await listDueDays(work.tx, unitIds, { ...span, now: work.now }))
  const people = await findOfficials(work, [...new Set(held.flatMap(({ officialId }) => officialId ?? []))])
  const today = epochDay(plainDateAt(work.now))
  return held.map(({ lot: { unitId: resolving, day }, step, unitId, officialId, count }) => {
    const person = officialId && people.get(officialId)?.fullName
    return { unitId: unitId ?? resolving, step, late: day === null, count, ...(person ? { person } : {}), ...(day === null ? {} : { daysLeft: epochDay(day) - today }) }
  })
}

const countFeedback = async (work: Work, span: DueSpan): Promise<readonly DueCount[]> => (await countFeedbackDue(work, span)).map(({ state, ...counted }) => ({ ...counted, step: state }))

/** Decisions under way are few, and each is looked at for its next day. */
const countAnnouncements = async (work: Work, span: DueSpan): Promise<readonly DueCount[]> =>
  (await listAnnouncementsDue(work, { ...span, limit: Number.MAX_SAFE_INTEGER })).map(({ unitId, step, dueAt }) => ({ unitId, step, late: dueAt < work.now, daysLeft: daysUntil(plainDateAt(work.now), dueAt), count: 1 }))

const COUNT: Readonly<Record<Matter, (work: Work, span: DueSpan) => Promise<readonly DueCount[]>>> = { dossiers: countDossiers, feedback: countFeedback, announcements: countAnnouncements }

export const countDue = (work: Work, what: Matter, span: DueSpan): Promise<readonly DueCount[]> => COUNT[what](work, span)

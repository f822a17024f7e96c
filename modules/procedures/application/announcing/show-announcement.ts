import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import type { UnitId } from '../../../../kernel/ids.ts'
import { instantOn, plainDateAt, type PlainDate } from '../../../../kernel/plain-date.ts'
import type { Work } from '../../../../platform/work.ts'
import { dueAt } from '../../../calendar/index.ts'
import { can } from '../../../identity/index.ts'
import { findUnit } from '../../../organisation/index.ts'
import { actsFrom, type Announcement, type AnnouncementAct } from '../../domain/announcing/announcement.ts'
import { ANNOUNCING_LIMITS, announceBy, type Punctuality, punctualityOf, uploadWorkingDays } from '../../domain/announcing/deadlines.ts'
import type { NoAnnouncement } from '../../domain/refusals.ts'
import { postedOfDecision, type DecisionPosted } from '../posting/posted-of-decision.ts'
import { type AnnouncementEvent, findAnnouncement, listAnnouncementEvents, listAnnouncements as listRows } from '../../store/announcement-store.ts'

export type AnnouncementDay = { readonly step: 'announce' | 'upload' | 'publish' | 'lock'; readonly dueOn: PlainDate; readonly doneOn?: PlainDate; readonly standing: Punctuality }

const workingDaysAfter = async (work: Work, unitId: UnitId, from: { readonly on: PlainDate; readonly days: number }): Promise<PlainDate | undefined> => {
  const { dueAt: until } = await dueAt(work, { unitId, from: instantOn(from.on, 0), limit: { unit: 'working-day', quantity: from.days }, mode: 'whole-days' })
  return until && plainDateAt(until)
}

const dayOf = (step: AnnouncementDay['step'], dueOn: PlainDate | undefined, seen: { readonly doneOn?: PlainDate | undefined; readonly today: PlainDate }): readonly AnnouncementDay[] => {
  const { doneOn, today } = seen
  return dueOn === undefined ? [] : [{ step, dueOn, ...(doneOn === undefined ? {} : { doneOn }), standing: punctualityOf(dueOn, doneOn, today) }]
}

/** Every day the law sets for this decision; those that count from the signature stand once it is signed. */
export const daysOf = async (work: Work, announcement: Announcement): Promise<readonly AnnouncementDay[]> => {
  const { unitId, basis, decision, uploadedAt, publishedAt, lines } = announcement
  const today = plainDateAt(work.now)
  const announced = dayOf('announce', announceBy(basis), { doneOn: decision?.signedOn, today })
  if (decision === undefined) return announced
  const [uploadBy, lockBy] = await Promise.all([
    workingDaysAfter(work, unitId, { on: decision.signedOn, days: uploadWorkingDays(basis) }),
    workingDaysAfter(work, unitId, { on: decision.signedOn, days: ANNOUNCING_LIMITS.lockWorkingDays.value }),
  ])
  const lastLock = lines.flatMap(({ retiredOn }) => (retiredOn === undefined ? [] : [retiredOn])).toSorted().at(-1)
  return [
    ...announced,
    ...dayOf('upload', uploadBy, { doneOn: uploadedAt && plainDateAt(uploadedAt), today }),
    ...dayOf('publish', uploadBy, { doneOn: publishedAt && plainDateAt(publishedAt), today }),
    ...(lastLock === undefined ? [] : dayOf('lock', lockBy, { doneOn: lastLock, today })),
  ]
}

const VERBS: Readonly<Record<AnnouncementAct, string>> = { change: 'draft', cancel: 'draft', check: 'check', 'send-back': 'check', submit: 'check', announce: 'announce', upload: 'publish', publish: 'publish' }

export type ShownAnnouncement = Announcement & { readonly unitName: string; readonly days: readonly AnnouncementDay[]; readonly may: readonly AnnouncementAct[] }

const shownOf = async (work: Work, announcement: Announcement): Promise<ShownAnnouncement> => ({
  ...announcement,
  unitName: (await findUnit(work, announcement.unitId))?.name ?? '',
  days: await daysOf(work, announcement),
  may: actsFrom(announcement.state).filter((act) => can(work.actor, VERBS[act], 'announcement-decision', announcement.unitId)),
})

export const showAnnouncement = async (work: Work, id: string): Promise<Outcome<ShownAnnouncement & { readonly events: readonly AnnouncementEvent[]; readonly posted?: DecisionPosted }, NoAnnouncement>> => {
  const announcement = await findAnnouncement(work.tx, id)
  if (announcement === undefined || !can(work.actor, 'read', 'announcement-decision', announcement.unitId)) return refuse({ kind: 'announcement-not-found' })
  const posted = announcement.state === 'published' ? { posted: await postedOfDecision(work, announcement.lines) } : {}
  return ok({ ...(await shownOf(work, announcement)), ...posted, events: await listAnnouncementEvents(work.tx, id) })
}

const PAGE = 50

/** Newest first; procedure control sees all, a department its own. */
export const listAnnouncements = async (work: Work, after = 0): Promise<{ readonly items: readonly ShownAnnouncement[]; readonly next?: number }> => {
  const all = can(work.actor, 'list', 'announcement-decision', 'elsewhere' as UnitId)
  const own = work.actor.kind === 'staff' ? [...new Set(work.actor.roles.map(({ unitId }) => unitId))].filter((unitId) => can(work.actor, 'list', 'announcement-decision', unitId)) : []
  const rows = await listRows(work.tx, { ...(all ? {} : { unitIds: own }), limit: PAGE + 1, offset: after })
  return { items: await Promise.all(rows.slice(0, PAGE).map((row) => shownOf(work, row))), ...(rows.length > PAGE ? { next: after + PAGE } : {}) }
}

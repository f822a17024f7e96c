import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import type { Work } from '../../../../platform/work.ts'
import { can } from '../../../identity/index.ts'
import { type Announcement, type AnnouncementAct, stateAfter } from '../../domain/announcing/announcement.ts'
import type { AnnouncementRefusal } from '../../domain/refusals.ts'
import { findAnnouncementForUpdate, saveAnnouncement } from '../../store/announcement-store.ts'
import { actorName } from '../import-rows.ts'

export type Acting = { readonly id: string; readonly act: AnnouncementAct; readonly verb: 'draft' | 'check' | 'announce' | 'publish'; readonly words?: string }
type Decide = (before: Announcement) => Outcome<Announcement, AnnouncementRefusal> | Promise<Outcome<Announcement, AnnouncementRefusal>>

/** Loads under lock, asks whether this person may and whether now is the time, saves row and journal together. */
export const actOnAnnouncement = async (work: Work, { id, act, verb, words }: Acting, decide: Decide): Promise<Outcome<Announcement, AnnouncementRefusal>> => {
  const before = await findAnnouncementForUpdate(work.tx, id)
  if (before === undefined || !(can(work.actor, 'read', 'announcement-decision', before.unitId))) return refuse({ kind: 'announcement-not-found' })
  if (!can(work.actor, verb, 'announcement-decision', before.unitId)) return refuse({ kind: 'not-your-announcement' })
  const state = stateAfter(before.state, act)
  if (!state.ok) return state
  const decided = await decide(before)
  if (!decided.ok) return decided
  const after = { ...decided.value, state: state.value, version: before.version + 1 }
  const byName = work.actor.kind === 'staff' ? work.actor.fullName : actorName(work.actor)
  await saveAnnouncement(work.tx, after, { serial: after.version, act, state: after.state, at: work.now, byName, byId: actorName(work.actor), ...(words === undefined ? {} : { words }) })
  return ok(after)
}

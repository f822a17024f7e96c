// NĐ 63/2010 article 13: the department in charge drafts; what was sent back is changed and goes the same way again.
import type { UnitId } from '../../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import { newId } from '../../../../platform/db/new-id.ts'
import type { Work } from '../../../../platform/work.ts'
import { can } from '../../../identity/index.ts'
import { findUnit } from '../../../organisation/index.ts'
import type { Announcement, AnnouncementBasis } from '../../domain/announcing/announcement.ts'
import type { AnnouncementRefusal } from '../../domain/refusals.ts'
import { insertAnnouncement } from '../../store/announcement-store.ts'
import { actorName } from '../import-rows.ts'
import { actOnAnnouncement } from './act-on-announcement.ts'
import { type AskedLine, readLines } from './read-lines.ts'

export type DraftAnnouncement = { readonly title: string; readonly basis: AnnouncementBasis; readonly lines: readonly AskedLine[] }

export const nameOf = ({ actor }: Work): string => (actor.kind === 'staff' ? actor.fullName : actorName(actor))

/** Departments and procedure control draft; communes and districts receive what was announced. */
const mayDraftAt = async (work: Work, unitId: UnitId): Promise<boolean> => {
  if (!can(work.actor, 'draft', 'announcement-decision', unitId)) return false
  return can(work.actor, 'check', 'announcement-decision') || (await findUnit(work, unitId))?.kind === 'department'
}

export const draftAnnouncement = async (work: Work, command: DraftAnnouncement & { readonly unitId: UnitId }): Promise<Outcome<Announcement, AnnouncementRefusal>> => {
  const { unitId, title, basis } = command
  if (!(await mayDraftAt(work, unitId))) return refuse({ kind: 'not-your-announcement' })
  if (basis.effectiveOn < basis.promulgatedOn) return refuse({ kind: 'basis-days-crossed' })
  const lines = await readLines(work, command.lines)
  if (!lines.ok) return lines
  const announcement: Announcement = { id: newId<string>(), unitId, title, basis, lines: lines.value, state: 'draft', draftedBy: actorName(work.actor), draftedByName: nameOf(work), openedAt: work.now, version: 1 }
  await insertAnnouncement(work.tx, announcement, { serial: 1, act: 'draft', state: 'draft', at: work.now, byName: nameOf(work), byId: actorName(work.actor) })
  return ok(announcement)
}

export const changeAnnouncement = async (work: Work, id: string, { title, basis, lines: asked }: DraftAnnouncement): Promise<Outcome<Announcement, AnnouncementRefusal>> => {
  if (basis.effectiveOn < basis.promulgatedOn) return refuse({ kind: 'basis-days-crossed' })
  const lines = await readLines(work, asked)
  if (!lines.ok) return lines
  return actOnAnnouncement(work, { id, act: 'change', verb: 'draft' }, ({ sentBackReason: _reason, ...before }) => ok({ ...before, title, basis, lines: lines.value }))
}

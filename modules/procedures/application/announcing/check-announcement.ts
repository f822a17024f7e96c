// NĐ 63/2010 article 5, QĐ 2715 (Quảng Trị): procedure control looks at the quality before the chairman is asked to sign.
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import type { Work } from '../../../../platform/work.ts'
import type { Announcement } from '../../domain/announcing/announcement.ts'
import type { AnnouncementRefusal } from '../../domain/refusals.ts'
import { actorName } from '../import-rows.ts'
import { actOnAnnouncement } from './act-on-announcement.ts'

type Answer = Promise<Outcome<Announcement, AnnouncementRefusal>>

/** Never by whoever drafted it. */
export const checkAnnouncement = (work: Work, id: string): Answer =>
  actOnAnnouncement(work, { id, act: 'check', verb: 'check' }, ({ sentBackReason: _reason, ...before }) => (before.draftedBy === actorName(work.actor) ? refuse({ kind: 'checked-by-drafter' }) : ok(before)))

export const sendBackAnnouncement = (work: Work, id: string, reason: string): Answer =>
  actOnAnnouncement(work, { id, act: 'send-back', verb: 'check', words: reason }, (before) => ok({ ...before, sentBackReason: reason }))

export const submitAnnouncement = (work: Work, id: string): Answer => actOnAnnouncement(work, { id, act: 'submit', verb: 'check' }, ok)

export const cancelAnnouncement = (work: Work, id: string, reason: string): Answer => actOnAnnouncement(work, { id, act: 'cancel', verb: 'draft', words: reason }, ok)

// NĐ 63/2010 articles 17, 24.2, 25: what the national database holds is binding, so it is there before people read it here.
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import type { Work } from '../../../../platform/work.ts'
import type { Announcement } from '../../domain/announcing/announcement.ts'
import type { AnnouncementRefusal } from '../../domain/refusals.ts'
import { findAnnouncement } from '../../store/announcement-store.ts'
import { publishVersion } from '../publish-version.ts'
import { actOnAnnouncement } from './act-on-announcement.ts'

type Answer = Promise<Outcome<Announcement, AnnouncementRefusal>>

const upload = (work: Work, id: string, note?: string): Answer =>
  actOnAnnouncement(work, { id, act: 'upload', verb: 'publish', ...(note === undefined ? {} : { words: note }) }, (before) => ok({ ...before, uploadedAt: work.now, ...(note === undefined ? {} : { uploadNote: note }) }))

/** An officer typed it into the database by hand and says so. */
export const confirmUpload = (work: Work, id: string, note: string): Answer => upload(work, id, note)

/** The connection delivered it; where an officer was faster, nothing is left to do. */
export const onUploaded = async (work: Work, id: string): Promise<void> => {
  if ((await findAnnouncement(work.tx, id))?.state === 'announced') await upload(work, id)
}

export const publishAnnouncement = (work: Work, id: string): Answer =>
  actOnAnnouncement(work, { id, act: 'publish', verb: 'publish' }, async (before) => {
    for (const { code, versionNumber } of before.lines) {
      if (versionNumber === undefined) continue
      const published = await publishVersion(work, { code, number: versionNumber })
      if (!published.ok && published.refusal.kind !== 'version-already-published') return refuse({ kind: 'announcement-line-unknown', code })
    }
    return ok({ ...before, publishedAt: work.now })
  })

import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import type { NotificationPorts } from '../ports.ts'
import { eraseWords } from '../store/message-store.ts'
import { eraseOldNotices } from '../store/notice-store.ts'

const daysBefore = (now: Instant, days: number): Instant => instantFromMs(epochMs(now) - days * 86_400_000)

/** Notices stay in the app for a year; they are signals, what they tell of is kept by the dossier. */
const KEEP_NOTICES_DAYS = 365

/** Words and addresses of messages, and contacts of notices, go after the days of the parameter (Luật BVDLCN 91/2025: no longer than needed). */
export const eraseOldWords = async (work: Work, { keepWordsDays }: Pick<NotificationPorts, 'keepWordsDays'>): Promise<void> => {
  const before = daysBefore(work.now, keepWordsDays)
  await eraseWords(work.tx, before)
  await eraseOldNotices(work.tx, { noticesBefore: daysBefore(work.now, Math.max(KEEP_NOTICES_DAYS, keepWordsDays)), contactsBefore: before })
}

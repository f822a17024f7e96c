import type { Job, Module } from '../../platform/module.ts'
import { eraseOldWords } from './application/erase-old-words.ts'
import { onDestructionDecided, onDestructionProposed } from './application/on-destruction.ts'
import { onBackupsLacking, onFileAlarm, onFileQuarantined } from './application/on-file-alarm.ts'
import { onPostingsOutOfDate } from './application/on-postings-out-of-date.ts'
import { onSignatureStopped } from './application/on-signature-stopped.ts'
import { onPaperExpiring, onPaperPublished, onPaperRead, onPaperShared, onPaperWithdrawn } from './application/tell-of-papers.ts'
import { sendDigests } from './application/send-digests.ts'
import { countUnreadNoticesRoute } from './http/count-unread-notices.route.ts'
import { listNoticesRoute } from './http/list-notices.route.ts'
import { listNoticeMessagesRoute, resendNoticeMessageRoute } from './http/notice-messages.route.ts'
import { getNoticePreferenceRoute, setNoticePreferenceRoute } from './http/notice-preference.route.ts'
import { readNoticesRoute } from './http/read-notices.route.ts'
import type { NotificationPorts } from './ports.ts'

export { listNoticeDeliverers, noticeReceivers } from './application/list-deliverers.ts'

const jobsOf = (ports: NotificationPorts): readonly Job[] => [
  { name: 'send-notice-digests', cron: '0 * * * *', run: (work) => sendDigests(work) },
  { name: 'erase-notice-words', cron: '40 19 * * *', run: (work) => eraseOldWords(work, ports) },
]

export const notificationsModule = (ports: NotificationPorts): Module => ({
  name: 'notifications',
  routes: [
    listNoticesRoute,
    readNoticesRoute,
    countUnreadNoticesRoute,
    getNoticePreferenceRoute(ports),
    setNoticePreferenceRoute(ports),
    listNoticeMessagesRoute(ports),
    resendNoticeMessageRoute,
  ],
  jobs: jobsOf(ports),
  subscriptions: [
    { to: 'documents.paper-published', on: onPaperPublished },
    { to: 'documents.paper-withdrawn', on: onPaperWithdrawn },
    { to: 'documents.paper-shared', on: onPaperShared },
    { to: 'documents.paper-read', on: onPaperRead },
    { to: 'documents.paper-expiring', on: onPaperExpiring },
    { to: 'documents.destruction-proposed', on: onDestructionProposed },
    { to: 'documents.destruction-decided', on: onDestructionDecided },
    { to: 'official-documents.signature-stopped', on: onSignatureStopped },
    { to: 'procedures.postings-out-of-date', on: onPostingsOutOfDate },
    { to: 'FileAlarmRaised', on: onFileAlarm },
    { to: 'BackupsLacking', on: onBackupsLacking },
    { to: 'FileQuarantined', on: onFileQuarantined },
  ],
})

import type { WordsOf } from '../../../platform/web/messages.ts'
import type { notificationsVi } from './messages.vi.ts'

export const notificationsEn = {
  title: 'Notices',
  none: 'No notices yet',
  noneText: 'When something happens to your dossiers, it is told here.',
  unread: 'New',
  open: 'See the dossier',
  markRead: 'Mark as read',
} satisfies WordsOf<typeof notificationsVi>

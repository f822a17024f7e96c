import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import type { AnnouncementState } from '../../domain/announcing/announcement.ts'
import type { Punctuality } from '../../domain/announcing/deadlines.ts'
import { announcingEn } from './messages.en.ts'
import { announcingVi } from './messages.vi.ts'

export const ANNOUNCEMENTS = '/desk/announcements'

export type AnnouncingWords = WordsOf<typeof announcingVi>
export const useAnnouncingWords = (): AnnouncingWords => useMessages({ vi: announcingVi, en: announcingEn })

export const STATE_TONES: Readonly<Record<AnnouncementState, 'plain' | 'action' | 'good' | 'warn' | 'brand'>> = { draft: 'plain', checked: 'brand', submitted: 'action', announced: 'action', uploaded: 'action', published: 'good', cancelled: 'warn' }
export const STANDING_TONES: Readonly<Record<Punctuality, 'plain' | 'good' | 'warn' | 'bad'>> = { waiting: 'plain', 'in-time': 'good', late: 'warn', overdue: 'bad' }

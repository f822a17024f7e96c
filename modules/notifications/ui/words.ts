import { useMessages, type WordsOf } from '../../../platform/web/messages.ts'
import { notificationsEn } from './messages.en.ts'
import { notificationsVi } from './messages.vi.ts'

export type Words = WordsOf<typeof notificationsVi>
export const useWords = (): Words => useMessages({ vi: notificationsVi, en: notificationsEn })

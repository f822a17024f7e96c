import { useMessages, type WordsOf } from '../../platform/web/messages.ts'
import { deskEn } from './messages.en.ts'
import { deskVi } from './messages.vi.ts'

export const deskMessages = { vi: deskVi, en: deskEn }
export const useDeskWords = (): WordsOf<typeof deskVi> => useMessages(deskMessages)

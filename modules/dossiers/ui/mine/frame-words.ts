import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { frameEn } from './frame-messages.en.ts'
import { frameVi } from './frame-messages.vi.ts'

/** What the pages about one thing to do with a dossier share. */
export const useFrameWords = (): WordsOf<typeof frameVi> => useMessages({ vi: frameVi, en: frameEn })

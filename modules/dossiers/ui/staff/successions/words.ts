import { useMessages, type WordsOf } from '../../../../../platform/web/messages.ts'
import { successionsEn } from './messages.en.ts'
import { successionsVi } from './messages.vi.ts'

export type SuccessionWords = WordsOf<typeof successionsVi>
export const successionMessages = { vi: successionsVi, en: successionsEn }
export const useSuccessionWords = (): SuccessionWords => useMessages(successionMessages)

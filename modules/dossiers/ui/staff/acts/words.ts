import { useMessages, type WordsOf } from '../../../../../platform/web/messages.ts'
import { actsEn } from './messages.en.ts'
import { actsVi } from './messages.vi.ts'

export type ActWords = WordsOf<typeof actsVi>
export const actMessages = { vi: actsVi, en: actsEn }
export const useActWords = (): ActWords => useMessages(actMessages)

import { useMessages, type WordsOf } from '../../../../../platform/web/messages.ts'
import { listsEn } from './messages.en.ts'
import { listsVi } from './messages.vi.ts'

export type ListWords = WordsOf<typeof listsVi>
export const listMessages = { vi: listsVi, en: listsEn }
export const useListWords = (): ListWords => useMessages(listMessages)

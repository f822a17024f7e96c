import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { counterEn } from './messages.en.ts'
import { counterVi } from './messages.vi.ts'

export type CounterWords = WordsOf<typeof counterVi>
export const counterMessages = { vi: counterVi, en: counterEn }
export const useCounterWords = (): CounterWords => useMessages(counterMessages)

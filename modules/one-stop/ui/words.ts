import { useMessages, type WordsOf } from '../../../platform/web/messages.ts'
import { oneStopEn } from './messages.en.ts'
import { oneStopVi } from './messages.vi.ts'

export type Words = WordsOf<typeof oneStopVi>
export const useWords = (): Words => useMessages({ vi: oneStopVi, en: oneStopEn })

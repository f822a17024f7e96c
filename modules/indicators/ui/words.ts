import { useMessages, type WordsOf } from '../../../platform/web/messages.ts'
import { indicatorsEn } from './messages.en.ts'
import { indicatorsVi } from './messages.vi.ts'

export type IndicatorWords = WordsOf<typeof indicatorsVi>
export const useIndicatorWords = (): IndicatorWords => useMessages({ vi: indicatorsVi, en: indicatorsEn })

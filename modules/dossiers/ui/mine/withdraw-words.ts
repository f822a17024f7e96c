import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { withdrawEn } from './withdraw-messages.en.ts'
import { withdrawVi } from './withdraw-messages.vi.ts'

export const useWithdrawWords = (): WordsOf<typeof withdrawVi> => useMessages({ vi: withdrawVi, en: withdrawEn })

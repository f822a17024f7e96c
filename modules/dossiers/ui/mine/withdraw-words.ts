import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { withdrawEn } from './withdraw-messages.en.ts'
import { withdrawVi } from './withdraw-messages.vi.ts'
import { withdrawPageEn } from './withdraw-page-messages.en.ts'
import { withdrawPageVi } from './withdraw-page-messages.vi.ts'

const vi = { ...withdrawVi, ...withdrawPageVi }
const en = { ...withdrawEn, ...withdrawPageEn }

export const useWithdrawWords = (): WordsOf<typeof vi> => useMessages({ vi, en })

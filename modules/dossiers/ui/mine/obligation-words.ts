import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { obligationEn } from './obligation-messages.en.ts'
import { obligationVi } from './obligation-messages.vi.ts'
import { obligationPageEn } from './obligation-page-messages.en.ts'
import { obligationPageVi } from './obligation-page-messages.vi.ts'

const vi = { ...obligationVi, ...obligationPageVi }
const en = { ...obligationEn, ...obligationPageEn }

export const useObligationWords = (): WordsOf<typeof vi> => useMessages({ vi, en })

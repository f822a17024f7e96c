import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { obligationEn } from './obligation-messages.en.ts'
import { obligationVi } from './obligation-messages.vi.ts'

export const useObligationWords = (): WordsOf<typeof obligationVi> => useMessages({ vi: obligationVi, en: obligationEn })

import { useMessages, type WordsOf } from '../../../platform/web/messages.ts'
import { papersEn } from './messages.en.ts'
import { papersVi } from './messages.vi.ts'

export { writeMoment } from '../../../kernel/moments.ts'

export const usePaperWords = (): WordsOf<typeof papersVi> => useMessages({ vi: papersVi, en: papersEn })


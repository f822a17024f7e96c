import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { citizenProceduresEn } from './messages.en.ts'
import { citizenProceduresVi } from './messages.vi.ts'

export type Words = WordsOf<typeof citizenProceduresVi>
export const useWords = (): Words => useMessages({ vi: citizenProceduresVi, en: citizenProceduresEn })

import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { citizenDossiersEn } from './messages.en.ts'
import { citizenDossiersVi } from './messages.vi.ts'

export type Words = WordsOf<typeof citizenDossiersVi>
export const useWords = (): Words => useMessages({ vi: citizenDossiersVi, en: citizenDossiersEn })

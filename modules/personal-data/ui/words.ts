import { useMessages, type WordsOf } from '../../../platform/web/messages.ts'
import { personalDataEn } from './messages.en.ts'
import { personalDataVi } from './messages.vi.ts'

export type PersonalDataWords = WordsOf<typeof personalDataVi>
export const usePersonalDataWords = (): PersonalDataWords => useMessages({ vi: personalDataVi, en: personalDataEn })

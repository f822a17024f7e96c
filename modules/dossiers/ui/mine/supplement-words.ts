import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { supplementEn } from './supplement-messages.en.ts'
import { supplementVi } from './supplement-messages.vi.ts'

export type SupplementWords = WordsOf<typeof supplementVi>
export const useSupplementWords = (): SupplementWords => useMessages({ vi: supplementVi, en: supplementEn })

import { useMessages, type WordsOf } from '../../../platform/web/messages.ts'
import { actingEn } from './acting-messages.en.ts'
import { actingVi } from './acting-messages.vi.ts'

export const useActingWords = (): WordsOf<typeof actingVi> => useMessages({ vi: actingVi, en: actingEn })

import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { lookUpEn } from './look-up-messages.en.ts'
import { lookUpVi } from './look-up-messages.vi.ts'

export const useLookUpWords = (): WordsOf<typeof lookUpVi> => useMessages({ vi: lookUpVi, en: lookUpEn })

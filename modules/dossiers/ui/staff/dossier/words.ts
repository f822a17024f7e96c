import { useMessages, type WordsOf } from '../../../../../platform/web/messages.ts'
import { dossierEn } from './messages.en.ts'
import { dossierVi } from './messages.vi.ts'

export type DossierWords = WordsOf<typeof dossierVi>
export const useDossierWords = (): DossierWords => useMessages({ vi: dossierVi, en: dossierEn })

import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { qualityDeskEn } from './messages.en.ts'
import { qualityDeskVi } from './messages.vi.ts'

type QualityDeskWords = WordsOf<typeof qualityDeskVi>
export const useQualityDeskWords = (): QualityDeskWords => useMessages({ vi: qualityDeskVi, en: qualityDeskEn })

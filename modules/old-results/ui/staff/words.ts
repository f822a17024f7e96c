import { useLanguage } from '../../../../platform/web/language.ts'
import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { resultsEn } from './messages.en.ts'
import { resultsVi } from './messages.vi.ts'

export { writeDay, writeMoment } from '../../../../kernel/moments.ts'

export type ResultWords = WordsOf<typeof resultsVi>
export const resultMessages = { vi: resultsVi, en: resultsEn }
export const useResultWords = (): ResultWords => useMessages(resultMessages)

/** Figures as each language groups them. */
export const useNumber = (): ((value: number) => string) => {
  const language = useLanguage()
  return (value) => value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB')
}

export const OLD_RESULTS = '/desk/old-results'
export const batchAddress = (oldBatchId: string): string => `${OLD_RESULTS}/batches/${oldBatchId}`
export const resultAddress = (oldResultId: string): string => `${OLD_RESULTS}/${oldResultId}`

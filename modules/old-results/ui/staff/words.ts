import { epochMs, instantFromMs, parseInstant } from '../../../../kernel/instant.ts'
import { VIETNAM_OFFSET_MS } from '../../../../kernel/plain-date.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { resultsEn } from './messages.en.ts'
import { resultsVi } from './messages.vi.ts'

export type ResultWords = WordsOf<typeof resultsVi>
export const resultMessages = { vi: resultsVi, en: resultsEn }
export const useResultWords = (): ResultWords => useMessages(resultMessages)

/** `24/01/2025` */
export const writeDay = (day: string): string => day.split('-').toReversed().join('/')

/** `15:30 24/01/2025`, Vietnamese time wherever the page is drawn. */
export const writeMoment = (moment: string): string => {
  const at = parseInstant(moment)
  if (at === undefined) return moment
  const local = instantFromMs(epochMs(at) + VIETNAM_OFFSET_MS)
  return `${local.slice(11, 16)} ${writeDay(local.slice(0, 10))}`
}

/** Figures as each language groups them. */
export const useNumber = (): ((value: number) => string) => {
  const language = useLanguage()
  return (value) => value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB')
}

export const OLD_RESULTS = '/desk/old-results'
export const resultAddress = (oldResultId: string): string => `${OLD_RESULTS}/${oldResultId}`

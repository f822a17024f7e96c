import { useLanguage } from '../../../../platform/web/language.ts'
import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { copiesEn } from './messages.en.ts'
import { copiesVi } from './messages.vi.ts'

export { writeMoment } from '../../../../kernel/moments.ts'

export type CopyWords = WordsOf<typeof copiesVi>
export const copyMessages = { vi: copiesVi, en: copiesEn }
export const useCopyWords = (): CopyWords => useMessages(copyMessages)

/** Figures as each language groups them. */
export const useNumber = (): ((value: number) => string) => {
  const language = useLanguage()
  return (value) => value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB')
}

export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.floor((part * 1000) / whole) / 10)

export const COPIES = '/desk/certifications'
export const requestAddress = (requestId: string): string => `${COPIES}/${requestId}`

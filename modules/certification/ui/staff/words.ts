import { epochMs, instantFromMs, parseInstant } from '../../../../kernel/instant.ts'
import { VIETNAM_OFFSET_MS } from '../../../../kernel/plain-date.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { copiesEn } from './messages.en.ts'
import { copiesVi } from './messages.vi.ts'

export type CopyWords = WordsOf<typeof copiesVi>
export const copyMessages = { vi: copiesVi, en: copiesEn }
export const useCopyWords = (): CopyWords => useMessages(copyMessages)

/** `15:30 24/01/2025`, Vietnamese time wherever the page is drawn. */
export const writeMoment = (moment: string): string => {
  const at = parseInstant(moment)
  if (at === undefined) return moment
  const local = instantFromMs(epochMs(at) + VIETNAM_OFFSET_MS)
  return `${local.slice(11, 16)} ${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`
}

/** Figures as each language groups them. */
export const useNumber = (): ((value: number) => string) => {
  const language = useLanguage()
  return (value) => value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB')
}

export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.floor((part * 1000) / whole) / 10)

export const COPIES = '/desk/certifications'
export const requestAddress = (requestId: string): string => `${COPIES}/${requestId}`

import { epochMs, instantFromMs, parseInstant } from '../../../kernel/instant.ts'
import { VIETNAM_OFFSET_MS } from '../../../kernel/plain-date.ts'
import { useMessages, type WordsOf } from '../../../platform/web/messages.ts'
import { papersEn } from './messages.en.ts'
import { papersVi } from './messages.vi.ts'

export const usePaperWords = (): WordsOf<typeof papersVi> => useMessages({ vi: papersVi, en: papersEn })

/** `15:30 24/01/2025`, Vietnamese time wherever the page is drawn. */
export const writeMoment = (moment: string): string => {
  const at = parseInstant(moment)
  if (at === undefined) return moment
  const local = instantFromMs(epochMs(at) + VIETNAM_OFFSET_MS)
  return `${local.slice(11, 16)} ${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`
}

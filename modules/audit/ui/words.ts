import { epochMs, instantFromMs, parseInstant } from '../../../kernel/instant.ts'
import { VIETNAM_OFFSET_MS } from '../../../kernel/plain-date.ts'
import { useMessages, type WordsOf } from '../../../platform/web/messages.ts'
import { auditEn } from './messages.en.ts'
import { auditVi } from './messages.vi.ts'

export const useAuditWords = (): WordsOf<typeof auditVi> => useMessages({ vi: auditVi, en: auditEn })

export const writeDay = (day: string): string => day.split('-').toReversed().join('/')

/** `15:30:07 24/01/2025`, Vietnamese time, to the second: entries follow each other fast. */
export const writeSecond = (moment: string): string => {
  const at = parseInstant(moment)
  if (at === undefined) return moment
  const local = instantFromMs(epochMs(at) + VIETNAM_OFFSET_MS)
  return `${local.slice(11, 19)} ${writeDay(local.slice(0, 10))}`
}

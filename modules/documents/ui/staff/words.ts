import { epochMs, instantFromMs, parseInstant } from '../../../../kernel/instant.ts'
import { VIETNAM_OFFSET_MS } from '../../../../kernel/plain-date.ts'
import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { keepingEn } from './keeping-messages.en.ts'
import { keepingVi } from './keeping-messages.vi.ts'

export type KeepingWords = WordsOf<typeof keepingVi>
export const useKeepingWords = (): KeepingWords => useMessages({ vi: keepingVi, en: keepingEn })

/** `15:30 24/01/2025`, Vietnamese wall clock. */
export const sayMoment = (text: string): string => {
  const at = parseInstant(text)
  if (!at) return text
  const local = instantFromMs(epochMs(at) + VIETNAM_OFFSET_MS)
  return `${local.slice(11, 16)} ${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`
}

const KILO = 1024
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** `1,4 GB`. */
export const sayBytes = (bytes: number): string => {
  const step = bytes < KILO ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log(bytes) / Math.log(KILO)))
  const value = bytes / KILO ** step
  return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1).replace('.', ',')} ${UNITS[step]}`
}

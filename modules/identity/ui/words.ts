import { epochMs, instantFromMs, parseInstant } from '../../../kernel/instant.ts'
import { VIETNAM_OFFSET_MS } from '../../../kernel/plain-date.ts'
import { useMessages, type WordsOf } from '../../../platform/web/messages.ts'
import { identityEn } from './messages.en.ts'
import { identityVi } from './messages.vi.ts'

export const useIdentityWords = (): WordsOf<typeof identityVi> => useMessages({ vi: identityVi, en: identityEn })

/** `2025-07-01` as both languages write it here: 01/07/2025. */
export const writeDay = (day: string): string => day.split('-').toReversed().join('/')

/** `15:30 24/01/2025`, Vietnamese time wherever the page is drawn. */
export const writeMoment = (moment: string): string => {
  const at = parseInstant(moment)
  if (at === undefined) return moment
  const local = instantFromMs(epochMs(at) + VIETNAM_OFFSET_MS)
  return `${local.slice(11, 16)} ${writeDay(local.slice(0, 10))}`
}

/** `Firefox, Linux` from a user agent; undefined when it is none we know. */
export const nameBrowser = (userAgent: string): string | undefined => {
  const browser = (['Edg', 'Coc_Coc', 'Firefox', 'Chrome', 'Safari'] as const).find((name) => userAgent.includes(name))
  if (browser === undefined) return undefined
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'].find((name) => userAgent.includes(name))
  const name = { Edg: 'Edge', Coc_Coc: 'Cốc Cốc', Firefox: 'Firefox', Chrome: 'Chrome', Safari: 'Safari' }[browser]
  return system === undefined ? name : `${name}, ${system}`
}

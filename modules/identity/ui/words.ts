import { useMessages, type WordsOf } from '../../../platform/web/messages.ts'
import { identityEn } from './messages.en.ts'
import { identityVi } from './messages.vi.ts'

export { writeDay, writeMoment } from '../../../kernel/moments.ts'

export const useIdentityWords = (): WordsOf<typeof identityVi> => useMessages({ vi: identityVi, en: identityEn })

/** `Firefox, Linux` from a user agent; undefined when it is none we know. */
export const nameBrowser = (userAgent: string): string | undefined => {
  const browser = (['Edg', 'Coc_Coc', 'Firefox', 'Chrome', 'Safari'] as const).find((name) => userAgent.includes(name))
  if (browser === undefined) return undefined
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'].find((name) => userAgent.includes(name))
  const name = { Edg: 'Edge', Coc_Coc: 'Cốc Cốc', Firefox: 'Firefox', Chrome: 'Chrome', Safari: 'Safari' }[browser]
  return system === undefined ? name : `${name}, ${system}`
}

import { parseInstant } from '../../../kernel/instant.ts'
import { epochDay, instantOn, plainDateAt } from '../../../kernel/plain-date.ts'
import type { Language } from '../../../platform/web/language.ts'
import type { Words } from './words.ts'

/** `1.234` or `1,234`. */
export const sayCount = (count: number, language: Language): string => count.toLocaleString(language === 'en' ? 'en-GB' : 'vi-VN')

const THURSDAY = 4

/** Vietnamese wall clock: `09:41` and `Thứ Hai, 23/11/2026`; 01/01/1970 was a Thursday. */
export const sayClock = (text: string, m: Words): { readonly time: string; readonly day: string } => {
  const at = parseInstant(text)
  if (at === undefined) return { time: text, day: '' }
  const on = plainDateAt(at)
  const minutes = Math.floor((Date.parse(at) - Date.parse(instantOn(on, 0))) / 60_000)
  const two = (value: number): string => String(value).padStart(2, '0')
  const weekday = `d${(epochDay(on) + THURSDAY) % 7}` as keyof Words['weekdays']
  return { time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`, day: m.day(m.weekdays[weekday], on.split('-').toReversed().join('/')) }
}

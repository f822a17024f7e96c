import { epochMs, instantFromMs, parseInstant } from '../../../kernel/instant.ts'
import { VIETNAM_OFFSET_MS } from '../../../kernel/plain-date.ts'
import type { Language } from '../../../platform/web/language.ts'
import type { IndicatorWords } from './words.ts'

/** Figures as the page's language writes them: 4.496 and 12,5 in Vietnamese, 4,496 and 12.5 in English. */
export const sayFigure = (value: number, language: Language): string => {
  const [thousands, decimal] = language === 'en' ? [',', '.'] : ['.', ',']
  const [whole = '', part] = String(value).split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, thousands) + (part === undefined ? '' : decimal + part)
}

/** 11/02/2025. */
export const sayDay = (on: string): string => on.split('-').reverse().join('/')

/** 14:05 11/02/2025, in Viet Nam. */
export const sayMoment = (at: string): string => {
  const moment = parseInstant(at)
  if (moment === undefined) return at
  const there = instantFromMs(epochMs(moment) + VIETNAM_OFFSET_MS)
  return `${there.slice(11, 16)} ${sayDay(there.slice(0, 10))}`
}

/** `2025-02`, `2025-Q1`, `2025` in words. */
export const sayPeriod = (key: string, m: IndicatorWords): string => {
  const [year = '', part] = key.split('-')
  if (part === undefined) return m.yearOf(year)
  return part.startsWith('Q') ? m.quarterOf(part.slice(1), year) : m.monthOf(String(Number(part)), year)
}

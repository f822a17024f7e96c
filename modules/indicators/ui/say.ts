import type { Language } from '../../../platform/web/language.ts'
import type { IndicatorWords } from './words.ts'

export { writeDay as sayDay, writeMoment as sayMoment } from '../../../kernel/moments.ts'

/** Figures as the page's language writes them: 4.496 and 12,5 in Vietnamese, 4,496 and 12.5 in English. */
export const sayFigure = (value: number, language: Language): string => {
  const [thousands, decimal] = language === 'en' ? [',', '.'] : ['.', ',']
  const [whole = '', part] = String(value).split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, thousands) + (part === undefined ? '' : decimal + part)
}

/** `2025-02`, `2025-Q1`, `2025` in words. */
export const sayPeriod = (key: string, m: IndicatorWords): string => {
  const [year = '', part] = key.split('-')
  if (part === undefined) return m.yearOf(year)
  return part.startsWith('Q') ? m.quarterOf(part.slice(1), year) : m.monthOf(String(Number(part)), year)
}

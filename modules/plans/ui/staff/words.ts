import { useLanguage } from '../../../../platform/web/language.ts'
import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import type { TagTone } from '../../../../design-system/components/tag.tsx'
import type { StandingKind } from '../../domain/standing.ts'
import { plansEn } from './messages.en.ts'
import { plansVi } from './messages.vi.ts'

export type PlanWords = WordsOf<typeof plansVi>
export const usePlanWords = (): PlanWords => useMessages({ vi: plansVi, en: plansEn })

export const TONES: Readonly<Record<StandingKind, TagTone>> = { reached: 'good', done: 'good', below: 'warn', 'due-soon': 'warn', 'to-confirm': 'action', overdue: 'bad', 'under-way': 'plain', open: 'plain', 'not-measured': 'plain', waiting: 'plain' }

/** `30/06/2025` of a day or of the day of a moment. */
export const writeDay = (day: string): string => day.slice(0, 10).split('-').toReversed().join('/')

/** `97,5 %` as each language writes it. */
export const usePercent = (): ((value: number) => string) => {
  const language = useLanguage()
  return (value) => `${value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB')} %`
}

/** `03/2025`, `Quý 1/2025`, a milestone's day, or the whole. */
export const writePart = (part: string, m: PlanWords): string => {
  if (part === 'whole') return m.whole
  if (part.length === 10) return writeDay(part)
  const [year = '', inside = ''] = part.split('-')
  return `${inside}/${year}`
}

export const PLANS = '/desk/plans'

// Domain §1.2 rule 4: month, quarter, year; both ends are included.
import { addDays, parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'

export type EvaluationPeriod = { readonly key: string; readonly kind: 'month' | 'quarter' | 'year'; readonly fromOn: PlainDate; readonly toOn: PlainDate }

const MONTHS_OF = { month: 1, quarter: 3, year: 12 } as const

const dayOf = (year: number, month: number): PlainDate => parsePlainDate(`${year + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-01`) as PlainDate

const periodOf = (key: string, kind: EvaluationPeriod['kind'], [year, month]: readonly [number, number]): EvaluationPeriod => ({
  key,
  kind,
  fromOn: dayOf(year, month),
  toOn: addDays(dayOf(year, month + MONTHS_OF[kind]), -1),
})

/** `2025-02`, `2025-Q1`, `2025`; undefined for anything else. */
export const parsePeriod = (text: string): EvaluationPeriod | undefined => {
  const [, year, quarter, month] = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(text) ?? []
  if (year === undefined) return undefined
  if (quarter !== undefined) return periodOf(text, 'quarter', [Number(year), Number(quarter) * 3 - 2])
  return month === undefined ? periodOf(text, 'year', [Number(year), 1]) : periodOf(text, 'month', [Number(year), Number(month)])
}

/** The month, quarter and year a day lies in. */
export const periodsAround = (on: PlainDate): readonly [string, string, string] => {
  const [year = '', month = ''] = on.split('-')
  return [`${year}-${month}`, `${year}-Q${Math.ceil(Number(month) / 3)}`, year]
}

/** Of a quarter or a year its months, by key; a month has none but itself. */
export const monthsOf = ({ kind, fromOn }: EvaluationPeriod): readonly string[] => {
  const [year = '', month = ''] = fromOn.split('-')
  return Array.from({ length: MONTHS_OF[kind] }, (_, at) => `${year}-${String(Number(month) + at).padStart(2, '0')}`)
}

import { parsePlainDate } from '../../../kernel/plain-date.ts'
import { parsePeriod, periodsAround } from '../domain/period.ts'

type Looked = { readonly unit?: string | undefined; readonly period?: string | undefined; readonly on?: string | undefined; /** Of one sector alone. */ readonly sector?: string | undefined }

const QUALITY = '/chat-luong'
export const QUALITY_WALL = '/chat-luong/man-hinh'

/** The public page of a unit, a period and a day; what is left out is the province, this month, now. */
export const qualityAddress = ({ unit, period, on, sector }: Looked, at = QUALITY): string => {
  const query = new URLSearchParams({ ...(unit ? { unit } : {}), ...(period ? { period } : {}), ...(on ? { on } : {}), ...(sector ? { sector } : {}) }).toString()
  return query === '' ? at : `${at}?${query}`
}

/** A day typed in three boxes; one typed in part is no day, and is refused as such. */
const typedDay = (query: URLSearchParams): string | undefined => {
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((part) => query.get(`on-${part}`)?.trim() ?? '')
  return year === '' && month === '' && day === '' ? undefined : `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Of a day before the period began, the period of the same length it lies in: who looks back at a day means that one. */
const fitPeriod = (key: string, on: string): string => {
  const [period, day] = [parsePeriod(key), parsePlainDate(on)]
  if (period === undefined || day === undefined || period.fromOn <= day) return key
  const [month, quarter, year] = periodsAround(day)
  return { month, quarter, year }[period.kind]
}

export const readQualityAddress = (url: string): { readonly unit?: string; readonly period?: string; readonly on?: string; readonly sector?: string } => {
  const { searchParams } = new URL(url)
  const typed = typedDay(searchParams)
  const on = typed ?? searchParams.get('on')
  const period = searchParams.get('period')
  const asked = { unit: searchParams.get('unit'), period: period && on ? fitPeriod(period, on) : period, on, sector: searchParams.get('sector') }
  return Object.fromEntries(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

const MONTHS_BACK = 24

/** Months that anybody may choose, the newest first, then the quarters and years they lie in. */
export const recentPeriods = (day: string): readonly string[] => {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const months = Array.from({ length: MONTHS_BACK }, (_, back) => {
    const at = year * 12 + month - 1 - back
    return [Math.floor(at / 12), (at % 12) + 1] as const
  })
  return [
    ...months.map(([of, number]) => `${of}-${String(number).padStart(2, '0')}`),
    ...new Set(months.map(([of, number]) => `${of}-Q${Math.ceil(number / 3)}`)),
    ...new Set(months.map(([of]) => String(of))),
  ]
}

import { ok, type Outcome, refuse } from './outcome.ts'
import { fold } from './vietnamese-text.ts'

/** Units a clock can count. Hours are hours of working time, eight to a working day. */
export type CountableUnit = 'hour' | 'working-day' | 'calendar-day' | 'month'

/**
 * How long a procedure may take, as published: hours, working days, calendar days or months, fractions allowed
 * (the catalogue holds 1.5 and 3.5 working days), or words that no clock can count.
 */
export type TimeLimit =
  | { readonly unit: CountableUnit; readonly quantity: number }
  | { readonly unit: 'other'; readonly text: string }

export type TimeLimitRefusal = {
  readonly kind: 'invalid-time-limit'
  readonly reason: 'empty' | 'no-quantity' | 'unknown-unit' | 'not-positive' | 'too-large'
  readonly text: string
}

/** Longer than any published limit; beyond it a figure is a mistake. */
const LARGEST_QUANTITY = 10_000

/** Folded words and abbreviations to unit and factor. */
const UNITS: ReadonlyMap<string, readonly [unit: CountableUnit, factor: number]> = new Map([
  ['ngay lam viec', ['working-day', 1]],
  ['working-day', ['working-day', 1]],
  ['working day', ['working-day', 1]],
  ['ngay', ['calendar-day', 1]],
  ['ngay lich', ['calendar-day', 1]],
  ['calendar-day', ['calendar-day', 1]],
  ['calendar day', ['calendar-day', 1]],
  ['day', ['calendar-day', 1]],
  ['tuan', ['calendar-day', 7]],
  ['week', ['calendar-day', 7]],
  ['gio', ['hour', 1]],
  ['gio lam viec', ['hour', 1]],
  ['hour', ['hour', 1]],
  ['working hour', ['hour', 1]],
  ['phut', ['hour', 1 / 60]],
  ['minute', ['hour', 1 / 60]],
  ['thang', ['month', 1]],
  ['month', ['month', 1]],
  ['nam', ['month', 12]],
  ['year', ['month', 12]],
])

const QUANTITY = /^([+-]?\d+(?:[.,]\d+)?)(?:\s*\/\s*(\d+))?\s*(.*)$/

const quantityOf = (whole: string, divisor: string | undefined): number =>
  Number(whole.replace(',', '.')) / (divisor === undefined ? 1 : Number(divisor))

/** Reads `5 working-days`, `3,5 ngày làm việc`, `02 ngày`, `1/2 ngày làm việc`, `8 giờ`, `1 tháng`; says why not for the rest. */
export const parseTimeLimit = (text: string): Outcome<TimeLimit, TimeLimitRefusal> => {
  const no = (reason: TimeLimitRefusal['reason']) => refuse({ kind: 'invalid-time-limit', reason, text } as const)
  const folded = fold(text)
  if (folded === '') return no('empty')
  const match = QUANTITY.exec(folded)
  if (match === null) return no('no-quantity')
  const [, whole = '', divisor, words = ''] = match
  const unit = UNITS.get(words) ?? UNITS.get(words.replace(/s$/, ''))
  if (unit === undefined) return no('unknown-unit')
  const quantity = quantityOf(whole, divisor) * unit[1]
  if (!(quantity > 0) || quantity === Infinity) return no('not-positive')
  return quantity > LARGEST_QUANTITY ? no('too-large') : ok({ unit: unit[0], quantity })
}

const VI_REASONS: Readonly<Record<TimeLimitRefusal['reason'], string>> = {
  empty: 'không có nội dung',
  'no-quantity': 'không bắt đầu bằng một số',
  'unknown-unit': 'đơn vị phải là giờ, ngày làm việc, ngày hoặc tháng',
  'not-positive': 'số phải lớn hơn 0',
  'too-large': 'số quá lớn',
}

const EN_REASONS: Readonly<Record<TimeLimitRefusal['reason'], string>> = {
  empty: 'it is empty',
  'no-quantity': 'it does not begin with a number',
  'unknown-unit': 'the unit must be hours, working days, calendar days or months',
  'not-positive': 'the number must be above 0',
  'too-large': 'the number is too large',
}

export const explainTimeLimitRefusal = (refusal: TimeLimitRefusal, lang: 'vi' | 'en'): string =>
  lang === 'vi'
    ? `Không đọc được thời hạn “${refusal.text}”: ${VI_REASONS[refusal.reason]}.`
    : `The time limit “${refusal.text}” cannot be read: ${EN_REASONS[refusal.reason]}.`

const VI_UNITS: Readonly<Record<CountableUnit, string>> = {
  hour: 'giờ làm việc',
  'working-day': 'ngày làm việc',
  'calendar-day': 'ngày',
  month: 'tháng',
}

const EN_UNITS: Readonly<Record<CountableUnit, string>> = {
  hour: 'working hour',
  'working-day': 'working day',
  'calendar-day': 'calendar day',
  month: 'month',
}

/** `3,5 ngày làm việc`, `3.5 working days`; limits in words stay as they are. */
export const formatTimeLimit = (limit: TimeLimit, lang: 'vi' | 'en'): string => {
  if (limit.unit === 'other') return limit.text
  const figure = String(Math.round(limit.quantity * 1000) / 1000)
  if (lang === 'vi') return `${figure.replace('.', ',')} ${VI_UNITS[limit.unit]}`
  return `${figure} ${EN_UNITS[limit.unit]}${limit.quantity === 1 ? '' : 's'}`
}

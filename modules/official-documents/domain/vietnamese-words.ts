// Nghị định 30/2020/NĐ-CP Phụ lục I mục II: numbers below 10 and the months 1 and 2 are written with a 0 before them.
import { VIETNAM_OFFSET_MS } from '../../../kernel/plain-date.ts'
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'

const two = (number: number): string => String(number).padStart(2, '0')

const localOf = (at: Instant): { year: number; month: number; day: number; hour: number; minute: number } => {
  const text = instantFromMs(epochMs(at) + VIETNAM_OFFSET_MS)
  const part = (from: number, to: number): number => Number(text.slice(from, to))
  return { year: part(0, 4), month: part(5, 7), day: part(8, 10), hour: part(11, 13), minute: part(14, 16) }
}

export const yearAt = (at: Instant): number => localOf(at).year

/** `ngày 05 tháng 02 năm 2025`, `ngày 12 tháng 3 năm 2025` */
export const dateInWords = (at: Instant): string => {
  const { year, month, day } = localOf(at)
  return `ngày ${two(day)} tháng ${month < 3 ? two(month) : month} năm ${year}`
}

/** `08 giờ 30 phút, ngày 12 tháng 3 năm 2025` */
export const momentInWords = (at: Instant): string => {
  const { hour, minute } = localOf(at)
  return `${two(hour)} giờ ${two(minute)} phút, ${dateInWords(at)}`
}

/** `08:30 12/03/2025`, for the cells of a table */
export const shortMoment = (at: Instant): string => {
  const { year, month, day, hour, minute } = localOf(at)
  return `${two(hour)}:${two(minute)} ${two(day)}/${two(month)}/${year}`
}

/** `12/03/2025` */
export const shortDate = (at: Instant): string => shortMoment(at).slice('08:30 '.length)

const UNIT_WORDS: Readonly<Record<Exclude<TimeLimit['unit'], 'other'>, string>> = {
  hour: 'giờ làm việc',
  'working-day': 'ngày làm việc',
  'calendar-day': 'ngày',
  month: 'tháng',
}

/** `05 ngày làm việc`, `1,5 ngày làm việc`, or the words of a limit no clock counts. */
export const limitInWords = (limit: TimeLimit): string => {
  if (limit.unit === 'other') return limit.text
  const { quantity, unit } = limit
  const number = Number.isInteger(quantity) && quantity < 10 ? two(quantity) : String(quantity).replace('.', ',')
  return `${number} ${UNIT_WORDS[unit]}`
}

/** `15/TTPVHCC`, `05/BPTNTKQ` */
export const numberInWords = (serial: number, symbol: string): string => `${serial < 10 ? two(serial) : serial}/${symbol}`

const AREA_KIND = /^(?:tỉnh|thành phố|huyện|quận|thị xã|phường|xã|thị trấn|đặc khu)\s+(?!\d)/iu

/**
 * The place a paper is dated at: the area's own name, `Đồng Hới`; a numbered ward keeps its kind, `Phường 5`.
 * An area named after a person keeps it too, which no rule can see: such a name is given whole by whoever asks.
 */
export const placeInWords = (areaName: string): string => areaName.trim().replace(AREA_KIND, '')

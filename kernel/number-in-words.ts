// Nghị định 30/2020/NĐ-CP, thông lệ chứng từ kế toán: a number is repeated in words, a missing ten said `lẻ`.
import type { PlainDate } from './plain-date.ts'

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const SCALES = ['', 'nghìn', 'triệu', 'tỷ'] as const
const BILLION = 1_000_000_000

const word = (digit: number): string => DIGITS[digit] ?? ''

const unitsOf = (tens: number, units: number): string => {
  if (units === 0) return ''
  if (units === 1 && tens > 1) return 'mốt'
  if (units === 4 && tens > 1) return 'tư'
  if (units === 5 && tens > 0) return 'lăm'
  return word(units)
}

/** Three digits; `full` names the hundreds even when there are none, as inside a larger number. */
const groupInWords = (group: number, full: boolean): string => {
  const [hundreds, tens, units] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10]
  const head = hundreds > 0 || full ? `${word(hundreds)} trăm` : ''
  const middle = tens === 0 ? (units > 0 && head !== '' ? 'lẻ' : '') : tens === 1 ? 'mười' : `${word(tens)} mươi`
  return [head, middle, unitsOf(tens, units)].filter((part) => part !== '').join(' ')
}

const belowBillion = (number: number, full: boolean): string => {
  const groups = [Math.floor(number / 1_000_000), Math.floor(number / 1000) % 1000, number % 1000]
  const said: string[] = []
  for (const [at, group] of groups.entries())
    if (group > 0) said.push(`${groupInWords(group, full || said.length > 0)} ${SCALES[2 - at]}`.trim())
  return said.join(' ')
}

/** `một triệu không trăm năm mươi nghìn`, of a whole number from 0. */
export const numberInWords = (number: number): string => {
  if (number === 0) return word(0)
  if (number < BILLION) return belowBillion(number, false)
  const rest = number % BILLION
  return [`${numberInWords(Math.floor(number / BILLION))} ${SCALES[3]}`, rest > 0 ? belowBillion(rest, true) : ''].join(' ').trim()
}

/** `Ngày mùng ba, tháng hai, năm hai nghìn không trăm hai mươi lăm`, as civil status books have it. */
export const dateInWords = (on: PlainDate): string => {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number]
  const monthWord = month === 4 ? 'tư' : numberInWords(month)
  return `Ngày ${day <= 10 ? 'mùng ' : ''}${numberInWords(day)}, tháng ${monthWord}, năm ${numberInWords(year)}`
}

// Nghị định 30/2020/NĐ-CP, thông lệ chứng từ kế toán: an amount of money is repeated in words.
import type { Vnd } from '../../../kernel/vnd.ts'

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

const inWords = (number: number): string => {
  if (number < BILLION) return belowBillion(number, false)
  const rest = number % BILLION
  return [`${inWords(Math.floor(number / BILLION))} ${SCALES[3]}`, rest > 0 ? belowBillion(rest, true) : ''].join(' ').trim()
}

/** `Năm mươi nghìn đồng`. A missing ten is said `lẻ`, as the receipts of the treasury have it. */
export const amountInWords = (amount: Vnd): string => {
  const words = amount === 0 ? word(0) : inWords(amount)
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)} đồng`
}

/** `1.250.000 đồng` */
export const amountInFigures = (amount: Vnd): string => `${String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, '.')} đồng`

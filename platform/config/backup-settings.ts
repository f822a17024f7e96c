import type { KeepRule } from '../backup/choose-kept.ts'
import { wrong, type Parsed } from './setting.ts'

/** `14,8,12`: days, weeks, months. One day at least, or nothing but the newest would stay. */
export const keepRule = (text: string): Parsed<KeepRule | 'all'> => {
  if (text === 'off') return { value: 'all' }
  const [days = 0, weeks = 0, months = 0] = text.split(',').map(Number)
  return /^\d{1,4},\d{1,4},\d{1,4}$/.test(text) && days > 0
    ? { value: { days, weeks, months } }
    : wrong('phải là ba số ngày, tuần, tháng như 14,8,12 (ít nhất một ngày), hoặc off', 'must be three numbers of days, weeks and months such as 14,8,12 (one day at least), or off')
}

const LEAST = 12

export const passphrase = (text: string): Parsed<string> =>
  text.length >= LEAST ? { value: text } : wrong(`phải có ít nhất ${LEAST} ký tự`, `must have ${LEAST} characters at least`)

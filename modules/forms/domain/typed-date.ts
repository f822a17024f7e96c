// Thông tư 04/2020/TT-BTP and the civil status register: a year, or a month and a year, where no more is known.
import type { PlainDate } from '../../../kernel/plain-date.ts'

/** `2001`, `2001-05` or `2001-05-03`. Sorts as text. */
export type PartialDate = string

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysOf = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const fromParts = (year: string, month: string, day: string): PartialDate | undefined => {
  const isAbsent = (part: string): boolean => /^0*$/.test(part)
  if (!/^\d{4}$/.test(year) || isAbsent(year)) return undefined
  if (isAbsent(month)) return isAbsent(day) ? year : undefined
  if (Number(month) > 12) return undefined
  const padded = `${year}-${month.padStart(2, '0')}`
  if (isAbsent(day)) return padded
  return Number(day) <= daysOf(Number(year), Number(month)) ? `${padded}-${day.padStart(2, '0')}` : undefined
}

/** As people type it, `3/5/2001`, `5/2001`, `2001`, and as browsers and three boxes send it, `2001-05-03`, `2001-05-00`. */
export const parseTypedDate = (text: string): PartialDate | undefined => {
  const dayFirst = /^(?:(\d{1,2})[/.\- ])??(?:(\d{1,2})[/.\- ])?(\d{4})$/.exec(text)
  if (dayFirst) return fromParts(dayFirst[3] ?? '', dayFirst[2] ?? '', dayFirst[1] ?? '')
  const yearFirst = /^(\d{4})-(\d{0,2})(?:-(\d{0,2}))?$/.exec(text)
  return yearFirst ? fromParts(yearFirst[1] ?? '', yearFirst[2] ?? '', yearFirst[3] ?? '') : undefined
}

export const isFullDate = (on: PartialDate): on is PlainDate => on.length === 10

/** The earliest day it may mean. */
export const earliestOf = (on: PartialDate): PlainDate => `${on}${'-01-01'.slice(on.length - 4)}` as PlainDate

/** `03/05/2001`, `05/2001`, `2001`. */
export const sayDate = (on: PartialDate): string => {
  const [year, month, day] = [on.slice(0, 4), on.slice(5, 7), on.slice(8)]
  if (month === '') return year
  return day === '' ? `${month}/${year}` : `${day}/${month}/${year}`
}

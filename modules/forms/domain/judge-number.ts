import type { MoneyField, NumberField } from './form-definition.ts'
import { kept, type Judgement } from './judgement.ts'

const DIGITS = /^\d{1,15}$/
const GROUPED = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/
const PLAIN = /^-?\d+([.,]\d+)?$/

/** Vietnamese writing: dots group thousands, a comma begins the fraction. */
const parseVietnameseNumber = (text: string): number | undefined => {
  if (DIGITS.test(text)) return Number(text)
  const plain = GROUPED.test(text) ? text.replaceAll('.', '') : text
  const number = PLAIN.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN
  return Number.isFinite(number) ? number : undefined
}

const grouped = (number: number, separator: string): string => {
  if (number >= 0 && number < 1000 && Number.isInteger(number)) return String(number)
  const [whole = '', fraction] = String(Math.abs(number)).split('.')
  const sign = number < 0 ? '-' : ''
  let digits = whole.slice(-3)
  for (let end = whole.length - 3; end > 0; end -= 3) digits = `${whole.slice(Math.max(0, end - 3), end)}${separator}${digits}`
  return `${sign}${digits}${fraction === undefined ? '' : `${separator === '.' ? ',' : '.'}${fraction}`}`
}

/** `1.250.000`, as Vietnamese write it. */
export const sayNumber = (number: number): string => grouped(number, '.')

const outOf = (number: number, { min, max }: { readonly min?: number; readonly max?: number }): Judgement | undefined => {
  if (min !== undefined && number < min) return { fault: { vi: `Số này phải từ ${sayNumber(min)} trở lên.`, en: `This number must be ${grouped(min, ',')} or more.` } }
  if (max !== undefined && number > max) return { fault: { vi: `Số này phải từ ${sayNumber(max)} trở xuống.`, en: `This number must be ${grouped(max, ',')} or less.` } }
  return undefined
}

export const judgeNumber = (field: NumberField, text: string): Judgement => {
  const number = parseVietnameseNumber(text)
  if (number === undefined || (field.whole === true && !Number.isInteger(number)))
    return { fault: field.whole === true ? { vi: 'Hãy nhập một số nguyên, ví dụ 3.', en: 'Enter a whole number, for example 3.' } : { vi: 'Hãy nhập một số, ví dụ 12,5.', en: 'Enter a number, for example 12.5.' } }
  const unit = field.unit
  const plain = String(number)
  return outOf(number, field) ?? kept(plain, { vi: `${plain.replace('.', ',')}${unit ? ` ${unit.vi}` : ''}`, en: `${plain}${unit ? ` ${unit.en}` : ''}` })
}

/** How people read an amount. */
export const sayMoney = (amount: number): { readonly vi: string; readonly en: string } => ({ vi: `${sayNumber(amount)} đồng`, en: `${grouped(amount, ',')} đồng` })

export const judgeMoney = (field: MoneyField, text: string): Judgement => {
  const amount = parseVietnameseNumber(text.replace(/[\s_]|đồng|vnđ|vnd|đ$/giu, '').replace(/,(?=\d{3}(\D|$))/g, '.'))
  if (amount === undefined || !Number.isSafeInteger(amount))
    return { fault: { vi: 'Hãy nhập số tiền bằng đồng, chỉ gồm chữ số, ví dụ 1.500.000.', en: 'Enter the amount in whole đồng, digits only, for example 1,500,000.' } }
  return outOf(amount, { min: field.min ?? 0, ...(field.max === undefined ? {} : { max: field.max }) }) ?? kept(String(amount), sayMoney(amount))
}

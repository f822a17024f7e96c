import type { Brand } from './brand.ts'

/** Whole đồng, never negative, never a fraction. */
export type Vnd = Brand<number, 'Vnd'>

export const parseVnd = (amount: number): Vnd | undefined =>
  Number.isSafeInteger(amount) && amount >= 0 ? (amount as Vnd) : undefined

const AS_TYPED = /^(?:\d{1,12}|\d{1,3}(?:[.\s]\d{3}){1,3})$/
const UNIT = /\s*(?:đồng|đ|vnđ|vnd)$/i

/** As people type it: `50000`, `50.000`, `50 000 đ`. Nothing is read into the rest: `5,5` and `1.5` are no amount. */
export const readVnd = (text: string): Vnd | undefined => {
  const typed = text.normalize('NFC').trim().replace(UNIT, '')
  return AS_TYPED.test(typed) ? parseVnd(Number(typed.replaceAll(/[.\s]/g, ''))) : undefined
}

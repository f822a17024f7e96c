import type { Brand } from './brand.ts'

/** Whole đồng, never negative, never a fraction. */
export type Vnd = Brand<number, 'Vnd'>

export const parseVnd = (amount: number): Vnd | undefined =>
  Number.isSafeInteger(amount) && amount >= 0 ? (amount as Vnd) : undefined

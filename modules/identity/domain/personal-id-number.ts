import type { Brand } from '../../../kernel/brand.ts'

/** Số định danh cá nhân: 12 digits (Luật Căn cước 2023 Đ12; NĐ 137/2015 Đ13 for what the digits say). */
export type PersonalIdNumber = Brand<string, 'PersonalIdNumber'>

/** Spaces, dots and dashes people type are dropped; anything else that is not twelve digits is refused. */
export const parsePersonalIdNumber = (text: string): PersonalIdNumber | undefined => {
  const digits = text.replace(/[\s.\-\u00a0]/g, '')
  return /^\d{12}$/.test(digits) ? (digits as PersonalIdNumber) : undefined
}

/** For lists and screens where the number only helps to tell people apart: the last three digits. */
export const maskPersonalIdNumber = (number: string): string => '•'.repeat(Math.max(0, number.length - 3)) + number.slice(-3)

// NĐ 13/2023 Đ14: what is put right must itself be right, or nobody reaches that person any more.
import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'

/** Absent: stays. */
export type Correction = { readonly name?: string | undefined; readonly birthOn?: PlainDate | undefined; readonly phone?: string | undefined; readonly email?: string | undefined; readonly address?: string | undefined }

const PHONE = /^\+?\d{9,15}$/
const EMAIL = /^[^\s@<>"',;]{1,64}@[^\s@<>"',;]+\.[^\s@<>"',;.]{2,}$/
/** Nobody alive was born earlier. */
const EARLIEST = '1900-01-01'

const isBirthday = (text: string, today: PlainDate): boolean => {
  const on = parsePlainDate(text)
  return on !== undefined && on >= EARLIEST && on <= today
}

/** A date that exists and has passed, a telephone that can be dialled, an e-mail that can be written to. */
export const isUsable = ({ birthOn, phone, email }: Correction, today: PlainDate): boolean =>
  (birthOn === undefined || isBirthday(birthOn, today)) &&
  (phone === undefined || PHONE.test(phone.replace(/[\s.()-]/g, ''))) &&
  (email === undefined || (email.trim().length <= 254 && EMAIL.test(email.trim())))

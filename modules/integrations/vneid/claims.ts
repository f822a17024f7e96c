import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import type { AskedConfirmation, VerifiedIdentity } from '../../identity/ports.ts'

type Claims = Readonly<Record<string, unknown>>

/** First non-empty text under any of the names: the national portal's and VNeID's own vocabularies differ. */
const textOf = (claims: Claims, ...names: readonly string[]): string | undefined => {
  for (const name of names) {
    const value = claims[name]
    const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
    if (text !== '') return text
  }
  return undefined
}

/** `dd/MM/yyyy`, `yyyyMMdd` or ISO; undefined for anything else (a year alone is no date). */
export const readBirthDate = (text: string | undefined): PlainDate | undefined => {
  if (text === undefined) return undefined
  const [, day, month, year] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text) ?? []
  if (day !== undefined && month !== undefined && year !== undefined) return parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  const [, y, m, d] = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text) ?? []
  return y === undefined ? undefined : parsePlainDate(`${y}-${m}-${d}`)
}

const readGender = (text: string | undefined): VerifiedIdentity['gender'] => {
  const folded = (text ?? '').normalize('NFC').toLowerCase()
  if (['nữ', 'nu', '2', 'female'].includes(folded)) return 'female'
  return ['nam', '1', 'male'].includes(folded) ? 'male' : undefined
}

const present = <T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T

const enterpriseOf = (claims: Claims): VerifiedIdentity['enterprise'] => {
  const registrationNumber = textOf(claims, 'MaSoDoanhNghiep', 'MaSoThue', 'enterpriseCode')
  const name = textOf(claims, 'TenDoanhNghiep', 'enterpriseName')
  const isEnterprise = textOf(claims, 'LoaiTaiKhoan', 'accountType') === '2'
  return isEnterprise && registrationNumber !== undefined && name !== undefined ? { name, registrationNumber } : undefined
}

type Identity = Omit<VerifiedIdentity, 'answer'>

/** What the provider's userinfo says, in our words; undefined when it names nobody. Any level that is not 2 counts as 1. */
export const identityOf = (claims: Claims): Identity | undefined => {
  const subject = textOf(claims, 'sub', 'TechID')
  const fullName = textOf(claims, 'HoVaTen', 'fullName', 'name')
  const personalIdNumber = textOf(claims, 'SoDinhDanh', 'citizenPid')
  if (subject === undefined || fullName === undefined || personalIdNumber === undefined) return undefined
  return present<Identity>({
    subject,
    fullName,
    personalIdNumber,
    level: /^(2|02|LoA2)$/i.test(textOf(claims, 'loAs', 'accountLevel', 'IAL') ?? '') ? 2 : 1,
    birthOn: readBirthDate(textOf(claims, 'NgayThangNamSinh', 'birthDate')),
    gender: readGender(textOf(claims, 'GioiTinh', 'gender')),
    phone: textOf(claims, 'SoDienThoai', 'phoneNumber'),
    email: textOf(claims, 'ThuDienTu', 'email'),
    address: textOf(claims, 'ThuongTru', 'NoiOHienNay'),
    enterprise: enterpriseOf(claims),
  })
}

/** What the person confirmed on the provider's page, as its answer repeats it. */
export const confirmedOf = (claims: Claims): AskedConfirmation | undefined => {
  const told = claims['confirmation']
  if (typeof told !== 'object' || told === null) return undefined
  const { purpose, sha256 } = told as Claims
  return typeof purpose === 'string' && typeof sha256 === 'string' ? { purpose, contentHash: sha256 } : undefined
}

/** Nothing asked: nothing to compare. Asked: to the letter. */
export const sameConfirmation = (asked: AskedConfirmation | undefined, told: AskedConfirmation | undefined): boolean =>
  asked === undefined || (told !== undefined && asked.purpose === told.purpose && asked.contentHash === told.contentHash)

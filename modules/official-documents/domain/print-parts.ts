import type { Instant } from '../../../kernel/instant.ts'
import type { PaperParty, PaperUnit } from './paper-facts.ts'
import { dateInWords, momentInWords, placeInWords } from './vietnamese-words.ts'

/** `whole` keeps a short text on one line. */
export type Entry = { readonly label: string; readonly text: string; readonly strong?: boolean; readonly whole?: boolean }
/** Entries that stand beside each other. */
export type Line = readonly Entry[]

/** What a paper was given when it was issued. `serial` is 0 for a form that carries no number. */
export type Numbered = { readonly number: string; readonly serial: number; readonly edition: number; readonly issuedAt: Instant }

/** Head and foot every paper has. */
export type PrintHead = {
  readonly parentName: string
  readonly unitName: string
  /** Empty for a form without a number. */
  readonly number: string
  readonly placeAndDate: string
  readonly year: number
  readonly month: number
  readonly day: number
  readonly dossierCode: string
  /** Printed under the title of a second or later edition. */
  readonly edition: string
}

export const entry = (label: string, text: string | undefined): Line => (text === undefined || text === '' ? [] : [{ label, text }])

export const lines = (...all: readonly Line[]): readonly Line[] => all.filter(({ length }) => length > 0)

export const contactOf = ({ phone, email }: PaperParty): Line => [...entry('Số điện thoại', phone), ...entry('Thư điện tử', email)]

export const dayOf = (at: Instant): { year: number; month: number; day: number } => {
  const [, day = '1', month = '1', year = '1970'] = /ngày (\d+) tháng (\d+) năm (\d+)/.exec(dateInWords(at)) ?? []
  return { year: Number(year), month: Number(month), day: Number(day) }
}

export const headOf = (unit: PaperUnit, dossierCode: string | undefined, { number, serial, edition, issuedAt }: Numbered): PrintHead => ({
  parentName: unit.parentName.toLocaleUpperCase('vi'),
  unitName: unit.name.toLocaleUpperCase('vi'),
  number: serial === 0 ? '' : number,
  placeAndDate: `${placeInWords(unit.place)}, ${dateInWords(issuedAt)}`,
  ...dayOf(issuedAt),
  dossierCode: dossierCode ?? '',
  edition: edition === 1 || serial === 0 ? '' : `(Cấp lại lần ${edition - 1})`,
})

/** Said only of what is true: no certificate has signed, the official has confirmed with their own account. */
export const confirmedInWords = (at: Instant): string => `Đã xác nhận điện tử bằng tài khoản công vụ\nlúc ${momentInWords(at)}`

// Thông tư 01/2018/TT-VPCP Mẫu số 06; Thông tư 03/2025/TT-VPCP Mẫu số 07: columns of the register of dossiers.
import type { Instant } from '../../../kernel/instant.ts'
import { formBasisOf } from './form-basis.ts'
import type { FormSet, PaperUnit } from './paper-facts.ts'
import { headOf, type PrintHead } from './print-parts.ts'
import { standingOf, type RegisterLine, type RegisterStanding } from './register.ts'
import { momentInWords, shortDate, shortMoment } from './vietnamese-words.ts'

export type RegisterBook = {
  readonly unit: PaperUnit
  readonly ruleSet: FormSet
  readonly year: number
  readonly groupName: string
  readonly name: string
  /** The part printed; the whole year without it. */
  readonly from?: Instant
  /** The last moment of the part. */
  readonly to?: Instant
  readonly lines: readonly RegisterLine[]
  readonly printedAt: Instant
}

export type RegisterPrint = PrintHead & {
  readonly book: string
  readonly group: string
  readonly period: string
  readonly rows: readonly (readonly string[])[]
  readonly closing: string
  readonly drawn: string
  readonly lookUpUrl: ''
  readonly formBasis: string
}

const ENDED = { returned: '', refused: 'Từ chối giải quyết', withdrawn: 'Rút hồ sơ', discontinued: 'Dừng giải quyết' } as const

const remarksOf = ({ closed, remarks }: RegisterStanding): string =>
  [...(closed === undefined || ENDED[closed.how] === '' ? [] : [`${ENDED[closed.how]} ${shortMoment(closed.at)}`]), ...remarks].join('; ')

/** Ten columns, in the order of the form. */
const rowOf = (line: RegisterLine): readonly string[] => {
  const { reception, serial } = line
  const standing = standingOf(line)
  const { closed, dueAt } = standing
  const returned = closed?.how === 'returned' ? closed : undefined
  return [
    String(serial).padStart(2, '0'),
    reception.dossierCode,
    reception.procedure.name,
    String(reception.sets).padStart(2, '0'),
    reception.applicant.name,
    [reception.applicant.address, reception.applicant.phone].filter((part) => part !== undefined && part !== '').join('; '),
    reception.leadUnitName,
    shortMoment(reception.receivedAt),
    dueAt === undefined ? '' : shortMoment(dueAt),
    returned === undefined ? '' : shortMoment(returned.at),
    [reception.resultBy, returned?.receivedBy].filter((part) => part !== undefined && part !== '').join('; '),
    remarksOf(standing),
  ]
}

const periodOf = ({ from, to, year }: RegisterBook): string =>
  from === undefined && to === undefined ? `Năm ${year}` : `Năm ${year}${from === undefined ? '' : `, từ ngày ${shortDate(from)}`}${to === undefined ? '' : ` đến ngày ${shortDate(to)}`}`

export const wordRegister = (book: RegisterBook): RegisterPrint => {
  const [first, last] = [book.lines.at(0)?.serial, book.lines.at(-1)?.serial]
  const counted = first === undefined ? 'Phần sổ này không có hồ sơ nào.' : `Phần sổ này có ${book.lines.length} hồ sơ, từ số thứ tự ${first} đến số thứ tự ${last}.`
  return {
    ...headOf(book.unit, undefined, { number: '', serial: 0, edition: 1, issuedAt: book.printedAt }),
    book: book.name,
    group: book.groupName,
    period: periodOf(book),
    rows: book.lines.map(rowOf),
    closing: counted,
    drawn: `In từ hệ thống lúc ${momentInWords(book.printedAt)}`,
    lookUpUrl: '',
    formBasis: formBasisOf('register-book', book.ruleSet),
  }
}

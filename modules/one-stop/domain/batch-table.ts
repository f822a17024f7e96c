// A table typed, pasted from a spreadsheet or read from CSV: one row, one applicant (NĐ 61/2018 article 16: by an authorised person for each).
import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import { splitCells } from '../../../kernel/split-cells.ts'
import { enterLine } from '../../../kernel/vietnamese-text.ts'
import { columnNamed, PLAIN_ORDER, valueIn, type BatchColumn } from './batch-columns.ts'

type Words = { readonly vi: string; readonly en: string }

export type BatchRow = {
  /** As counted by people: the first applicant is 1. */
  readonly serial: number
  readonly fullName: string
  readonly personalIdNumber: string
  readonly bornOn?: PlainDate
  readonly address?: string
  /** Why it is filed although another dossier of the person is open. */
  readonly another?: string
  /** To questions of the procedure's form, by their ids. */
  readonly answers: Readonly<Record<string, string>>
}
/** `column`: where it is said; empty for the row as a whole. */
export type RowFault = Words & { readonly serial: number; readonly shown: string; readonly column: string }
export type BatchLine = { readonly serial: number; readonly cells: Readonly<Record<string, string>> }
export type BatchTable = {
  readonly rows: readonly BatchRow[]
  readonly faults: readonly RowFault[]
  /** Every line as it was typed, right or wrong. */
  readonly lines: readonly BatchLine[]
  /** Applicants on the list, right or wrong. */
  readonly count: number
  /** The table as a whole cannot be read. */
  readonly unreadable?: Words
}

type At = { readonly at: ReadonlyMap<string, number>; readonly skip: 0 | 1 } | { readonly unreadable: Words }

const unknownColumns = (vi: string, en: string): At => ({ unreadable: { vi, en } })

/** With a heading by its words; without one in the order the screen names. */
const placesOf = (first: readonly string[], columns: readonly BatchColumn[]): At => {
  const header = first.map((cell) => columnNamed(cell, columns))
  if (!header.some((column) => column !== undefined)) {
    if (first.length < 3) return unknownColumns('Mỗi dòng cần ít nhất ba cột: họ và tên, ngày sinh, số định danh. Bảng dán vào có ít cột hơn; hãy dán lại cả ba cột.', 'Each row needs at least three columns: name, date of birth, personal number. The table pasted has fewer; paste all three.')
    return { at: new Map(PLAIN_ORDER.map((column, index) => [column, index])), skip: 0 }
  }
  const strange = first.filter((cell, index) => header[index] === undefined && cell !== '')
  const [vi, en] = [columns.map(({ label }) => label.vi).join(', '), columns.map(({ label }) => label.en).join(', ')]
  if (strange.length > 0) return unknownColumns(`Không hiểu cột “${strange.join('”, “')}”. Hãy đổi tên cột thành một trong: ${vi}; hoặc bỏ cột đó.`, `The columns “${strange.join('”, “')}” are not known. Name them: ${en}; or leave them out.`)
  const at = new Map(header.flatMap((column, index) => (column && column !== 'ignored' ? [[column, index] as const] : [])))
  if (!at.has('fullName') || !at.has('personalIdNumber')) return unknownColumns('Bảng thiếu cột Họ và tên hoặc Số định danh. Hãy thêm rồi dán lại.', 'The table lacks the column of names or of personal numbers. Add it and paste again.')
  return { at, skip: 1 }
}

const dateOf = (text: string): PlainDate | undefined => {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  return day === '' ? parsePlainDate(text) : parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** Cells a spreadsheet would run as a formula when the list is opened there again. */
const isFormula = (cell: string): boolean => /^[=+@\t\r]|^-(?=\D)/.test(cell)

const numberFault = (number: string): Words | undefined => {
  if (number === '') return { vi: 'Thiếu số định danh.', en: 'The personal number is missing.' }
  if (/^\d{11}$/.test(number)) return { vi: `Số định danh “${number}” chỉ có 11 chữ số: bảng tính thường bỏ số 0 ở đầu. Hãy đặt cột là dạng chữ rồi dán lại.`, en: `“${number}” has 11 digits only: spreadsheets drop the leading 0. Make the column text and paste again.` }
  if (/^[\d.,]+E\+?\d+$/i.test(number)) return { vi: `Số định danh “${number}” đã bị bảng tính đổi dạng. Hãy đặt cột là dạng chữ rồi dán lại.`, en: `“${number}” was changed by the spreadsheet. Make the column text and paste again.` }
  return /^\d{12}$/.test(number) ? undefined : { vi: `Số định danh “${number}” phải có đúng 12 chữ số.`, en: `The personal number “${number}” must have exactly 12 digits.` }
}

const nameFault = (name: string): Words | undefined => {
  if (name === '') return { vi: 'Thiếu họ và tên.', en: 'The name is missing.' }
  return /^[\p{L}\p{M}' .-]{2,120}$/u.test(name) ? undefined : { vi: `Họ tên “${name}” có ký tự không dùng trong tên người. Hãy sửa rồi gửi lại.`, en: `The name “${name}” holds characters no person’s name has. Correct it.` }
}

const dateFault = (typed: string, today: PlainDate): Words | undefined => {
  if (typed === '') return undefined
  const bornOn = dateOf(typed)
  if (!bornOn) return { vi: `Ngày sinh “${typed}” không có trên lịch. Hãy ghi ngày/tháng/năm.`, en: `“${typed}” is no date. Write day/month/year.` }
  return bornOn > today ? { vi: `Ngày sinh “${typed}” sau hôm nay.`, en: `The birth date “${typed}” is after today.` } : undefined
}

type Cells = BatchLine['cells']
type Judge = { readonly columns: readonly BatchColumn[]; readonly today: PlainDate }

const formulaFault = (cell: string): Words | undefined =>
  isFormula(cell) ? { vi: `Ô “${cell}” bắt đầu như công thức bảng tính nên không được nhận. Hãy dán giá trị thay cho công thức.`, en: `The cell “${cell}” begins like a formula and is not taken. Paste values instead of formulas.` } : undefined

const optionFault = (column: BatchColumn, cell: string): Words | undefined => {
  if (valueIn(column, cell) !== undefined) return undefined
  const { options } = column
  return { vi: `“${cell}” không có trong các lựa chọn: ${options.map(({ label }) => label.vi).join(', ')}.`, en: `“${cell}” is none of the choices: ${options.map(({ label }) => label.en).join(', ')}.` }
}

const cellFault = (column: BatchColumn, cell: string, { today }: Judge): Words | undefined => {
  const formula = formulaFault(cell)
  if (formula) return formula
  switch (column.key) {
    case 'fullName':
      return nameFault(cell)
    case 'personalIdNumber':
      return numberFault(cell)
    case 'bornOn':
      return dateFault(cell, today)
    default:
      return optionFault(column, cell)
  }
}

/** Everything that is wrong in a line, cell by cell. */
const faultsOf = ({ serial, cells }: BatchLine, judge: Judge): readonly RowFault[] =>
  judge.columns.flatMap((column) => {
    const fault = cellFault(column, cells[column.key] ?? '', judge)
    return fault ? [{ serial, shown: cells['fullName'] ?? '', column: column.key, ...fault }] : []
  })

const rowOf = ({ serial, cells }: BatchLine, { columns }: Judge): BatchRow => {
  const bornOn = dateOf(cells['bornOn'] ?? '')
  const [address = '', another = ''] = [cells['address'], cells['another']]
  const answers = columns.flatMap((column) => {
    const value = column.key.startsWith('form.') ? valueIn(column, cells[column.key] ?? '') : undefined
    return value ? [[column.key.slice('form.'.length), value] as const] : []
  })
  return {
    serial, fullName: cells['fullName'] ?? '', personalIdNumber: cells['personalIdNumber'] ?? '', answers: Object.fromEntries(answers),
    ...(bornOn ? { bornOn } : {}), ...(address === '' ? {} : { address }), ...(another === '' ? {} : { another }),
  }
}

const twiceFault = ({ serial, cells }: BatchLine, twin: number): RowFault => {
  const number = cells['personalIdNumber'] ?? ''
  return { serial, shown: cells['fullName'] ?? '', column: 'personalIdNumber', vi: `Số định danh “${number}” trùng với dòng ${twin}.`, en: `The personal number “${number}” is the same as in row ${twin}.` }
}

const judgeLines = (lines: readonly BatchLine[], judge: Judge): Pick<BatchTable, 'rows' | 'faults'> => {
  const rows: BatchRow[] = []
  const faults: RowFault[] = []
  const seen = new Map<string, number>()
  for (const line of lines) {
    const number = line.cells['personalIdNumber'] ?? ''
    const twin = seen.get(number)
    const found = [...faultsOf(line, judge), ...(twin === undefined ? [] : [twiceFault(line, twin)])]
    faults.push(...found)
    if (found.length > 0) continue
    seen.set(number, line.serial)
    rows.push(rowOf(line, judge))
  }
  return { rows, faults }
}

const tidied = (key: string, cell: string): string => (key === 'personalIdNumber' ? cell.replaceAll(/[\s\u00a0]/g, '').replace(/^'/, '') : cell)

const MOST_TITLES = 15

/** Lists often begin with their title and who made them; the table begins where names and numbers are headed. */
const fromHeading = (given: readonly (readonly string[])[], columns: readonly BatchColumn[]): readonly (readonly string[])[] => {
  const at = given.slice(0, MOST_TITLES).findIndex((cells) => ['fullName', 'personalIdNumber'].every((key) => cells.some((cell) => columnNamed(cell, columns) === key)))
  return at > 0 ? given.slice(at) : given
}

/** Every row is right, or says in words what is wrong with which of its cells; a wrong row never hinders the right ones. */
export const readBatchTable = (typed: string, judge: Judge): BatchTable => {
  const given = fromHeading(splitCells(typed).map((cells) => cells.map(enterLine)).filter((cells) => cells.some((cell) => cell !== '')), judge.columns)
  const [first] = given
  if (!first) return { rows: [], faults: [], lines: [], count: 0 }
  const places = placesOf(first, judge.columns)
  if ('unreadable' in places) return { rows: [], faults: [], lines: [], count: given.length, unreadable: places.unreadable }
  const lines = given.slice(places.skip).map((cells, index): BatchLine => ({
    serial: index + 1,
    cells: Object.fromEntries([...places.at].map(([key, at]): readonly [string, string] => [key, tidied(key, cells[at] ?? '')])) as Cells,
  }))
  return { ...judgeLines(lines, judge), lines, count: lines.length }
}

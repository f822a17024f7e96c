// A table typed, pasted from a spreadsheet or read from CSV: one row, one applicant (NĐ 61/2018 article 16: by an authorised person for each).
import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import { enterLine, fold } from '../../../kernel/vietnamese-text.ts'
import { splitCells } from './split-cells.ts'

export type BatchColumn = 'fullName' | 'bornOn' | 'personalIdNumber' | 'address'

export type BatchRow = {
  /** As counted by people: the first applicant is 1. */
  readonly serial: number
  readonly fullName: string
  readonly personalIdNumber: string
  readonly bornOn?: PlainDate
  readonly address?: string
}
export type RowFault = { readonly serial: number; readonly shown: string; readonly vi: string; readonly en: string }
export type BatchTable = {
  readonly rows: readonly BatchRow[]
  readonly faults: readonly RowFault[]
  /** Applicants on the list, right or wrong. */
  readonly count: number
  /** The table as a whole cannot be read. */
  readonly unreadable?: { readonly vi: string; readonly en: string }
}

const HEADERS: ReadonlyMap<string, BatchColumn | 'ignored'> = new Map([
  ['ho va ten', 'fullName'], ['ho ten', 'fullName'], ['ten', 'fullName'], ['hoc sinh', 'fullName'], ['name', 'fullName'], ['full name', 'fullName'],
  ['ngay sinh', 'bornOn'], ['ngay thang nam sinh', 'bornOn'], ['born', 'bornOn'], ['date of birth', 'bornOn'],
  ['so dinh danh', 'personalIdNumber'], ['so dinh danh ca nhan', 'personalIdNumber'], ['ma dinh danh', 'personalIdNumber'], ['cccd', 'personalIdNumber'], ['so cccd', 'personalIdNumber'], ['so can cuoc', 'personalIdNumber'], ['personal number', 'personalIdNumber'],
  ['dia chi', 'address'], ['noi o', 'address'], ['noi cu tru', 'address'], ['address', 'address'],
  ['stt', 'ignored'], ['tt', 'ignored'], ['so tt', 'ignored'], ['lop', 'ignored'], ['gioi tinh', 'ignored'], ['ghi chu', 'ignored'], ['class', 'ignored'], ['no', 'ignored'],
])
const PLAIN_ORDER: readonly BatchColumn[] = ['fullName', 'bornOn', 'personalIdNumber', 'address']

const headerOf = (cells: readonly string[]): readonly (BatchColumn | 'ignored' | undefined)[] => cells.map((cell) => HEADERS.get(fold(cell).replace(/[.:*]+$/, '')))

type Columns = { readonly at: ReadonlyMap<BatchColumn, number>; readonly skip: 0 | 1 } | { readonly unreadable: NonNullable<BatchTable['unreadable']> }

const unknownColumns = (vi: string, en: string): Columns => ({ unreadable: { vi, en } })

/** With a heading by its words; without one in the order the screen names. */
const columnsOf = (first: readonly string[]): Columns => {
  const header = headerOf(first)
  if (!header.some((column) => column !== undefined)) {
    if (first.length < 3) return unknownColumns('Mỗi dòng cần ít nhất ba cột: họ và tên, ngày sinh, số định danh. Bảng dán vào có ít cột hơn; hãy dán lại cả ba cột.', 'Each row needs at least three columns: name, date of birth, personal number. The table pasted has fewer; paste all three.')
    return { at: new Map(PLAIN_ORDER.map((column, index) => [column, index])), skip: 0 }
  }
  const strange = first.filter((cell, index) => header[index] === undefined && cell !== '')
  if (strange.length > 0) return unknownColumns(`Không hiểu cột “${strange.join('”, “')}”. Hãy đổi tên cột thành: Họ và tên, Ngày sinh, Số định danh, Địa chỉ; hoặc bỏ cột đó.`, `The columns “${strange.join('”, “')}” are not known. Name them: Họ và tên, Ngày sinh, Số định danh, Địa chỉ; or leave them out.`)
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

type Words = { readonly vi: string; readonly en: string }

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

type Cells = Readonly<Record<BatchColumn, string>>

const faultOf = (cells: Cells, today: PlainDate): Words | undefined => {
  const formula = Object.values(cells).find(isFormula)
  if (formula !== undefined) return { vi: `Ô “${formula}” bắt đầu như công thức bảng tính nên không được nhận. Hãy dán giá trị thay cho công thức.`, en: `The cell “${formula}” begins like a formula and is not taken. Paste values instead of formulas.` }
  return nameFault(cells.fullName) ?? numberFault(cells.personalIdNumber) ?? dateFault(cells.bornOn, today)
}

const rowOf = (cells: Cells, serial: number): BatchRow => {
  const bornOn = dateOf(cells.bornOn)
  return { serial, fullName: cells.fullName, personalIdNumber: cells.personalIdNumber, ...(bornOn ? { bornOn } : {}), ...(cells.address === '' ? {} : { address: cells.address }) }
}

const readRows = (lines: readonly Cells[], today: PlainDate): Pick<BatchTable, 'rows' | 'faults' | 'count'> => {
  const rows: BatchRow[] = []
  const faults: RowFault[] = []
  const seen = new Map<string, number>()
  lines.forEach((cells, index) => {
    const serial = index + 1
    const twin = seen.get(cells.personalIdNumber)
    const twice = twin === undefined ? undefined : { vi: `Số định danh “${cells.personalIdNumber}” trùng với dòng ${twin}.`, en: `The personal number “${cells.personalIdNumber}” is the same as in row ${twin}.` }
    const fault = faultOf(cells, today) ?? twice
    if (fault) faults.push({ serial, shown: cells.fullName, ...fault })
    else {
      seen.set(cells.personalIdNumber, serial)
      rows.push(rowOf(cells, serial))
    }
  })
  return { rows, faults, count: lines.length }
}

/** Every row is right, or says in words what is wrong with it; a wrong row never hinders the right ones. */
export const readBatchTable = (typed: string, today: PlainDate): BatchTable => {
  const lines = splitCells(typed).map((cells) => cells.map(enterLine)).filter((cells) => cells.some((cell) => cell !== ''))
  const [first] = lines
  if (!first) return { rows: [], faults: [], count: 0 }
  const columns = columnsOf(first)
  if ('unreadable' in columns) return { rows: [], faults: [], count: lines.length, unreadable: columns.unreadable }
  const cellOf = (cells: readonly string[], column: BatchColumn): string => {
    const at = columns.at.get(column)
    return at === undefined ? '' : (cells[at] ?? '')
  }
  const named = lines.slice(columns.skip).map((cells): Cells => ({
    fullName: cellOf(cells, 'fullName'),
    bornOn: cellOf(cells, 'bornOn'),
    personalIdNumber: cellOf(cells, 'personalIdNumber').replaceAll(/[\s\u00a0]/g, '').replace(/^'/, ''),
    address: cellOf(cells, 'address'),
  }))
  return readRows(named, today)
}

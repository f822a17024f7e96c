// A list of old results as an archive keeps it, one row a result; each wrong row says what is wrong with it and hinders no other.
import { parsePlainDate, plainDateFromEpochDay, type PlainDate } from '../../../kernel/plain-date.ts'
import { enterLine, fold } from '../../../kernel/vietnamese-text.ts'
import type { Listed } from './old-result.ts'

type Words = { readonly vi: string; readonly en: string }
export type InventoryRow = { readonly serial: number; readonly procedureCode: string; readonly resultName: string; readonly pages: number; readonly listed: Listed }
export type InventoryFault = Words & { readonly serial: number }
export type InventoryTable = { readonly rows: readonly InventoryRow[]; readonly faults: readonly InventoryFault[]; readonly unreadable?: Words }

const COLUMNS = {
  procedureCode: ['ma thu tuc', 'procedure'],
  resultName: ['ten ket qua', 'loai ket qua', 'result'],
  number: ['so', 'so hieu', 'so ky hieu', 'number'],
  issuedOn: ['ngay cap', 'issued on'],
  holderName: ['ho va ten', 'ho ten', 'nguoi duoc cap', 'holder'],
  holderIdNumber: ['so dinh danh', 'so giay to', 'id number'],
  validUntil: ['co gia tri den', 'het han', 'valid until'],
  pages: ['so trang', 'pages'],
  shelf: ['noi luu', 'kho', 'shelf'],
} as const
type ColumnKey = keyof typeof COLUMNS

/** As the screen names them, in the order of the sample. */
export const INVENTORY_HEADINGS = ['Mã thủ tục', 'Tên kết quả', 'Số', 'Ngày cấp', 'Họ và tên', 'Số định danh', 'Có giá trị đến', 'Số trang', 'Nơi lưu'] as const

const keyOf = (heading: string): ColumnKey | undefined => {
  const words = fold(heading).trim()
  return (Object.keys(COLUMNS) as ColumnKey[]).find((key) => (COLUMNS[key] as readonly string[]).includes(words))
}

/** Days since 1900 as spreadsheets keep dates; day/month/year as people write them. */
const SHEET_EPOCH_DAYS = 25_569

const dateOf = (text: string): PlainDate | undefined => {
  if (/^\d{5}$/.test(text)) return plainDateFromEpochDay(Number(text) - SHEET_EPOCH_DAYS)
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  return day === '' ? parsePlainDate(text) : parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

type Cells = Readonly<Partial<Record<ColumnKey, string>>>

const faultOf = ({ procedureCode, number, issuedOn, validUntil, holderIdNumber, pages }: Cells): Words | undefined => {
  if (!procedureCode) return { vi: 'thiếu mã thủ tục', en: 'the procedure’s code is missing' }
  if (!number) return { vi: 'thiếu số của kết quả', en: 'the number of the result is missing' }
  if (issuedOn && !dateOf(issuedOn)) return { vi: `ngày cấp “${issuedOn}” không có trên lịch`, en: `“${issuedOn}” is no date` }
  if (validUntil && !dateOf(validUntil)) return { vi: `ngày hết hạn “${validUntil}” không có trên lịch`, en: `“${validUntil}” is no date` }
  if (holderIdNumber && !/^(?:\d{9}|\d{10}|\d{12}|\d{13})$/.test(holderIdNumber)) return { vi: `số định danh “${holderIdNumber}” phải có 12 chữ số (bảng tính thường bỏ số 0 ở đầu)`, en: `the number “${holderIdNumber}” must have 12 digits (spreadsheets drop the leading 0)` }
  return pages && !/^[1-9]\d{0,3}$/.test(pages) ? { vi: `số trang “${pages}” không phải số`, en: `“${pages}” is no number of pages` } : undefined
}

const rowOf = (serial: number, cells: Cells): InventoryRow => {
  const [issuedOn, validUntil] = [dateOf(cells.issuedOn ?? ''), dateOf(cells.validUntil ?? '')]
  return {
    serial,
    procedureCode: cells.procedureCode ?? '',
    resultName: cells.resultName ?? '',
    pages: Number(cells.pages || '1'),
    listed: {
      number: cells.number ?? '',
      ...(issuedOn ? { issuedOn } : {}),
      ...(cells.holderName ? { holderName: cells.holderName } : {}),
      ...(cells.holderIdNumber ? { holderIdNumber: cells.holderIdNumber } : {}),
      ...(validUntil ? { validUntil } : {}),
      ...(cells.shelf ? { shelf: cells.shelf } : {}),
    },
  }
}

/** With a heading in any order; the code of the procedure and the number must be there. */
export const readInventory = (given: readonly (readonly string[])[]): InventoryTable => {
  const lines = given.map((cells) => cells.map(enterLine)).filter((cells) => cells.some((cell) => cell !== ''))
  const [heading = [], ...rest] = lines
  const keys = heading.map(keyOf)
  if (!keys.includes('procedureCode') || !keys.includes('number'))
    return { rows: [], faults: [], unreadable: { vi: `Dòng đầu phải là tên cột, có ít nhất Mã thủ tục và Số. Tên cột hiểu được: ${INVENTORY_HEADINGS.join(', ')}.`, en: `The first row must name the columns, at least Mã thủ tục and Số. Known: ${INVENTORY_HEADINGS.join(', ')}.` } }
  const rows: InventoryRow[] = []
  const faults: InventoryFault[] = []
  for (const [at, line] of rest.entries()) {
    const cells: Cells = Object.fromEntries(keys.flatMap((key, column) => (key ? [[key, line[column] ?? '']] : [])))
    const fault = faultOf(cells)
    if (fault) faults.push({ serial: at + 1, ...fault })
    else rows.push(rowOf(at + 1, cells))
  }
  return { rows, faults }
}

/** One result is listed once: its number without spaces and case. */
export const numberKeyOf = ({ number, issuedOn }: Pick<Listed, 'number' | 'issuedOn'>): string => `${fold(number).replaceAll(/\s+/g, '')}|${issuedOn?.slice(0, 4) ?? ''}`

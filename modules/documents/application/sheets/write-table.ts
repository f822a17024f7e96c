// ISO/IEC 29500 for spreadsheets, RFC 4180 for CSV: a table that leaves the product.
import { SHEET_MEDIA_TYPE, streamSheet, writeSheet } from './write-sheet.ts'

export type TableFormat = 'xlsx' | 'csv'
export type Table = { readonly name: string; readonly headings: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] }

export const TABLE_MEDIA_TYPES: Readonly<Record<TableFormat, string>> = { xlsx: SHEET_MEDIA_TYPE, csv: 'text/csv; charset=utf-8' }

const NARROWEST = 10
const WIDEST = 60
const LOOKED_AT = 200

/** A cell that a spreadsheet would run as a formula is made text. */
const csvCell = (cell: string | number): string => {
  const text = typeof cell === 'string' && /^[=+@\t\r-]/.test(cell) ? `'${cell}` : String(cell)
  return /[",\n\r;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** With a byte order mark: without it spreadsheets take Vietnamese for another alphabet. */
const MARK = '\ufeff'
const csvLines = (rows: Table['rows']): string => rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')

const asCsv = ({ headings, rows }: Table): Uint8Array => Buffer.from(`${MARK}${csvLines([headings, ...rows])}`)

const asSheet = ({ name, headings, rows }: Table): Uint8Array => {
  const widthOf = (column: number, heading: string): number => Math.min(WIDEST, Math.max(NARROWEST, heading.length, ...rows.slice(0, LOOKED_AT).map((row) => String(row[column] ?? '').length)) + 2)
  return writeSheet({ name, columns: headings.map((heading, column) => ({ heading, width: widthOf(column, heading) })), rows: rows.map((row) => row.map(String)), roomFor: rows.length })
}

export const writeTable = (table: Table, format: TableFormat): Uint8Array => (format === 'xlsx' ? asSheet(table) : asCsv(table))

export type TextRows = readonly (readonly string[])[]

async function* streamCsv(headings: readonly string[], pages: AsyncIterable<TextRows>): AsyncGenerator<Buffer> {
  yield Buffer.from(`${MARK}${csvLines([headings])}`)
  for await (const page of pages) yield Buffer.from(csvLines(page))
}

/** A table of any length: only a page of its rows is in memory. @param widths of the columns, in letters */
export const streamTable = ({ name, headings, widths }: Omit<Table, 'rows'> & { readonly widths: readonly number[] }, pages: AsyncIterable<TextRows>, format: TableFormat): AsyncIterable<Buffer> =>
  format === 'csv' ? streamCsv(headings, pages) : streamSheet({ name, columns: headings.map((heading, column) => ({ heading, width: widths[column] ?? NARROWEST })) }, pages)

// ECMA-376 (Office Open XML) as far as one plain sheet needs it; RFC 4180 for CSV. No library: a sheet is four small files in a zip.
import { zipFiles } from './zip-files.ts'

export type SheetCell = string | number
export type SheetFormat = 'xlsx' | 'csv'
/** One table with a heading; `name` stands on the tab. */
export type SheetTable = { readonly name: string; readonly headings: readonly string[]; readonly rows: readonly (readonly SheetCell[])[] }

export const SHEET_TYPES: Readonly<Record<SheetFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** What XML 1.0 cannot hold is left out; the rest is escaped. */
const escape = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

const cellXml = (cell: SheetCell, style: string): string =>
  typeof cell === 'number' ? `<c${style}><v>${cell}</v></c>` : `<c${style} t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`

const rowXml = (cells: readonly SheetCell[], style = ''): string => `<row>${cells.map((cell) => cellXml(cell, style)).join('')}</row>`

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Headings bold and always in sight; columns wide enough to read. */
const sheetXml = ({ headings, rows }: SheetTable): string => {
  const widths = headings.map((heading, at) => Math.min(60, Math.max(heading.length, ...rows.slice(0, 200).map((row) => String(row[at] ?? '').length)) + 2))
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns}</cols><sheetData>${rowXml(headings, ' s="1"')}${rows.map((row) => rowXml(row)).join('')}</sheetData></worksheet>`
}

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`

const writeXlsx = (table: SheetTable): Uint8Array =>
  zipFiles([
    { name: '[Content_Types].xml', text: `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>` },
    { name: '_rels/.rels', text: `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
    { name: 'xl/workbook.xml', text: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="${escape(table.name).replaceAll('"', '&quot;').slice(0, 31)}" sheetId="1" r:id="r1"/></sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', text: `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${REL}/styles" Target="styles.xml"/></Relationships>` },
    { name: 'xl/styles.xml', text: STYLES },
    { name: 'xl/worksheets/sheet1.xml', text: sheetXml(table) },
  ])

/** A cell that a spreadsheet would run as a formula is made text. */
const csvCell = (cell: SheetCell): string => {
  const text = typeof cell === 'string' && /^[=+@\t\r-]/.test(cell) ? `'${cell}` : String(cell)
  return /[",\n\r;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** With a byte order mark: without it spreadsheets take Vietnamese for another alphabet. */
const writeCsv = ({ headings, rows }: SheetTable): Uint8Array => Buffer.from(`\ufeff${[headings, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`)

export const writeSheet = (table: SheetTable, format: SheetFormat): Uint8Array => (format === 'xlsx' ? writeXlsx(table) : writeCsv(table))

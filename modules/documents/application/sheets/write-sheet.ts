// ISO/IEC 29500 part 1, 18: the smallest workbook every spreadsheet program opens.
import type { SheetColumn, SheetRows } from '../../domain/sheet.ts'
import { writeZip } from './write-zip.ts'
import { XML_HEAD, xmlOf } from './xml.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const SHEET_MEDIA_TYPE = `${KIND}.sheet`

const lettersOf = (column: number): string => (column < 26 ? '' : lettersOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

/** Formats: 1 a heading, 2 a text, so that no zero in front is lost. */
const STYLES = `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`

const rowOf = (cells: readonly string[], row: number, style: 1 | 2): string =>
  `<row r="${row}">${cells.map((text, column) => (text === '' ? '' : `<c r="${lettersOf(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlOf(text)}</t></is></c>`)).join('')}</row>`

/** Excel takes a list of at most 255 signs in the rule itself, with commas between. */
const LONGEST_LIST = 255
const listOf = (choices: readonly string[]): string | undefined => {
  const list = choices.join(',')
  return choices.length > 0 && list.length <= LONGEST_LIST && !choices.some((choice) => /[,"]/.test(choice)) ? list : undefined
}

const ruleOf = ({ hint, choices = [] }: SheetColumn, column: number, lastRow: number): string => {
  const list = listOf(choices)
  if (hint === undefined && list === undefined) return ''
  const told = hint === undefined ? '' : ` showInputMessage="1" prompt="${xmlOf(hint)}"`
  const held = list === undefined ? '' : ' type="list" showErrorMessage="1"'
  const places = `${lettersOf(column)}2:${lettersOf(column)}${lastRow}`
  return `<dataValidation allowBlank="1"${held}${told} sqref="${places}">${list === undefined ? '' : `<formula1>"${xmlOf(list)}"</formula1>`}</dataValidation>`
}

const sheetOf = (columns: readonly SheetColumn[], rows: SheetRows, roomFor: number): string => {
  const widths = columns.map(({ heading, width = heading.length + 4 }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" style="2" customWidth="1"/>`).join('')
  const rules = columns.map((column, index) => ruleOf(column, index, roomFor + 1)).filter((rule) => rule !== '')
  return [
    `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols>`,
    `<sheetData>${rowOf(columns.map(({ heading }) => heading), 1, 1)}${rows.map((cells, index) => rowOf(cells, index + 2, 2)).join('')}</sheetData>`,
    rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`,
    '</worksheet>',
  ].join('')
}

export type SheetToWrite = { readonly name: string; readonly columns: readonly SheetColumn[]; readonly rows?: SheetRows; /** Rows the rules of the columns hold for. */ readonly roomFor: number }

/** One sheet whose cells are all text. */
export const writeSheet = ({ name, columns, rows = [], roomFor }: SheetToWrite): Buffer =>
  writeZip([
    { name: '[Content_Types].xml', text: `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/></Types>` },
    { name: '_rels/.rels', text: `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
    { name: 'xl/workbook.xml', text: `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${xmlOf(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', text: `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>` },
    { name: 'xl/styles.xml', text: STYLES },
    { name: 'xl/worksheets/sheet1.xml', text: sheetOf(columns, rows, roomFor) },
  ])

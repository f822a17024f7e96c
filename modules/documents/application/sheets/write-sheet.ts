// ISO/IEC 29500 part 1, 18: the smallest workbook every spreadsheet program opens.
import type { SheetColumn, SheetRows } from '../../domain/sheet.ts'
import { streamZip, type StreamedPart } from './stream-zip.ts'
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

const sheetRow = (cells: readonly string[], row: number, style: 1 | 2): string =>
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

const sheetHead = (columns: readonly SheetColumn[]): string => {
  const widths = columns.map(({ heading, width = heading.length + 4 }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" style="2" customWidth="1"/>`).join('')
  const view = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  return `${XML_HEAD}<worksheet xmlns="${MAIN}">${view}<cols>${widths}</cols><sheetData>${sheetRow(columns.map(({ heading }) => heading), 1, 1)}`
}

const sheetTail = (columns: readonly SheetColumn[], roomFor: number): string => {
  const rules = columns.map((column, index) => ruleOf(column, index, roomFor + 1)).filter((rule) => rule !== '')
  return `</sheetData>${rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`}</worksheet>`
}

/** The parts around the sheets; a spreadsheet program finds the sheets by these, wherever they stand in the zip. */
const partsAround = (names: readonly string[]): readonly { readonly name: string; readonly text: string }[] => {
  const each = (write: (name: string, number: number) => string): string => names.map((name, index) => write(name, index + 1)).join('')
  const styles = names.length + 1
  return [
    { name: '[Content_Types].xml', text: `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/>${each((_, number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${KIND}.worksheet+xml"/>`)}</Types>` },
    { name: '_rels/.rels', text: `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
    { name: 'xl/workbook.xml', text: `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each((name, number) => `<sheet name="${xmlOf(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', text: `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each((_, number) => `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rId${styles}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>` },
    { name: 'xl/styles.xml', text: STYLES },
  ]
}

export type SheetToWrite = { readonly name: string; readonly columns: readonly SheetColumn[]; readonly rows?: SheetRows; /** Rows the rules of the columns hold for. */ readonly roomFor: number }

/** One sheet whose cells are all text. */
export const writeSheet = ({ name, columns, rows = [], roomFor }: SheetToWrite): Buffer =>
  writeZip([...partsAround([name]), { name: 'xl/worksheets/sheet1.xml', text: [sheetHead(columns), ...rows.map((cells, index) => sheetRow(cells, index + 2, 2)), sheetTail(columns, roomFor)].join('') }])

/** A spreadsheet program reads no more lines than 2^20. */
export const MOST_LINES = 1_048_576

type Rows = AsyncIterator<readonly (readonly string[])[], void>
/** What a sheet could not take any more, and how many there are by now. */
type Filling = { left: readonly (readonly string[])[]; ended: boolean }

async function* fillSheet(columns: readonly SheetColumn[], rows: Rows, filling: Filling): AsyncGenerator<string> {
  yield sheetHead(columns)
  let line = 1
  while (line < MOST_LINES && !filling.ended) {
    if (filling.left.length === 0) {
      const next = await rows.next()
      if (next.done === true) filling.ended = true
      else filling.left = next.value
    }
    const taken = filling.left.slice(0, MOST_LINES - line)
    const from = line + 1
    line += taken.length
    filling.left = filling.left.slice(taken.length)
    yield taken.map((cells, index) => sheetRow(cells, from + index, 2)).join('')
  }
  yield sheetTail(columns, 0)
}

async function* partsOf({ name, columns }: Pick<SheetToWrite, 'name' | 'columns'>, pages: AsyncIterable<readonly (readonly string[])[]>): AsyncGenerator<StreamedPart> {
  const filling: Filling = { left: [], ended: false }
  const rows = pages[Symbol.asyncIterator]() as Rows
  const names: string[] = []
  do {
    names.push(names.length === 0 ? name : `${name} ${names.length + 1}`)
    yield { name: `xl/worksheets/sheet${names.length}.xml`, chunks: fillSheet(columns, rows, filling) }
  } while (!filling.ended)
  for (const part of partsAround(names)) yield { name: part.name, chunks: [part.text] }
}

/** A workbook of as many rows as come, a further sheet where one is full; only a page of rows is in memory. */
export const streamSheet = (sheet: Pick<SheetToWrite, 'name' | 'columns'>, pages: AsyncIterable<readonly (readonly string[])[]>): AsyncGenerator<Buffer> => streamZip(partsOf(sheet, pages))

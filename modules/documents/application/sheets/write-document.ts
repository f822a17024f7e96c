// ISO/IEC 29500 part 1, 17: the smallest document every word processor opens.
import { writeZip } from './write-zip.ts'
import { XML_HEAD, xmlOf } from './xml.ts'

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

export const DOCUMENT_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A4 lying, in twentieths of a point (NĐ 30/2020 appendix I takes A4; tables lie). */
const [WIDE, HIGH, MARGIN] = [16_838, 11_906, 1_134]
const INNER = WIDE - 2 * MARGIN

export type DocumentTable = {
  /** Shares of the width, with their headings. */
  readonly columns: readonly { readonly heading: string; readonly share: number }[]
  /** A row of one cell is a heading over what follows. */
  readonly rows: readonly (readonly string[])[]
}
export type DocumentToWrite = { readonly title: string; readonly lines: readonly string[]; readonly table: DocumentTable }

const run = (text: string, isBold = false): string => `<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>${isBold ? '<w:b/>' : ''}<w:sz w:val="24"/></w:rPr><w:t xml:space="preserve">${xmlOf(text)}</w:t></w:r>`

type Look = { readonly isBold?: boolean; readonly isCentred?: boolean }

const paragraph = (text: string, { isBold = false, isCentred = false }: Look = {}): string => `<w:p><w:pPr><w:spacing w:after="60"/>${isCentred ? '<w:jc w:val="center"/>' : ''}</w:pPr>${run(text, isBold)}</w:p>`

const cellOf = (text: string, { width, span = 1, isBold = false }: { readonly width: number; readonly span?: number; readonly isBold?: boolean }): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}</w:tcPr>${text.split('\n').map((line) => paragraph(line, { isBold })).join('')}</w:tc>`

const tableOf = ({ columns, rows }: DocumentTable): string => {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.floor((share / all) * INNER))
  const rowOf = (cells: readonly string[], isHeading = false): string =>
    `<w:tr>${isHeading ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.length === 1 ? cellOf(cells[0] ?? '', { width: INNER, span: columns.length, isBold: true }) : widths.map((width, at) => cellOf(cells[at] ?? '', { width, isBold: isHeading })).join('')}</w:tr>`
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="${INNER}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rowOf(columns.map(({ heading }) => heading), true)}${rows.map((cells) => rowOf(cells)).join('')}</w:tbl>`
}

/** A title, lines under it, and one table whose heading stands on every page. */
export const writeDocument = ({ title, lines, table }: DocumentToWrite): Buffer =>
  writeZip([
    { name: '[Content_Types].xml', text: `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${DOCUMENT_MEDIA_TYPE}.main+xml"/></Types>` },
    { name: '_rels/.rels', text: `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>` },
    {
      name: 'word/document.xml',
      text: `${XML_HEAD}<w:document xmlns:w="${MAIN}"><w:body>${paragraph(title, { isBold: true, isCentred: true })}${lines.map((line) => paragraph(line, { isCentred: true })).join('')}${tableOf(table)}<w:p/><w:sectPr><w:pgSz w:w="${WIDE}" w:h="${HIGH}" w:orient="landscape"/><w:pgMar w:top="${MARGIN}" w:right="${MARGIN}" w:bottom="${MARGIN}" w:left="${MARGIN}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    },
  ])

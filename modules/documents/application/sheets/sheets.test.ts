import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSheet } from './read-sheet.ts'
import { writeSheet } from './write-sheet.ts'
import { writeZip } from './write-zip.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

type Book = { readonly workbook?: string; readonly rows: string; readonly strings?: string; readonly styles?: string }

/** As spreadsheet programs write: shared texts, formats, the sheets in an order of their own. */
const bookOf = ({ workbook = '<sheets><sheet name="Danh sách" sheetId="1" r:id="rId7"/></sheets>', rows, strings = '', styles = '' }: Book): Buffer =>
  writeZip([
    { name: '[Content_Types].xml', text: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>' },
    { name: 'xl/workbook.xml', text: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbook}</workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', text: '<Relationships><Relationship Id="rId7" Type="worksheet" Target="worksheets/sheet3.xml"/><Relationship Id="rId8" Type="worksheet" Target="/xl/worksheets/secret.xml"/></Relationships>' },
    { name: 'xl/sharedStrings.xml', text: `<sst xmlns="${MAIN}">${strings}</sst>` },
    { name: 'xl/styles.xml', text: `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` },
    { name: 'xl/worksheets/sheet3.xml', text: `<x:worksheet xmlns:x="${MAIN}"><x:sheetData>${rows.replaceAll(/<(\/?)(\w)/g, '<$1x:$2')}</x:sheetData></x:worksheet>` },
    { name: 'xl/worksheets/secret.xml', text: `<worksheet xmlns="${MAIN}"><sheetData><row><c t="inlineStr"><is><t>ẩn</t></is></c></row></sheetData></worksheet>` },
  ])

const read = async (bytes: Uint8Array, fileName = 'danh-sach.xlsx') => {
  const answer = await readSheet({ bytes, fileName })
  return answer.ok ? answer.value : answer.refusal.kind
}

const STYLES = '<numFmts><numFmt numFmtId="164" formatCode="000000000000"/><numFmt numFmtId="165" formatCode="[$-42A]dd/mm/yyyy;@"/><numFmt numFmtId="166" formatCode="&quot;ngày&quot; 0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/><xf numFmtId="166"/></cellXfs>'

describe('a sheet of a spreadsheet file', () => {
  it.each<[string, Book, readonly (readonly string[])[] | string]>([
    ['shared texts, in runs and without how they are read', { rows: '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>', strings: '<si><r><t>Ngày </t></r><r><t>sinh</t></r><rPh><t>x</t></rPh></si><si><t>Họ và tên</t></si>' }, [['Họ và tên', 'Ngày sinh']]],
    ['dates of either kind of format, as people write them', { rows: '<row><c r="A1" s="2"><v>41153</v></c><c r="B1" s="3"><v>41153.5</v></c><c r="C1" s="3"><v>59</v></c></row>', styles: STYLES }, [['01/09/2012', '01/09/2012', '28/02/1900']]],
    ['dates counted from 1904', { workbook: '<workbookPr date1904="1"/><sheets><sheet name="a" sheetId="1" r:id="rId7"/></sheets>', rows: '<row><c s="3"><v>39691</v></c></row>', styles: STYLES }, [['01/09/2012']]],
    ['numbers whole, with the zeros their format puts in front', { rows: '<row><c s="1"><v>4.4212000001E10</v></c><c><v>44212000001</v></c><c s="4"><v>7</v></c><c><v>1.5</v></c></row>', styles: STYLES }, [['044212000001', '44212000001', '7', '1.5']]],
    ['formulas by what they came to, gaps as empty cells', { rows: '<row r="2"><c r="C2" t="str"><f>A1&amp;"x"</f><v>Nguyễn &lt;An&gt;</v></c></row><row r="5"><c r="A5" t="inlineStr"><is><t> Lê Bình </t></is></c></row>' }, [['', '', 'Nguyễn <An>'], ['Lê Bình', '', '']]],
    ['the first that is shown', { workbook: '<sheets><sheet name="b" sheetId="2" state="veryHidden" r:id="rId8"/><sheet name="a" sheetId="1" r:id="rId7"/></sheets>', rows: '<row><c t="inlineStr"><is><t>thấy</t></is></c></row>' }, [['thấy']]],
    ['that is no XML', { rows: '<row><c></row>' }, 'file-damaged'],
    ['with a document type', { rows: '', strings: '</sst><!DOCTYPE x [<!ENTITY a "b">]><sst>' }, 'file-damaged'],
    ['that none of it shows', { workbook: '<sheets/>', rows: '' }, 'file-damaged'],
    ['that unpacks to far more than a list', { rows: `<row><c t="inlineStr"><is><t>${'a'.repeat(9_000_000)}</t></is></c></row>` }, 'file-unpacks-too-much'],
  ])('%s', async (_name, book, expected) => {
    expect(await read(bookOf(book))).toEqual(expected)
  }, 30_000)

  it('of another kind, or with programs inside, is refused as such', async () => {
    expect(await read(bookOf({ rows: '' }), 'danh-sach.xls')).toBe('sheet-not-xlsx')
    expect(await read(Buffer.from('Họ và tên,Ngày sinh'))).toBe('file-kind-mismatch')
    expect(await read(writeZip([{ name: '[Content_Types].xml', text: '<Types/>' }, { name: 'xl/workbook.xml', text: 'x' }, { name: 'xl/vbaProject.bin', text: 'x' }]))).not.toBeInstanceOf(Array)
  }, 30_000)

  it('comes back as it was written, whatever the texts', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((given) => given.replaceAll(/[\p{C}\p{Z}\ufffe\uffff]/gu, ' ').trim())
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 6 }), async (given) => {
        const rows = given.filter((row) => row.some((cell) => cell !== ''))
        const columns = ['Họ và tên', 'Ngày sinh', 'Giới tính "x" & <y>'].map((heading) => ({ heading, choices: ['Nam', 'Nữ'], hint: 'ví dụ' }))
        expect(await read(writeSheet({ name: 'Danh sách', columns, rows, roomFor: 100 }))).toEqual([columns.map(({ heading }) => heading), ...rows])
      }),
      { numRuns: 30 },
    )
  }, 60_000)
})

import { describe, expect, it } from 'vitest'
import { readDocument } from './read-document.ts'
import { writeDocument } from './write-document.ts'
import { writeZip } from './write-zip.ts'

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

const docx = (body: string): Buffer =>
  writeZip([
    { name: '[Content_Types].xml', text: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>' },
    { name: 'word/document.xml', text: `<w:document xmlns:w="${MAIN}"><w:body>${body}</w:body></w:document>` },
  ])

const read = async (bytes: Uint8Array, fileName = 'quyet-dinh.docx'): Promise<string> => {
  const answer = await readDocument({ bytes, fileName })
  return answer.ok ? answer.value : answer.refusal.kind
}

const p = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const item = (text: string): string => p(text, '<w:numPr><w:ilvl w:val="0"/></w:numPr>')
const cell = (inside: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`

describe('a Word file', () => {
  it.each([
    ['paragraphs around a table', p('Trên') + table(cell(p('a')) + cell(p('b'))) + p('Dưới'), 'Trên\n<tr><td><p>a</p></td><td><p>b</p></td></tr>\nDưới'],
    ['items of a list that follow each other', table(cell(p('Phấn đấu:') + item('một') + item('hai') + p('ba') + item('bốn'))), '<tr><td><p>Phấn đấu:</p><ul><li>một</li><li>hai</li></ul><p>ba</p><ul><li>bốn</li></ul></td></tr>'],
    ['cells merged across and downwards', table(cell(p('I')) + cell(p('Mục'), '<w:gridSpan w:val="4"/>'), cell(p('x'), '<w:vMerge w:val="restart"/>'), cell('<w:p/>', '<w:vMerge/>')), '<tr><td><p>I</p></td><td colspan="4"><p>Mục</p></td></tr>\n<tr><td><p>x</p></td></tr>\n<tr><td></td></tr>'],
    ['no words that were deleted, all that were put in', '<w:p><w:del><w:r><w:delText>Quý I</w:delText></w:r></w:del><w:ins><w:r><w:t>Quý II</w:t></w:r></w:ins></w:p>', 'Quý II'],
    ['a table within a cell as its paragraphs', table(cell(p('a') + table(cell(p('b')))) + cell(p('c'))), '<tr><td><p>a</p><p>b</p></td><td><p>c</p></td></tr>'],
    ['signs as the words they are', p('5 &lt; 6 &amp; &lt;tr&gt;'), '5 &lt; 6 &amp; &lt;tr&gt;'],
  ])('is read with %s', async (_name, body, expected) => {
    expect(await read(docx(body))).toBe(expected)
  })
  it('comes back as it was written', async () => {
    const made = writeDocument({ title: 'Kế hoạch <1>', lines: ['Số: 1'], table: { columns: [{ heading: 'STT', share: 1 }, { heading: 'Việc', share: 4 }], rows: [['Một mục'], ['1', 'a & b\nc']] } })
    expect(await read(made)).toBe('Kế hoạch &lt;1&gt;\nSố: 1\n<tr><td><p>STT</p></td><td><p>Việc</p></td></tr>\n<tr><td colspan="2"><p>Một mục</p></td></tr>\n<tr><td><p>1</p></td><td><p>a &amp; b</p><p>c</p></td></tr>')
  })
  it.each([
    ['an old Word file', Buffer.from('x'), 'a.doc', 'document-not-docx'],
    ['a text', Buffer.from('Kính gửi'), 'a.docx', 'file-kind-mismatch'],
    ['no XML', docx(`${p('Kế hoạch')}<w:p>`), 'a.docx', 'file-damaged'],
    ['far more than a decision', docx(p('a'.repeat(9_000_000))), 'a.docx', 'file-unpacks-too-much'],
  ])('that is %s is told as such', async (_name, bytes, fileName, kind) => {
    expect(await read(bytes, fileName)).toBe(kind)
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { toProblem } from '../../../platform/http/problems.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { examineBytes } from '../application/examine-bytes.ts'
import { lockedPdf } from '../testing/locked-pdf.ts'
import { inspectFile } from '../domain/inspect-file.ts'
import { fileRefusals } from './refusal-words.ts'

const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1024 * 1024)

type Entry = { readonly name: string; readonly bytes: Buffer; readonly announced?: number; readonly flags?: number }

/** A zip of packed entries; `announced` lies about how long one is unpacked. */
const zip = (entries: readonly Entry[]): Buffer => {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const { name, bytes, announced = bytes.length, flags = 0 } of entries) {
    const packed = deflateRawSync(bytes)
    const local = Buffer.alloc(30)
    local.write('PK\u0003\u0004', 'latin1')
    local.writeUInt16LE(flags, 6)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(crc32(bytes), 14)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(announced, 22)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.write('PK\u0001\u0002', 'latin1')
    local.copy(central, 6, 4, 30)
    central.writeUInt32LE(at, 42)
    files.push(local, Buffer.from(name), packed)
    directory.push(central, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  for (const place of [8, 10]) end.writeUInt16LE(entries.length, place)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, list, end])
}

const TYPES: Entry = { name: '[Content_Types].xml', bytes: Buffer.from('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>') }
const letter = (text: string): Entry => ({ name: 'word/document.xml', bytes: Buffer.from(`<w:document><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`) })
const docx = (...more: readonly Entry[]): Buffer => zip([TYPES, letter('Đơn xin'), ...more])

const pdf = (...objects: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>\nendobj\n4 0 obj\n<</Length 9>>\nstream\n(x) Tj   \nendstream\nendobj\n'),
    ...objects.map((object) => Buffer.from(object)),
    Buffer.from('\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n'),
  ])
const stream = (dictionary: string, bytes: Buffer): Buffer => Buffer.concat([Buffer.from(`9 0 obj\n<<${dictionary}/Length ${bytes.length}>>\nstream\n`), bytes, Buffer.from('\nendstream\nendobj\n')])

/** A header that claims so many pixels, and nothing behind it that would have to be unpacked. */
const pngOf = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(33)
  header.write('89504e470d0a1a0a0000000d49484452', 'hex')
  header.writeUInt32BE(width, 16)
  header.writeUInt32BE(height, 20)
  header.set([8, 2, 0, 0, 0], 24)
  header.writeUInt32BE(crc32(header.subarray(12, 29)), 29)
  return Buffer.concat([header, Buffer.from('0000000049454e44ae426082', 'hex')])
}
const tiffOf = (next: number): Buffer => {
  const bytes = Buffer.alloc(64)
  bytes.write('49492a0008000000', 'hex')
  bytes.writeUInt16LE(2, 8)
  for (const [index, tag] of [256, 257].entries()) {
    bytes.writeUInt16LE(tag, 10 + index * 12)
    bytes.writeUInt16LE(4, 12 + index * 12)
    bytes.writeUInt32LE(1, 14 + index * 12)
    bytes.writeUInt32LE(100, 18 + index * 12)
  }
  bytes.writeUInt32LE(next, 34)
  return bytes
}

const EICAR = Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-' + 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*', 'latin1')
const nested = zip([{ name: 'b.zip', bytes: zip([{ name: 'c.zip', bytes: zip([letter('x')]) }]) }])
const twice = (bytes: Buffer): Buffer => deflateSync(deflateSync(bytes))

const BAD: readonly (readonly [what: string, fileName: string, bytes: Buffer, kind: string, says: RegExp])[] = [
  ['a page saved as .pdf', 'don.pdf', Buffer.from('<!DOCTYPE html><html><body>Không phải PDF</body></html>'), 'file-kind-mismatch', /bên trong là một trang web \(HTML\)/],
  ['a Word file named .pdf', 'don.pdf', docx(), 'file-kind-mismatch', /bên trong là tệp Word \(docx\)/],
  ['a PDF named .docx', 'don.docx', Buffer.from(onePagePdf('x')), 'file-kind-mismatch', /bên trong là tệp PDF/],
  ['a picture of 50,000 × 50,000', 'anh.png', pngOf(50_000, 50_000), 'file-too-many-pixels', /50000 × 50000 điểm/],
  ['a TIFF whose pages go in a circle', 'scan.tif', tiffOf(8), 'file-too-complex', /phức tạp bất thường/],
  ['a zip bomb in a letter', 'don.docx', docx({ name: 'word/media/a.bin', bytes: zeros(40) }), 'file-unpacks-too-much', /nén bất thường/],
  ['a zip that lies about its size', 'don.docx', docx({ name: 'word/media/a.bin', bytes: zeros(10), announced: 100 }), 'file-unpacks-too-much', /nén bất thường/],
  ['six thousand parts', 'don.docx', zip([TYPES, letter('x'), ...Array.from({ length: 6000 }, (_, index) => ({ name: `a${index}`, bytes: Buffer.from('x') }))]), 'file-unpacks-too-much', /nén bất thường/],
  ['a zip in a letter', 'don.docx', docx({ name: 'word/media/a.zip', bytes: Buffer.from('x') }), 'file-carries-files', /tệp khác đính kèm/],
  ['a zip in a letter under another name', 'don.docx', docx({ name: 'word/media/a.png', bytes: zip([letter('x')]) }), 'file-carries-files', /tệp khác đính kèm/],
  ['a program in a letter', 'don.docx', docx({ name: 'word/media/a.exe', bytes: Buffer.from('MZ') }), 'file-starts-programs', /mở chương trình khác/],
  ['macros', 'don.docx', docx({ name: 'word/vbaProject.bin', bytes: Buffer.from('x') }), 'file-has-macros', /macro/],
  ['a template fetched from elsewhere', 'don.docx', docx({ name: 'word/_rels/settings.xml.rels', bytes: Buffer.from('<Relationship Type="…/attachedTemplate" Target="https://example.org/a.dotm" TargetMode="External"/>') }), 'file-has-macros', /macro/],
  ['a letter without a word', 'don.docx', zip([TYPES, letter('  ')]), 'file-blank', /chỉ có trang trắng/],
  ['a test virus as it is', 'don.pdf', EICAR, 'file-has-malware', /có chứa mã độc/],
  ['a test virus packed in a letter', 'don.docx', docx({ name: 'word/media/a.bin', bytes: EICAR }), 'file-has-malware', /có chứa mã độc/],
  ['a test virus packed in a PDF', 'don.pdf', pdf(stream('/Filter/FlateDecode', deflateSync(EICAR))), 'file-has-malware', /có chứa mã độc/],
  ['a PDF bomb', 'don.pdf', pdf(stream('/Filter/FlateDecode', deflateSync(zeros(40)))), 'file-unpacks-too-much', /nén bất thường/],
  ['a PDF bomb in two layers', 'don.pdf', pdf(stream('/Filter[/FlateDecode/FlateDecode]', twice(zeros(100)))), 'file-unpacks-too-much', /nén bất thường/],
  ['an object stream that unpacks for ever', 'don.pdf', pdf(stream('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', deflateSync(zeros(80)))), 'file-unpacks-too-much', /nén bất thường/],
  ['JavaScript in a PDF', 'don.pdf', pdf('5 0 obj\n<</S/JavaScript/JS(app.alert(1))>>\nendobj\n'), 'file-has-script', /JavaScript/],
  ['JavaScript whose name is hidden', 'don.pdf', pdf('5 0 obj\n<</S/J#61vaScript/JS 6 0 R>>\nendobj\n'), 'file-has-script', /JavaScript/],
  ['JavaScript in an object stream', 'don.pdf', pdf(stream('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', deflateSync(Buffer.from('7 0 <</S/JavaScript/JS(x)>>')))), 'file-has-script', /JavaScript/],
  ['a PDF that starts programs', 'don.pdf', pdf('5 0 obj\n<</S/Launch/F(cmd.exe)>>\nendobj\n'), 'file-starts-programs', /mở chương trình khác/],
  ['a PDF with files inside', 'don.pdf', pdf('5 0 obj\n<</Type/Filespec/EF<</F 6 0 R>>>>\nendobj\n'), 'file-carries-files', /tệp khác đính kèm/],
  ['a page of a hundred metres', 'don.pdf', pdf('5 0 obj\n<</Type/Page/MediaBox[0 0 300000 842]>>\nendobj\n'), 'file-page-too-large', /lớn hơn 5 mét/],
  ['four thousand pages', 'don.pdf', pdf(Array.from({ length: 4000 }, (_, index) => `${index + 20} 0 obj\n<</Type/Page>>\nendobj\n`).join('')), 'file-too-many-pages', /4001 trang/],
  ['a page tree in a circle', 'don.pdf', pdf('5 0 obj\n<</Type/Pages/Kids[6 0 R]>>\nendobj\n6 0 obj\n<</Type/Pages/Kids[5 0 R]>>\nendobj\n'), 'file-too-complex', /phức tạp bất thường/],
  ['a picture in a PDF with too many pixels', 'don.pdf', pdf(stream('/Subtype/Image/Width 60000/Height 60000/Filter/CCITTFaxDecode', Buffer.from('x'))), 'file-too-many-pixels', /60000 × 60000/],
  ['an OpenDocument text', 'don.odt', zip([{ name: 'mimetype', bytes: Buffer.from('application/vnd.oasis.opendocument.text') }]), 'file-open-document', /Xuất ra PDF/],
  ['nothing', 'don.pdf', Buffer.alloc(0), 'file-empty', /không có nội dung/],
  ['a PDF that asks for a password', 'don.pdf', lockedPdf({ revision: 6, userPassword: 'mat khau', permissions: -3904 }), 'file-encrypted', /có đặt mật khẩu hoặc mã hoá/],
  ['a PDF whose owner forbids printing', 'don.pdf', lockedPdf({ revision: 4, userPassword: '', permissions: -3904 }), 'file-restricted', /khoá bằng mật khẩu chủ sở hữu, cấm/],
  ['a zip in a zip in a zip', 'ho-so.zip', nested, 'file-kind-not-allowed', /thuộc loại không nhận/],
  ['a zip in a zip in a letter', 'don.docx', docx({ name: 'word/media/a.bin', bytes: nested }), 'file-carries-files', /tệp khác đính kèm/],
  ['a zip in a zip in a zip named .docx', 'don.docx', nested, 'file-kind-mismatch', /bên trong là/],
  ['a cut letter', 'don.docx', docx().subarray(0, 300), 'file-damaged', /cụt hoặc hỏng/],
]

describe('what is refused, and the sentence it gets', () => {
  it.each(BAD)('%s', async (_what, fileName, bytes, kind, says) => {
    const inspected = inspectFile({ fileName, ...(await examineBytes(bytes)) })
    if (inspected.ok) throw new Error('was taken')
    expect(inspected.refusal.kind).toBe(kind)
    for (const language of ['vi', 'en'] as const) {
      const { detail } = toProblem(inspected.refusal, fileRefusals[inspected.refusal.kind], { language, requestId: 'x' })
      expect(detail).not.toMatch(/\{\w+\}/)
      if (language === 'vi') expect(detail).toMatch(says)
    }
  })

  it.each([
    ['a small PDF', 'don.pdf', Buffer.from(onePagePdf('Don xin'))],
    ['a letter', 'don.docx', docx()],
    ['words about scripts are only words', 'don.pdf', pdf('5 0 obj\n<</Title(how to write /S /JavaScript /JS \\(x\\))>>\nendobj\n')],
    ['a table kept in a letter', 'don.docx', docx({ name: 'word/embeddings/bang.xlsx', bytes: zip([letter('x')]) })],
  ])('takes %s', async (_what, fileName, bytes) => expect(inspectFile({ fileName, ...(await examineBytes(bytes)) })).toMatchObject({ ok: true }))
})

const ROOT = join(import.meta.dirname, '../../..')
const PUBLISHED = join(ROOT, '../shared/data/signed-pdfs/NOT-A-PDF_html-saved-as.pdf')

it.skipIf(!existsSync(PUBLISHED))('the page saved as .pdf that a ministry published is told as a page', async () => {
  const inspected = inspectFile({ fileName: 'van-ban.pdf', ...(await examineBytes(readFileSync(PUBLISHED))) })
  expect(inspected).toMatchObject({ ok: false, refusal: { kind: 'file-kind-mismatch', foundName: expect.stringContaining('HTML') } })
})

describe('docs/bad-input.md', () => {
  const rows = readFileSync(join(ROOT, 'docs/bad-input.md'), 'utf8').split('\n').flatMap((line) => [/^\| (.+?) \| .*\| `([^`]+)`: (.+) \|$/.exec(line)?.slice(1) ?? []]).filter((row) => row.length === 3)
  it('names every bad input the product promises to withstand', () => expect(rows.length).toBeGreaterThan(20))
  it.each(rows)('%s is sent by %s: %s', (_what, file = '', title = '') => expect(readFileSync(join(ROOT, file), 'utf8')).toContain(title))
})

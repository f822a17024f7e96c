import { deflateSync } from 'node:zlib'

type Part = readonly [number, string]

const CONTENT = 'BT /F1 18 Tf 72 720 Td (Giay xac nhan) Tj ET'

const PARTS: readonly Part[] = [
  [1, '<</Type/Catalog/Pages 2 0 R>>'],
  [2, '<</Type/Pages/Kids[3 0 R]/Count 1>>'],
  [3, '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>'],
  [5, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'],
]

const contents = `4 0 obj\n<</Length ${CONTENT.length}>>\nstream\n${CONTENT}\nendstream\nendobj\n`

/** A page as old programs write it: every object plain, one table at the end. */
export const classicPdf = (): Buffer => {
  let file = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n'
  const places = new Map<number, number>()
  for (const [num, words] of PARTS) {
    places.set(num, file.length)
    file += `${num} 0 obj\n${words}\nendobj\n`
  }
  places.set(4, file.length)
  file += contents
  const at = file.length
  const rows = [1, 2, 3, 4, 5].map((num) => `${String(places.get(num)).padStart(10, '0')} 00000 n\r\n`)
  return Buffer.from(`${file}xref\n0 6\n0000000000 65535 f\r\n${rows.join('')}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`, 'latin1')
}

const row = (type: number, second: number, third: number): Buffer => {
  const bytes = Buffer.alloc(6)
  bytes[0] = type
  bytes.writeUInt32BE(second, 1)
  bytes[5] = third
  return bytes
}

/** PNG "up": each row as the difference from the one above. */
const predicted = (rows: readonly Buffer[]): Buffer =>
  Buffer.concat(rows.map((one, at) => Buffer.from([2, ...one.map((byte, x) => (byte - (rows[at - 1]?.[x] ?? 0)) & 0xff)])))

/** The same page as newer programs write it: objects packed together, the table a stream with a predictor. */
export const packedPdf = (): Buffer => {
  const head = Buffer.from('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n', 'latin1')
  const places: string[] = []
  let inside = ''
  for (const [num, words] of PARTS) {
    places.push(`${num} ${inside.length}`)
    inside += `${words} `
  }
  const first = `${places.join(' ')} `
  const packed = deflateSync(Buffer.from(first + inside, 'latin1'))
  const four = Buffer.from(contents, 'latin1')
  const six = Buffer.concat([Buffer.from(`6 0 obj\n<</Type/ObjStm/N ${PARTS.length}/First ${first.length}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`, 'latin1'), packed, Buffer.from('\nendstream\nendobj\n', 'latin1')])
  const [atFour, atSix, atTable] = [head.length, head.length + four.length, head.length + four.length + six.length]
  const rows = [row(0, 0, 255), row(2, 6, 0), row(2, 6, 1), row(2, 6, 2), row(1, atFour, 0), row(2, 6, 3), row(1, atSix, 0), row(1, atTable, 0)]
  const table = deflateSync(predicted(rows))
  const seven = Buffer.concat([
    Buffer.from(`7 0 obj\n<</Type/XRef/Size 8/Root 1 0 R/W[1 4 1]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 6>>/Length ${table.length}>>\nstream\n`, 'latin1'),
    table,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${atTable}\n%%EOF\n`, 'latin1'),
  ])
  return Buffer.concat([head, four, six, seven])
}

// What people send as a list: CSV as their spreadsheet writes it, or the first sheet of an .xlsx (ECMA-376), as text cell by cell.
import { inflateRawSync } from 'node:zlib'
import { SaxesParser } from 'saxes'
import { splitCells } from '../../kernel/split-cells.ts'

export type SheetFault = { readonly kind: 'sheet-unreadable' } | { readonly kind: 'sheet-too-large'; readonly most: number }
export type SheetRead = { readonly rows: readonly (readonly string[])[] } | { readonly fault: SheetFault }

/** Unpacked; a list of a hundred thousand rows needs some thirty. */
const MOST_BYTES = 60_000_000
const MOST_ROWS = 50_000

const entriesOf = (bytes: Buffer): ReadonlyMap<string, Buffer> => {
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  const found = new Map<string, Buffer>()
  if (end < 0 || end + 22 > bytes.length) return found
  const [count, start] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 16)]
  let [at, budget] = [start, MOST_BYTES]
  for (let one = 0; one < count && at + 46 <= bytes.length; one += 1) {
    const [packedBytes, nameLength, local] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)]
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    if (/^xl\/(?:workbook[.]xml|sharedStrings[.]xml|worksheets\/[^/]+[.]xml)$/.test(name)) {
      const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
      const packed = bytes.subarray(data, data + packedBytes)
      const plain = bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed, { maxOutputLength: budget })
      budget = Math.max(1, budget - plain.length)
      found.set(name, plain)
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return found
}

const sharedOf = (xml: Buffer | undefined): readonly string[] => {
  const all: string[] = []
  if (!xml) return all
  const parser = new SaxesParser()
  let [inText, text] = [false, '']
  parser.on('opentag', ({ name }) => {
    if (name === 'si') text = ''
    inText = name === 't'
  })
  parser.on('text', (part) => {
    if (inText) text += part
  })
  parser.on('closetag', ({ name }) => {
    inText = false
    if (name === 'si') all.push(text)
  })
  parser.write(xml.toString('utf8')).close()
  return all
}

/** `C12` → 2 */
const columnOf = (reference: string): number => Buffer.from(/^[A-Z]+/.exec(reference)?.[0] ?? 'A').reduce((sum, letter) => sum * 26 + letter - 64, 0) - 1

const cellsOf = (xml: Buffer, shared: readonly string[]): readonly (readonly string[])[] => {
  const rows: string[][] = []
  const parser = new SaxesParser()
  let [type, column, value, inValue] = ['', 0, '', false]
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'row') rows.push([])
    if (name === 'c') [type, column, value] = [String(attributes['t'] ?? ''), attributes['r'] === undefined ? (rows.at(-1)?.length ?? 0) : columnOf(String(attributes['r'])), '']
    inValue = name === 'v' || name === 't'
  })
  parser.on('text', (part) => {
    if (inValue) value += part
  })
  parser.on('closetag', ({ name }) => {
    inValue = false
    const row = rows.at(-1)
    if (name !== 'c' || !row || column > 200) return
    while (row.length < column) row.push('')
    row[column] = type === 's' ? (shared[Number(value)] ?? '') : value
  })
  parser.write(xml.toString('utf8')).close()
  return rows
}

const readXlsx = (bytes: Buffer): SheetRead => {
  const entries = entriesOf(bytes)
  const [sheet] = [...entries].filter(([name]) => name.startsWith('xl/worksheets/')).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return sheet ? { rows: cellsOf(sheet[1], sharedOf(entries.get('xl/sharedStrings.xml'))) } : { fault: { kind: 'sheet-unreadable' } }
}

/** By what the bytes are, not by the name: a zip is an .xlsx, anything else text in UTF-8. */
export const readSheet = (bytes: Uint8Array): SheetRead => {
  const buffer = Buffer.from(bytes)
  try {
    const read: SheetRead = buffer.toString('latin1', 0, 2) === 'PK' ? readXlsx(buffer) : { rows: splitCells(new TextDecoder('utf-8', { fatal: true }).decode(buffer)) }
    return 'rows' in read && read.rows.length > MOST_ROWS ? { fault: { kind: 'sheet-too-large', most: MOST_ROWS } } : read
  } catch {
    return { fault: { kind: 'sheet-unreadable' } }
  }
}

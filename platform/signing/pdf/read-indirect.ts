import { PdfFault, readValue, readWord, takes, type Cursor } from './parse-value.ts'
import { isDict, type PdfValue } from './values.ts'

export type Indirect = { readonly num: number; readonly gen: number; readonly value: PdfValue }

/** Looks up a length that stands in an object of its own. */
type LengthOf = (value: PdfValue | undefined) => number | undefined

const plainLength: LengthOf = (value) => (typeof value === 'number' ? value : undefined)

const dataAt = (cursor: Cursor, length: number | undefined): Buffer => {
  const { bytes } = cursor
  let { at } = cursor
  if (bytes[at] === 13) at += 1
  if (bytes[at] === 10) at += 1
  const said = length === undefined || length < 0 ? -1 : at + length
  const good = said >= 0 && /^[\r\n\t ]*endstream/.test(bytes.toString('latin1', said, said + 16))
  if (good) return bytes.subarray(at, said)
  const end = bytes.indexOf('endstream', at)
  if (end < 0) throw new PdfFault('a packed part has no end')
  return bytes.subarray(at, end)
}

/** `12 0 obj … endobj`, where the cursor stands. */
export const readIndirect = (cursor: Cursor, lengthOf: LengthOf = plainLength): Indirect => {
  const num = Number(readWord(cursor))
  const gen = Number(readWord(cursor))
  if (readWord(cursor) !== 'obj' || !Number.isSafeInteger(num) || !Number.isSafeInteger(gen)) throw new PdfFault('an object is not where the table says')
  const value = readValue(cursor)
  if (!isDict(value) || !takes(cursor, 'stream')) return { num, gen, value }
  return { num, gen, value: { kind: 'stream', dict: value, data: dataAt(cursor, lengthOf(value.entries.get('Length'))) } }
}

import { decodeStream } from './decode-stream.ts'
import { PdfFault, readValue, readWord, skipWhite, takes, type Cursor } from './parse-value.ts'
import { readIndirect } from './read-indirect.ts'
import { isArray, isDict, isStream, type PdfDict, type PdfValue } from './values.ts'

/** Where an object stands: in the file, or packed with others in an object stream. */
export type Entry = { readonly at: number } | { readonly inStream: number; readonly index: number } | 'free'

/** One table of a file that was written in several goes, the newest first. */
export type Section = { readonly at: number; readonly asStream: boolean; readonly entries: ReadonlyMap<number, Entry>; readonly trailer: PdfDict }

/** A file has one section per revision; more than this is no honest file. */
const MAX_SECTIONS = 500
const MAX_OBJECTS = 2_000_000

/** Nothing is no number: where the file ends or a bracket stands, a table that goes on would never end. */
const readCount = (cursor: Cursor): number => {
  const word = readWord(cursor)
  if (!/^\d+$/.test(word)) throw new PdfFault('the table of objects is broken')
  return Number(word)
}

const readSubsection = (cursor: Cursor, entries: Map<number, Entry>): void => {
  const first = readCount(cursor)
  const count = readCount(cursor)
  if (first + count > MAX_OBJECTS) throw new PdfFault('the table of objects is broken')
  for (let at = 0; at < count; at += 1) {
    const offset = Number(readWord(cursor))
    readWord(cursor)
    const used = readWord(cursor)
    if (used !== 'n' && used !== 'f') throw new PdfFault('the table of objects is broken')
    if (!entries.has(first + at)) entries.set(first + at, used === 'n' ? { at: offset } : 'free')
  }
}

const readTable = (cursor: Cursor, at: number): Section => {
  const entries = new Map<number, Entry>()
  while (!takes(cursor, 'trailer')) readSubsection(cursor, entries)
  const trailer = readValue(cursor)
  if (!isDict(trailer)) throw new PdfFault('the trailer is broken')
  return { at, asStream: false, entries, trailer }
}

const numbersOf = (value: PdfValue | undefined): readonly number[] | undefined => (isArray(value) ? value.items.map(Number) : undefined)

const entryOf = (type: number, second: number, third: number): Entry => {
  if (type === 1) return { at: second }
  return type === 2 ? { inStream: second, index: third } : 'free'
}

const readStreamTable = (cursor: Cursor, at: number): Section => {
  const { value } = readIndirect(cursor)
  if (!isStream(value)) throw new PdfFault('the table of objects is missing')
  const [a = 0, b = 0, c = 0] = numbersOf(value.dict.entries.get('W')) ?? []
  const width = a + b + c
  const size = Number(value.dict.entries.get('Size'))
  if (!(a <= 4 && b <= 6 && c <= 4 && width > 0)) throw new PdfFault('the table of objects is broken')
  const index = numbersOf(value.dict.entries.get('Index')) ?? [0, size]
  if (index.some((one, at) => !Number.isSafeInteger(one) || one < 0 || one + (at % 2 === 0 ? (index[at + 1] ?? 0) : 0) > MAX_OBJECTS)) throw new PdfFault('the table of objects is broken')
  const rows = decodeStream(value)
  const entries = new Map<number, Entry>()
  const field = (row: number, from: number, length: number): number => (length === 0 ? 0 : rows.readUIntBE(row * width + from, length))
  let row = 0
  for (let part = 0; part + 1 < index.length; part += 2)
    for (let one = 0; one < (index[part + 1] ?? 0) && (row + 1) * width <= rows.length; one += 1, row += 1)
      entries.set((index[part] ?? 0) + one, entryOf(a === 0 ? 1 : field(row, 0, a), field(row, a, b), field(row, a + b, c)))
  return { at, asStream: true, entries, trailer: value.dict }
}

const readSection = (bytes: Buffer, at: number): Section => {
  if (!(at > 0 && at < bytes.length)) throw new PdfFault('the table of objects is not where the file says')
  const cursor = { bytes, at }
  skipWhite(cursor)
  return takes(cursor, 'xref') ? readTable(cursor, at) : readStreamTable(cursor, at)
}

/** The last `startxref`; a few bytes may follow its end mark. */
const findStart = (bytes: Buffer): number => {
  const found = bytes.lastIndexOf('startxref')
  if (found < 0) throw new PdfFault('it has no table of objects')
  const at = Number(readWord({ bytes, at: found + 'startxref'.length }))
  if (!Number.isSafeInteger(at)) throw new PdfFault('it does not say where its table of objects is')
  return at
}

/** All sections, the newest first; of a hybrid file the packed part counts with its table. */
export const readSections = (bytes: Buffer): readonly Section[] => {
  const sections: Section[] = []
  const seen = new Set<number>()
  const waiting = [findStart(bytes)]
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (seen.has(at)) continue
    if (seen.size > MAX_SECTIONS) throw new PdfFault('it was written in too many goes')
    seen.add(at)
    const section = readSection(bytes, at)
    sections.push(section)
    for (const key of ['XRefStm', 'Prev']) {
      const next = section.trailer.entries.get(key)
      if (typeof next === 'number' && !(key === 'XRefStm' && section.asStream)) waiting.push(next)
    }
  }
  return sections
}

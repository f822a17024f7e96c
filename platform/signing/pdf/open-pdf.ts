import { decodeStream } from './decode-stream.ts'
import { PdfFault, readValue, readWord } from './parse-value.ts'
import { readIndirect } from './read-indirect.ts'
import { readSections, type Entry, type Section } from './read-xref.ts'
import { isDict, isRef, isStream, type PdfDict, type PdfRef, type PdfValue } from './values.ts'

export type PdfFile = {
  readonly bytes: Buffer
  /** Newest first. */
  readonly sections: readonly Section[]
  /** Of the newest section. */
  readonly trailer: PdfDict
  readonly isEncrypted: boolean
  readonly entryOf: (num: number) => Entry | undefined
  /** The value behind any chain of references; what is missing is null. */
  readonly get: (value: PdfValue | undefined) => PdfValue
  /** The same, when a dictionary is expected (that of a stream counts). */
  readonly getDict: (value: PdfValue | undefined) => PdfDict | undefined
  readonly root: PdfDict
  readonly rootRef: PdfRef
  /** One more than the highest object number. */
  readonly size: number
}

const HEADER_WITHIN = 1024

type Packed = { readonly nums: readonly number[]; readonly values: readonly PdfValue[] }

const unpack = (stream: PdfValue): Packed => {
  if (!isStream(stream)) throw new PdfFault('objects are missing')
  const bytes = decodeStream(stream)
  const count = Number(stream.dict.entries.get('N'))
  const first = Number(stream.dict.entries.get('First'))
  if (!(count >= 0 && count <= 100_000 && first >= 0)) throw new PdfFault('packed objects are broken')
  const head = { bytes, at: 0 }
  const places = Array.from({ length: count }, () => [Number(readWord(head)), Number(readWord(head))] as const)
  return { nums: places.map(([num]) => num), values: places.map(([, at]) => readValue({ bytes, at: first + at })) }
}

const MAX_CHAIN = 20

const createReader = (bytes: Buffer, entryOf: (num: number) => Entry | undefined) => {
  const known = new Map<number, PdfValue>()
  const packs = new Map<number, Packed>()
  const lengthOf = (value: PdfValue | undefined): number | undefined => {
    const found = isRef(value) ? get(value) : value
    return typeof found === 'number' ? found : undefined
  }
  const packOf = (num: number): Packed => {
    const found = packs.get(num) ?? unpack(read(num))
    packs.set(num, found)
    return found
  }
  const load = (num: number): PdfValue => {
    const entry = entryOf(num)
    if (entry === undefined || entry === 'free') return null
    if ('inStream' in entry) {
      const pack = packOf(entry.inStream)
      const at = pack.nums[entry.index] === num ? entry.index : pack.nums.indexOf(num)
      return pack.values[at] ?? null
    }
    const found = readIndirect({ bytes, at: entry.at }, lengthOf)
    if (found.num !== num) throw new PdfFault('an object is not where the table says')
    return found.value
  }
  const read = (num: number): PdfValue => {
    const found = known.get(num)
    if (found !== undefined) return found
    known.set(num, null)
    const value = load(num)
    known.set(num, value)
    return value
  }
  const get = (value: PdfValue | undefined): PdfValue => {
    let found = value ?? null
    for (let chain = 0; isRef(found); chain += 1) {
      if (chain > MAX_CHAIN) throw new PdfFault('references go round in a circle')
      found = read(found.num)
    }
    return found
  }
  return get
}

const sizeOf = (sections: readonly Section[]): number => {
  let size = 1
  for (const { trailer, entries } of sections) {
    const said = trailer.entries.get('Size')
    if (typeof said === 'number' && Number.isSafeInteger(said)) size = Math.max(size, said)
    for (const num of entries.keys()) size = Math.max(size, num + 1)
  }
  return size
}

/** Reads where everything stands; objects themselves are read when asked for. Throws `PdfFault`. */
export const openPdf = (input: Uint8Array): PdfFile => {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength)
  if (bytes.subarray(0, HEADER_WITHIN).indexOf('%PDF-') < 0) throw new PdfFault('it is no PDF')
  const sections = readSections(bytes)
  const table = new Map<number, Entry>()
  for (const { entries } of sections) for (const [num, entry] of entries) if (!table.has(num)) table.set(num, entry)
  const entryOf = (num: number): Entry | undefined => table.get(num)
  const get = createReader(bytes, entryOf)
  const getDict = (value: PdfValue | undefined): PdfDict | undefined => {
    const found = get(value)
    if (isStream(found)) return found.dict
    return isDict(found) ? found : undefined
  }
  const [newest] = sections
  const rootRef = newest?.trailer.entries.get('Root')
  const isEncrypted = sections.some(({ trailer }) => trailer.entries.has('Encrypt'))
  if (newest === undefined || !isRef(rootRef)) throw new PdfFault('it does not say where its contents begin')
  // In a locked file the objects may be unreadable: what is known is that it is locked.
  const root = isEncrypted ? { kind: 'dict' as const, entries: new Map<string, PdfValue>() } : getDict(rootRef)
  if (root === undefined) throw new PdfFault('its contents are missing')
  return { bytes, sections, trailer: newest.trailer, isEncrypted, entryOf, get, getDict, root, rootRef, size: sizeOf(sections) }
}

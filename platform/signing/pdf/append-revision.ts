import { createHash } from 'node:crypto'
import { PdfFault } from './parse-value.ts'
import type { PdfFile } from './open-pdf.ts'
import { isArray, isStream, isString, array, dict, name, withEntries, type PdfDict, type PdfValue } from './values.ts'
import { writeValue } from './write-value.ts'

export type Appended = {
  readonly bytes: Buffer
  /** Where each object of the revision begins. */
  readonly places: ReadonlyMap<number, number>
}

const GEN = 0

export const writeObject = (num: number, value: PdfValue): Buffer => {
  const head = `${num} ${GEN} obj\n`
  if (!isStream(value)) return Buffer.from(`${head}${writeValue(value)}\nendobj\n`, 'latin1')
  const words = writeValue(withEntries(value.dict, { Length: value.data.length }))
  return Buffer.concat([Buffer.from(`${head}${words}\nstream\n`, 'latin1'), value.data, Buffer.from('\nendstream\nendobj\n', 'latin1')])
}

/** Runs of consecutive numbers, as both kinds of table want them. */
const runsOf = (nums: readonly number[]): readonly (readonly number[])[] => {
  const runs: number[][] = []
  for (const num of nums) {
    const run = runs.at(-1)
    if (run && run.at(-1) === num - 1) run.push(num)
    else runs.push([num])
  }
  return runs
}

/** The first half names the document for life, the second this revision. */
const nextId = (file: PdfFile, body: Buffer): PdfValue => {
  const old = file.get(file.trailer.entries.get('ID'))
  const revision: PdfValue = { kind: 'string', bytes: createHash('sha256').update(body).digest().subarray(0, 16), hex: true }
  const first = isArray(old) ? old.items[0] : undefined
  return array([isString(first) ? first : revision, revision])
}

const trailerOf = (file: PdfFile, body: Buffer, size: number): PdfDict => {
  const kept = ['Root', 'Info'].flatMap((key) => {
    const value = file.trailer.entries.get(key)
    return value === undefined ? [] : [[key, value] as const]
  })
  return dict({ ...Object.fromEntries(kept), Size: size, ID: nextId(file, body), Prev: file.sections[0]?.at ?? 0 })
}

type Table = { readonly places: ReadonlyMap<number, number>; readonly trailer: PdfDict; readonly at: number }

const writeTable = ({ places, trailer, at }: Table): string => {
  const runs = runsOf([...places.keys()].toSorted((a, b) => a - b))
  const lines = runs.map((run) => `${run[0]} ${run.length}\n${run.map((num) => `${String(places.get(num)).padStart(10, '0')} ${String(GEN).padStart(5, '0')} n\r\n`).join('')}`)
  return `xref\n${lines.join('')}trailer\n${writeValue(trailer)}\nstartxref\n${at}\n%%EOF\n`
}

const writeStreamTable = ({ places, trailer, at }: Table, own: number): Buffer => {
  const all = new Map(places).set(own, at)
  const nums = [...all.keys()].toSorted((a, b) => a - b)
  const data = Buffer.alloc(nums.length * 7)
  for (const [row, num] of nums.entries()) {
    data[row * 7] = 1
    data.writeUInt32BE(all.get(num) ?? 0, row * 7 + 1)
  }
  const stream = { kind: 'stream' as const, data, dict: withEntries(trailer, { Type: name('XRef'), W: array([1, 4, 2]), Index: array(runsOf(nums).flatMap((run) => [run[0] ?? 0, run.length])) }) }
  return Buffer.concat([writeObject(own, stream), Buffer.from(`startxref\n${at}\n%%EOF\n`, 'latin1')])
}

/**
 * Writes new and changed objects behind the file, which itself stays as it is, byte for byte: signatures made before keep
 * what they signed. The table has the kind the file has (a reader need not mix).
 */
export const appendRevision = (file: PdfFile, objects: ReadonlyMap<number, PdfValue>): Appended => {
  if (file.isEncrypted) throw new PdfFault('it is locked with a password')
  const lead = file.bytes.at(-1) === 10 ? '' : '\n'
  const parts: Buffer[] = [Buffer.from(lead, 'latin1')]
  const places = new Map<number, number>()
  let at = file.bytes.length + lead.length
  for (const [num, value] of objects) {
    const written = writeObject(num, value)
    places.set(num, at)
    parts.push(written)
    at += written.length
  }
  const asStream = file.sections[0]?.asStream === true
  const highest = Math.max(file.size - 1, ...objects.keys())
  const trailer = trailerOf(file, Buffer.concat(parts), highest + (asStream ? 2 : 1))
  const table = { places, trailer, at }
  parts.push(asStream ? writeStreamTable(table, highest + 1) : Buffer.from(writeTable(table), 'latin1'))
  return { bytes: Buffer.concat([file.bytes, ...parts]), places }
}

// ISO/IEC 29500: an .xlsx file is a zip of XML parts that name each other.
import { SaxesParser } from 'saxes'
import { createBudget, UnpacksTooMuchError } from '../examine/budget.ts'
import { sourceOfBytes } from '../examine/byte-source.ts'
import { packedOf, readDirectory } from '../examine/zip.ts'

const MOST_ENTRIES = 2000
const MEGABYTE = 1024 * 1024
/** A list of a hundred people has some 50 kB; formats and shared texts of a much used file ten times as much. */
const MOST_UNPACKED = 8 * MEGABYTE

export type Parts = (name: string) => Buffer | undefined

/** Unpacks a part when it is asked for, all together within eight megabytes; undefined where the bytes are no zip. */
export const openParts = (bytes: Uint8Array): Parts | undefined => {
  const source = sourceOfBytes(bytes)
  const entries = readDirectory(source, MOST_ENTRIES)
  if (entries === undefined || entries === 'too-many') return undefined
  const budget = createBudget(MOST_UNPACKED)
  return (name) => {
    const entry = entries.find((each) => each.name === name)
    const packed = entry && packedOf(source, entry)
    if (packed === undefined || entry === undefined) return undefined
    return entry.isStored ? packed : budget.inflate(packed, { raw: true })
  }
}

export const unpacksTooMuch = (error: unknown): boolean => error instanceof UnpacksTooMuchError

export type Attributes = Readonly<Record<string, string>>
type Hearing = {
  readonly open?: (name: string, attributes: Attributes) => void
  readonly text?: (words: string) => void
  readonly close?: (name: string) => void
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Thrown where a part is no XML, or declares what none of these files needs. */
export class BrokenPart extends Error {
  override readonly name = 'BrokenPart'
}

/** Walks one part; names without their prefixes, which writers choose freely. */
export const walkXml = (part: Buffer, { open, text, close }: Hearing): void => {
  const parser = new SaxesParser()
  const broken = (): never => {
    throw new BrokenPart()
  }
  parser.on('doctype', broken)
  parser.on('error', broken)
  parser.on('opentag', ({ name, attributes }) => open?.(local(name), Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value]))))
  parser.on('text', (words) => text?.(words))
  parser.on('closetag', ({ name }) => close?.(local(name)))
  parser.write(part.toString('utf8')).close()
}

import type { ByteSource } from './byte-source.ts'

/** One object as it stands in the file: its dictionary as text and, where it has one, its stream as bytes. */
export type PdfObject = { readonly number: number; readonly text: string; readonly stream?: { readonly start: number; readonly end: number } }

const MOST_OBJECTS = 500_000
const LONGEST_DICTIONARY = 1024 * 1024

/** ISO 32000-1 §7.3.5: any character of a name may be written as #xx, which hides words from a plain search. */
const plainNames = (text: string): string => (text.includes('#') ? text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text)

/** Words inside strings are only words. */
const withoutStrings = (text: string): string => text.replace(/\((?:\\[\s\S]|[^\\()]|\([^()]*\))*\)/g, '()')

/** Names made plain, strings emptied: what is left is structure. */
export const structureOf = (text: string): string => plainNames(withoutStrings(text))

/** Up to `stream` or `endobj`, read in growing windows. */
const headOf = (source: ByteSource, start: number): { readonly text: string; readonly bodyAt: number; readonly isStream: boolean } => {
  for (let size = 2048; ; size *= 8) {
    const text = source.slice(start, start + size).toString('latin1')
    const end = /\bstream(\r\n|\n|\r)|\bendobj\b/.exec(text)
    if (end) return { text: text.slice(0, end.index), bodyAt: start + end.index + end[0].length, isStream: end[1] !== undefined }
    if (size >= LONGEST_DICTIONARY || start + size >= source.size) return { text, bodyAt: start + text.length, isStream: false }
  }
}

const streamEnd = (source: ByteSource, text: string, start: number): number => {
  const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(text)?.[1] ?? Number.NaN)
  if (Number.isFinite(length) && /^\s{0,2}endstream/.test(source.slice(start + length, start + length + 11).toString('latin1'))) return start + length
  const found = source.indexOf('endstream', start)
  return found < 0 ? source.size : found
}

/** Every object, in the order of the file, dead ones of earlier revisions too. Recurses nowhere, so nothing can go round in circles. */
export const scanObjects = function* (source: ByteSource): Generator<PdfObject> {
  let seen = 0
  for (let at = 0; seen < MOST_OBJECTS; seen += 1) {
    const found = source.indexOf(' obj', at)
    if (found < 0) return
    const number = Number(/(\d{1,10})\s+\d{1,5}$/.exec(source.slice(found - 20, found).toString('latin1'))?.[1] ?? Number.NaN)
    at = found + 4
    if (Number.isNaN(number)) continue
    const { text, bodyAt, isStream } = headOf(source, at)
    if (!isStream) {
      at = bodyAt
      yield { number, text }
      continue
    }
    const end = streamEnd(source, text, bodyAt)
    at = end
    yield { number, text, stream: { start: bodyAt, end } }
  }
}

/** The objects inside an unpacked object stream (§7.5.7). */
export const objectsWithin = (dictionary: string, unpacked: Buffer): readonly PdfObject[] => {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0)
  const pairs = unpacked.toString('latin1', 0, first).trim().split(/\s+/).map(Number)
  const body = unpacked.toString('latin1', first)
  const starts = pairs.filter((_, index) => index % 2 === 1)
  return starts.map((start, index) => ({ number: pairs[index * 2] ?? 0, text: body.slice(start, starts[index + 1] ?? body.length) }))
}

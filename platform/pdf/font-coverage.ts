import { readFileSync } from 'node:fs'

/** Reads the `cmap` of an OpenType font (ISO/IEC 14496-22): which characters it can show. Formats 4 and 12 are what fonts of today have. */
export type Covers = (codePoint: number) => boolean

type Span = readonly [first: number, last: number]

const tableAt = (font: DataView, wanted: string): number => {
  const count = font.getUint16(4)
  for (let at = 0; at < count; at += 1) {
    const record = 12 + at * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => font.getUint8(record + byte)))
    if (tag === wanted) return font.getUint32(record + 8)
  }
  throw new Error(`the font has no table ${wanted}`)
}

/** Segments that map to glyphs; what maps to glyph 0 inside one is cut out. */
const spansOfFormat4 = (font: DataView, start: number): readonly Span[] => {
  const segments = font.getUint16(start + 6) / 2
  const [ends, starts] = [start + 14, start + 16 + segments * 2]
  const [deltas, offsets] = [starts + segments * 2, starts + segments * 4]
  const spans: Span[] = []
  const glyphOf = (segment: number, code: number): number => {
    const [offset, delta] = [font.getUint16(offsets + segment * 2), font.getUint16(deltas + segment * 2)]
    if (offset === 0) return (code + delta) & 0xffff
    const glyph = font.getUint16(offsets + segment * 2 + offset + (code - font.getUint16(starts + segment * 2)) * 2)
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  for (let segment = 0; segment < segments; segment += 1)
    for (let code = font.getUint16(starts + segment * 2); code <= font.getUint16(ends + segment * 2) && code < 0xffff; code += 1)
      if (glyphOf(segment, code) !== 0) spans.push([code, code])
  return spans
}

const spansOfFormat12 = (font: DataView, start: number): readonly Span[] =>
  Array.from({ length: font.getUint32(start + 12) }, (_, at): Span => [font.getUint32(start + 16 + at * 12), font.getUint32(start + 20 + at * 12)])

const spansOf = (path: string): readonly Span[] => {
  const bytes = readFileSync(path)
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const cmap = tableAt(font, 'cmap')
  const subtables = new Set(Array.from({ length: font.getUint16(cmap + 2) }, (_, at) => cmap + font.getUint32(cmap + 4 + at * 8 + 4)))
  return [...subtables].flatMap((subtable) => {
    const format = font.getUint16(subtable)
    if (format === 4) return spansOfFormat4(font, subtable)
    return format === 12 ? spansOfFormat12(font, subtable) : []
  })
}

/** What every one of these fonts can show: a word may be set in any of them. */
export const coverageOf = (paths: readonly string[]): Covers => {
  const sets = paths.map((path) => new Set(spansOf(path).flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))))
  return (codePoint) => sets.every((set) => set.has(codePoint))
}

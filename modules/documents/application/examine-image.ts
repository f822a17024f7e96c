import { inflateSync } from 'node:zlib'
import { NOTHING_WRONG, type Examined } from '../domain/inspect-file.ts'

const MAX_INFLATED = 200 * 1024 * 1024

type Png = { readonly width: number; readonly height: number; readonly bitsPerPixel: number; readonly pixels: Buffer }

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Undefined when interlaced or not readable: then nobody may say that it is blank. */
const readPng = (buffer: Buffer): Png | undefined => {
  const [width, height, depth, colour, interlaced] = [buffer.readUInt32BE(16), buffer.readUInt32BE(20), buffer[24] ?? 0, buffer[25] ?? 0, buffer[28]]
  if (interlaced !== 0) return undefined
  const parts: Buffer[] = []
  for (let at = 8; at + 12 <= buffer.length; ) {
    const length = buffer.readUInt32BE(at)
    if (buffer.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(buffer.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  try {
    const pixels = inflateSync(Buffer.concat(parts), { maxOutputLength: MAX_INFLATED })
    return { width, height, bitsPerPixel: depth * (CHANNELS[colour] ?? 4), pixels }
  } catch {
    return undefined
  }
}

/**
 * One colour all over. Filters of PNG (§9) turn a row equal to its neighbours into zeros, except where the row or its
 * first pixel is written as it is; so every row must repeat the first pixel or be zero.
 */
const isOneColour = ({ height, width, bitsPerPixel, pixels }: Png): boolean => {
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

export const examineImage = (bytes: Uint8Array, found: 'image/png' | 'image/jpeg'): Examined => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (found === 'image/jpeg') return { ...NOTHING_WRONG, truncated: buffer.lastIndexOf(Buffer.from([0xff, 0xd9])) < 0 }
  const truncated = !buffer.includes('IEND')
  const png = truncated ? undefined : readPng(buffer)
  return { ...NOTHING_WRONG, truncated, blank: png !== undefined && isOneColour(png) }
}

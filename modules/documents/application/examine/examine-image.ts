import { NOTHING_WRONG, type Examined } from '../../domain/inspect-file.ts'
import type { ByteSource } from './byte-source.ts'
import { isOneColour } from './one-colour.ts'
import { tooManyPixels } from './pixels.ts'
import { readTiffPages } from './tiff.ts'

const withSize = (width: number, height: number, rest: Partial<Examined>): Examined => {
  const fault = tooManyPixels(width, height)
  return { ...NOTHING_WRONG, ...rest, ...(fault ? { fault } : {}) }
}

const examinePng = (source: ByteSource): Examined => {
  const head = source.slice(0, 29)
  if (head.length < 29) return { ...NOTHING_WRONG, truncated: true }
  const [width, height] = [head.readUInt32BE(16), head.readUInt32BE(20)]
  const truncated = source.indexOf('IEND', Math.max(0, source.size - 64 * 1024)) < 0
  // Pixels are looked at only once their number is known to be reasonable.
  const blank = !truncated && tooManyPixels(width, height) === undefined && isOneColour(source)
  return withSize(width, height, { truncated, blank })
}

/** Walks the markers up to the frame header (ITU-T T.81 §B.2.2): the size stands there, nothing is decoded. */
const jpegSize = (source: ByteSource): readonly [number, number] | undefined => {
  for (let at = 2; at + 9 < source.size; ) {
    const head = source.slice(at, at + 9)
    const marker = head[1] ?? 0
    if (head[0] !== 0xff) return undefined
    if (marker === 0xff) at += 1
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return [head.readUInt16BE(7), head.readUInt16BE(5)]
    else if (marker === 0xda || marker === 0xd9) return undefined
    else at += 2 + head.readUInt16BE(2)
  }
  return undefined
}

const examineJpeg = (source: ByteSource): Examined => {
  const size = jpegSize(source)
  const tail = source.slice(Math.max(0, source.size - 64 * 1024), source.size)
  const truncated = size === undefined || tail.lastIndexOf(Buffer.from([0xff, 0xd9])) < 0
  return withSize(size?.[0] ?? 0, size?.[1] ?? 0, { truncated })
}

const examineTiff = (source: ByteSource): Examined => {
  const pages = readTiffPages(source)
  if (pages === 'tangled') return { ...NOTHING_WRONG, fault: { kind: 'too-complex' } }
  if (pages.length === 0) return { ...NOTHING_WRONG, truncated: true }
  const worst = pages.find(({ width, height }) => tooManyPixels(width, height)) ?? pages[0]
  return withSize(worst?.width ?? 0, worst?.height ?? 0, {})
}

export const examineImage = (source: ByteSource, found: string): Examined => {
  if (found === 'image/png') return examinePng(source)
  return found === 'image/jpeg' ? examineJpeg(source) : examineTiff(source)
}

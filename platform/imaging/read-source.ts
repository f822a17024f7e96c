import sharp from 'sharp'
import { FaultyScan } from './faulty-scan.ts'
import { countPdfPages, drawPdfPage } from './pdf-pages.ts'
import type { Scan } from './scan.ts'
import { MOST_PIXELS, WANTED_DPI, type SourcePage } from './source-page.ts'

const LONG_SIDE_OF_A4 = 297 / 25.4
/** Pictures from telephones and screens say 72 or 96, whatever they show. */
const LEAST_SAID_DPI = 100
const LARGEST_PAPER_INCHES = 48

/** What the file says where it can be true; else as many as a sheet of A4 would have. */
const dpiOf = (said: number | undefined, longSide: number): number =>
  said !== undefined && said >= LEAST_SAID_DPI && longSide / said >= 4 && longSide / said <= LARGEST_PAPER_INCHES ? said : longSide / LONG_SIDE_OF_A4

export const openPicture = (bytes: Uint8Array, page = 0) => sharp(bytes, { page, limitInputPixels: MOST_PIXELS, failOn: 'truncated', sequentialRead: true })

const metadataOf = async (bytes: Uint8Array, page: number) => {
  try {
    return await openPicture(bytes, page).metadata()
  } catch (cause) {
    throw new FaultyScan(String(cause).includes('pixel limit') ? 'too-large' : 'damaged')
  }
}

const readPicture = async (bytes: Uint8Array, page: number): Promise<SourcePage> => {
  const { width, height, density } = await metadataOf(bytes, page)
  if (width * height > MOST_PIXELS) throw new FaultyScan('too-large')
  const dpi = dpiOf(density, Math.max(width, height))
  const scale = Math.min(1, WANTED_DPI / dpi)
  const sized = openPicture(bytes, page).autoOrient().flatten({ background: '#ffffff' }).toColourspace('srgb')
  const upright = scale < 0.95 ? sized.resize({ width: Math.round(width * scale), height: Math.round(height * scale), fit: 'inside' }) : sized
  const { data, info } = await upright.raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, channels: info.channels, pixels: data, dpi }
}

export const countPagesOf = async ({ bytes, mediaType }: Scan): Promise<number> => {
  if (mediaType === 'application/pdf') return countPdfPages(bytes)
  const { pages = 1 } = await metadataOf(bytes, 0)
  return mediaType === 'image/tiff' ? pages : 1
}

/** One page in colour, no finer than is worth reading. */
export const readSourcePage = ({ bytes, mediaType }: Scan, page: number): Promise<SourcePage> => (mediaType === 'application/pdf' ? drawPdfPage(bytes, page) : readPicture(bytes, page))

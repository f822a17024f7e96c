import { PDFiumLibrary, type PDFiumDocument, type PDFiumPage } from '@hyzyla/pdfium'
import { FaultyScan } from './faulty-scan.ts'
import { MOST_PIXELS, WANTED_DPI, type SourcePage } from './source-page.ts'

const POINTS_PER_INCH = 72
/** A page that is one picture, perhaps with a mark or a layer of text: a scan. */
const MOST_PARTS_OF_A_SCAN = 2000

let library: Promise<PDFiumLibrary> | undefined

const faultOf = (cause: unknown): FaultyScan => new FaultyScan(/password/i.test(String(cause)) ? 'locked' : 'damaged')

const withDocument = async <T>(bytes: Uint8Array, use: (document: PDFiumDocument) => Promise<T>): Promise<T> => {
  library ??= PDFiumLibrary.init()
  const pdfium = await library
  let document: PDFiumDocument
  try {
    document = await pdfium.loadDocument(bytes)
  } catch (cause) {
    throw faultOf(cause)
  }
  try {
    return await use(document)
  } finally {
    document.destroy()
  }
}

export const countPdfPages = (bytes: Uint8Array): Promise<number> => withDocument(bytes, async (document) => document.getPageCount())

/** Dots per inch of the largest picture on the page; undefined for a page that was never scanned. */
const scannedDpi = async (page: PDFiumPage, widthInches: number): Promise<number | undefined> => {
  if (page.getObjectCount() > MOST_PARTS_OF_A_SCAN) return undefined
  for (const object of page.objects()) {
    if (object.type !== 'image') continue
    const { width, height } = await object.getImageDataRaw()
    if (width * height > MOST_PIXELS) throw new FaultyScan('too-large')
    if (width > widthInches * 50) return width / widthInches
  }
  return undefined
}

/** PDFium draws blue first; colours are kept red first, without transparency. */
const redFirst = (drawn: Uint8Array, count: number): Uint8Array => {
  const pixels = new Uint8Array(count * 3)
  for (let from = 0, to = 0; to < pixels.length; from += 4, to += 3) {
    pixels[to] = drawn[from + 2] ?? 0
    pixels[to + 1] = drawn[from + 1] ?? 0
    pixels[to + 2] = drawn[from] ?? 0
  }
  return pixels
}

/** One page drawn as fine as it was scanned, at most as is worth reading; what was never scanned is drawn at that. */
export const drawPdfPage = (bytes: Uint8Array, place: number): Promise<SourcePage> =>
  withDocument(bytes, async (document) => {
    if (place >= document.getPageCount()) throw new FaultyScan('damaged')
    const page = document.getPage(place)
    const { originalWidth, originalHeight } = page.getOriginalSize()
    const dpi = (await scannedDpi(page, originalWidth / POINTS_PER_INCH)) ?? WANTED_DPI
    const scale = Math.min(dpi, WANTED_DPI) / POINTS_PER_INCH
    if (originalWidth * originalHeight * scale * scale > MOST_PIXELS) throw new FaultyScan('too-large')
    const { data, width, height } = await page.render({ scale, render: async (drawn) => drawn.data })
    return { width, height, channels: 3, pixels: redFirst(data, width * height), dpi }
  })

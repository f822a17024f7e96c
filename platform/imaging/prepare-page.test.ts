import { crc32 } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import QRCode from 'qrcode'
import { printPages } from '../../tests/support/printed-page.ts'
import { stopPrinting } from '../pdf/render-pdf.ts'
import { countPages, preparePage, stopImaging, type PreparedPage } from './imaging.ts'

const LINES = Array.from({ length: 14 }, (_, at) => `Dòng thứ ${at + 1}: nội dung in để thử máy quét, có đủ dấu thanh và chữ hoa như Ế, Ỗ, Ặ, Đ.`)
let pdf: Uint8Array
let printed: PreparedPage

const prepared = async (bytes: Uint8Array, mediaType: string, page = 0): Promise<PreparedPage> => {
  const answer = await preparePage({ bytes, mediaType, page, turn: 0 })
  if (!answer.ok) throw new Error(answer.fault)
  return answer.value
}
const jpegOf = (picture: Sharp): Promise<Buffer> => picture.jpeg({ quality: 85 }).withMetadata({ density: 300 }).toBuffer()

beforeAll(async () => {
  pdf = await printPages([{ lines: LINES }, { lines: ['Trang hai'] }])
  printed = await prepared(pdf, 'application/pdf')
})
afterAll(async () => {
  stopImaging()
  await stopPrinting()
})

describe('preparePage', { timeout: 240_000 }, () => {
  it('counts pages and draws each at 300 dpi', async () => {
    expect(await countPages({ bytes: pdf, mediaType: 'application/pdf' })).toEqual({ ok: true, value: 2 })
    expect([printed.dpi, printed.sourceDpi, printed.skew]).toEqual([300, 300, 0])
    expect(Math.abs(printed.width / printed.height - 210 / 297)).toBeLessThan(0.01)
  })

  it.each([-3.4, 0.6, 5])('straightens a page that lies crooked by %d degrees', async (degrees) => {
    const crooked = await sharp(await sharp(printed.image).resize(1240).toBuffer()).rotate(degrees, { background: '#ffffff' }).jpeg().withMetadata({ density: 150 }).toBuffer()
    const page = await prepared(crooked, 'image/jpeg')
    expect(Math.abs(page.skew - degrees)).toBeLessThan(0.3)
    expect(Math.abs((await prepared(page.image, 'image/jpeg')).skew)).toBeLessThan(0.3)
  })

  it('tells sharp from blurred, written from blank, paper from an open lid', async () => {
    const looks = async (picture: Sharp) => (await prepared(await jpegOf(picture), 'image/jpeg')).measures
    const [sharpOne, blurred] = [await looks(sharp(printed.image)), await looks(sharp(printed.image).blur(9))]
    expect(sharpOne.steepness ?? 0).toBeGreaterThan(0.5)
    expect(blurred.steepness ?? 0).toBeLessThan(0.34)
    const sheet = sharp({ create: { width: 2480, height: 3508, channels: 3, background: '#f2efe6', noise: { type: 'gaussian', mean: 235, sigma: 6 } } })
    expect((await looks(sheet)).ink).toBeLessThan(0.0006)
    expect((await looks(sharp({ create: { width: 2480, height: 3508, channels: 3, background: '#0a0a0c' } }))).dark).toBeGreaterThan(0.9)
  })

  it('makes yellowed paper with a shadow over it white, and keeps a red seal red', async () => {
    const shadow = Buffer.from('<svg width="2480" height="3508"><defs><linearGradient id="g"><stop offset="0" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="0.3"/></linearGradient></defs><rect width="2480" height="3508" fill="#c9a24a" opacity="0.25"/><circle cx="600" cy="2700" r="200" fill="none" stroke="#c01020" stroke-width="26"/><rect width="2480" height="3508" fill="url(#g)"/></svg>')
    const shaded = await jpegOf(sharp(printed.image).resize(2480, 3508, { fit: 'fill' }).toColourspace('srgb').composite([{ input: shadow }]))
    const page = await prepared(shaded, 'image/jpeg')
    const { data, info } = await sharp(page.image).raw().toBuffer({ resolveWithObject: true })
    expect(info.channels).toBe(3)
    const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)]
    for (const x of [60, 1240, 2420]) expect(Math.min(...at(x, 3300))).toBeGreaterThan(190)
    const [red = 0, green = 0] = at(600, 2500)
    expect(red - green).toBeGreaterThan(80)
  })

  it('leaves an open lid black, and makes a page photographed in a dim room white', async () => {
    const lightOf = async (picture: Sharp) => (await sharp((await prepared(await jpegOf(picture), 'image/jpeg')).image).greyscale().stats()).channels[0]?.mean ?? 0
    expect(await lightOf(sharp({ create: { width: 2480, height: 3508, channels: 3, background: '#0a0a0c' } }))).toBeLessThan(60)
    expect(await lightOf(sharp(printed.image).linear(0.4, 0))).toBeGreaterThan(220)
  })

  it('reads the code of a separator sheet', async () => {
    const qr = await QRCode.toBuffer('motcua:ngan:1.2', { width: 827, margin: 4 })
    const sheet = await jpegOf(sharp({ create: { width: 2480, height: 3508, channels: 3, background: '#ffffff' } }).composite([{ input: qr, left: 826, top: 500 }]))
    expect((await prepared(sheet, 'image/jpeg')).qr).toBe('motcua:ngan:1.2')
  })

  it('counts and takes the pages of a TIFF, and says how fine a scan really is', async () => {
    const tiff = await sharp(printed.image).resize(827).tiff({ compression: 'lzw', xres: 100 / 25.4, yres: 100 / 25.4 }).toBuffer()
    expect(await countPages({ bytes: tiff, mediaType: 'image/tiff' })).toEqual({ ok: true, value: 1 })
    expect((await prepared(tiff, 'image/tiff')).sourceDpi).toBe(100)
  })

  it('tells bytes that are no PDF and a picture beyond measure, and works on afterwards', async () => {
    const fault = async (bytes: Uint8Array, mediaType: string) => {
      const answer = await countPages({ bytes, mediaType })
      return answer.ok ? 'none' : answer.fault
    }
    expect(await fault(Buffer.from('%PDF-1.4\nkhông phải PDF'), 'application/pdf')).toBe('damaged')
    expect(await fault(hugePng(), 'image/png')).toBe('too-large')
    expect((await prepared(pdf, 'application/pdf', 1)).dpi).toBe(300)
  })
})

/** A PNG whose head says 50,000 × 50,000; its few bytes would fill ten gigabytes. */
const hugePng = (): Buffer => {
  const head = Buffer.alloc(17)
  head.write('IHDR', 'latin1')
  head.writeUInt32BE(50_000, 4)
  head.writeUInt32BE(50_000, 8)
  head.set([1, 0, 0, 0, 0], 12)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(head))
  const pixels = Buffer.from('0000000c4944415408d76360000000020001', 'hex')
  return Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d', 'hex'), head, sum, pixels, Buffer.from('e221bc330000000049454e44ae426082', 'hex')])
}

import sharp, { type Sharp } from 'sharp'
import { evenLight, paperLight, type Colours } from './even-light.ts'
import { findQr } from './find-qr.ts'
import { findSkew } from './find-skew.ts'
import { pnmOf, type Grey } from './grey.ts'
import { measurePage, type PageMeasures } from './measure-page.ts'
import { readSourcePage } from './read-source.ts'
import type { Scan } from './scan.ts'
import { WANTED_DPI } from './source-page.ts'

export type PreparePage = Scan & {
  /** The first is 0. */
  readonly page: number
  /** Clockwise, on top of what the picture says of itself. */
  readonly turn: 0 | 90 | 180 | 270
}

export type PreparedPage = {
  /** JPEG: straight, clean, grey unless the page has colour. */
  readonly image: Uint8Array
  readonly thumb: Uint8Array
  readonly width: number
  readonly height: number
  /** Of `image`. */
  readonly dpi: number
  /** What the scanner or the camera really saw. */
  readonly sourceDpi: number
  readonly skew: number
  readonly measures: PageMeasures
  /** What a QR code on the page says. */
  readonly qr?: string
  /** The same page grey, for reading, and at half the size, to see which way it stands. */
  readonly reading: Uint8Array
  readonly small: Uint8Array
}

const LOOKED_DPI = 150
const THUMB_WIDTH = 260
const COLOURED = 0.002
/** Straightening by less moves no letter by a pixel worth speaking of. */
const LEAST_SKEW = 0.2

const asSharp = ({ width, height, channels, pixels }: Colours) => sharp(pixels, { raw: { width, height, channels: channels as 3 } })

const greyOf = async (picture: Sharp, width?: number): Promise<Grey> => {
  const sized = width === undefined ? picture : picture.resize({ width })
  const { data, info } = await sized.greyscale().toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, pixels: data }
}

/** Red seals, blue ink, photographs: the page is kept in colour. */
const isColoured = ({ channels, pixels }: Colours): boolean => {
  if (channels < 3) return false
  let [coloured, seen] = [0, 0]
  for (let at = 0; at + 2 < pixels.length; at += channels * 5) {
    const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]]
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 60) coloured += 1
    seen += 1
  }
  return coloured / Math.max(1, seen) > COLOURED
}

const turned = async (page: Colours, degrees: number): Promise<Colours> => {
  if (degrees === 0) return page
  const { data, info } = await asSharp(page).rotate(degrees, { background: '#ffffff' }).raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, channels: info.channels, pixels: data }
}

const straightened = async (page: Colours, dpi: number): Promise<{ readonly page: Colours; readonly skew: number }> => {
  const skew = findSkew(await greyOf(asSharp(page), Math.round((page.width * 100) / dpi)))
  if (Math.abs(skew) < LEAST_SKEW) return { page, skew: 0 }
  const straight = await turned(page, -skew)
  // What turning added around the page goes again.
  const { data, info } = await asSharp(straight)
    .extract({ left: Math.max(0, Math.floor((straight.width - page.width) / 2)), top: Math.max(0, Math.floor((straight.height - page.height) / 2)), width: Math.min(page.width, straight.width), height: Math.min(page.height, straight.height) })
    .raw().toBuffer({ resolveWithObject: true })
  return { page: { width: info.width, height: info.height, channels: info.channels, pixels: data }, skew }
}

const lit = async (page: Colours): Promise<Colours> => {
  const own = { ...page, pixels: Uint8Array.from(page.pixels) }
  evenLight(own, paperLight(await greyOf(asSharp(page), Math.max(24, Math.round(page.width / 24)))))
  return own
}

/** Straight, clean, upright as asked; measured before it was cleaned, so that a gate judges what the scanner saw. */
export const preparePage = async (asked: PreparePage): Promise<PreparedPage> => {
  const source = await readSourcePage(asked, asked.page)
  const dpi = Math.min(WANTED_DPI, source.dpi)
  const upright = await turned(source, asked.turn)
  const measures = measurePage(await greyOf(asSharp(upright), Math.max(300, Math.round((upright.width * Math.min(LOOKED_DPI, dpi)) / dpi))))
  const { page: straight, skew } = await straightened(upright, dpi)
  const clean = await lit(straight)
  const coloured = isColoured(clean)
  const [grey, small] = await Promise.all([greyOf(asSharp(clean)), greyOf(asSharp(clean), Math.round((clean.width * LOOKED_DPI) / dpi))])
  const picture = coloured ? asSharp(clean) : sharp(grey.pixels, { raw: { width: grey.width, height: grey.height, channels: 1 } }).toColourspace('b-w')
  const [image, thumb] = await Promise.all([picture.clone().jpeg({ quality: 78 }).toBuffer(), picture.clone().resize({ width: THUMB_WIDTH }).jpeg({ quality: 70 }).toBuffer()])
  const qr = findQr(small)
  return {
    image, thumb, dpi, skew, measures,
    width: clean.width,
    height: clean.height,
    sourceDpi: Math.round(source.dpi),
    ...(qr === undefined ? {} : { qr }),
    reading: pnmOf(grey),
    small: pnmOf(small),
  }
}

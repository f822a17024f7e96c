import jsqr from 'jsqr'
import type { Grey } from './grey.ts'

type Read = (...given: readonly [colours: Uint8ClampedArray, width: number, height: number, options: { readonly inversionAttempts: 'dontInvert' }]) => { readonly data: string } | null

/** A CommonJS module: what Node gives is the function itself, not what its types say. */
const read = jsqr as unknown as Read

/** Codes of separator sheets are large: every second pixel of a page at 150 dpi shows them. */
const STEP = 2

/** What a QR code on the page says, if there is one. */
export const findQr = ({ width, height, pixels }: Grey): string | undefined => {
  const [columns, rows] = [Math.floor(width / STEP), Math.floor(height / STEP)]
  const colours = new Uint8ClampedArray(columns * rows * 4)
  for (let y = 0, to = 0; y < rows; y += 1)
    for (let x = 0; x < columns; x += 1, to += 4) colours.fill(pixels[y * STEP * width + x * STEP] ?? 255, to, to + 3)
  return read(colours, columns, rows, { inversionAttempts: 'dontInvert' })?.data || undefined
}

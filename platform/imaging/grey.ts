/** Lightness of each pixel, row after row: 0 is black, 255 is white. */
export type Grey = { readonly width: number; readonly height: number; readonly pixels: Uint8Array }

/** The value below which this share of the pixels lies. */
export const percentileOf = ({ pixels }: Grey, share: number): number => {
  const counts = new Uint32Array(256)
  for (const value of pixels) counts[value] = (counts[value] ?? 0) + 1
  const wanted = pixels.length * share
  let seen = 0
  for (let value = 0; value < 256; value += 1) {
    seen += counts[value] ?? 0
    if (seen >= wanted && seen > 0) return value
  }
  return 255
}

/** A grey PNM as reading programs take it: no packing, no loss. */
export const pnmOf = ({ width, height, pixels }: Grey): Buffer => Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels])

import { pnmOf } from './grey.ts'

export type Margin = { readonly picture: Uint8Array; readonly left: number; readonly top: number }

const [FROM, TO, DEPTH] = [0.25, 0.75, 0.07]

/** Where the pixels of a grey PNM begin: behind its three lines. */
const bodyOf = (pnm: Uint8Array): number => {
  let lines = 0
  for (let at = 0; at < 64; at += 1) if (pnm[at] === 0x0a && (lines += 1) === 3) return at + 1
  throw new Error('not a grey PNM of ours')
}

/** The middle of the upper and of the lower margin of a page: where its number stands. */
export const cutMargins = (pnm: Uint8Array, { width, height }: { readonly width: number; readonly height: number }): readonly [Margin, Margin] => {
  const body = bodyOf(pnm)
  const [left, right, depth] = [Math.round(width * FROM), Math.round(width * TO), Math.round(height * DEPTH)]
  const cut = (top: number): Margin => {
    const pixels = new Uint8Array((right - left) * depth)
    for (let row = 0; row < depth; row += 1) pixels.set(pnm.subarray(body + (top + row) * width + left, body + (top + row) * width + right), row * (right - left))
    return { picture: pnmOf({ width: right - left, height: depth, pixels }), left, top }
  }
  return [cut(0), cut(height - depth)]
}

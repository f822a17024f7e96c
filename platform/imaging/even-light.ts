import type { Grey } from './grey.ts'

/** Never lighter than this share of the paper is taken for shadow: a photograph or a seal is meant to be dark. */
const DARKEST_PAPER = 0.62
/** Paper photographed in a dim room is still as light as this; what is darker throughout is no paper, and stays as dark as it came. */
const DIMMEST_PAPER = 110
/** A little lighter than white: paper is never quite even, and its grain goes too. */
const WHITE = 263

type Line = { readonly from: Uint8Array; readonly to: Uint8Array; readonly start: number; readonly step: number; readonly length: number }
/** What becomes of a pixel, from those near it on its line. */
type Combine = (near: readonly number[]) => number

const REACH = 3

const alongLine = ({ from, to, start, step, length }: Line, combine: Combine): void => {
  for (let at = 0; at < length; at += 1) {
    const near: number[] = []
    for (let each = Math.max(0, at - REACH); each <= Math.min(length - 1, at + REACH); each += 1) near.push(from[start + each * step] ?? 0)
    to[start + at * step] = combine(near)
  }
}

const alongBoth = ({ width, height, pixels }: Grey, combine: Combine): Grey => {
  const [across, down] = [new Uint8Array(pixels.length), new Uint8Array(pixels.length)]
  for (let y = 0; y < height; y += 1) alongLine({ from: pixels, to: across, start: y * width, step: 1, length: width }, combine)
  for (let x = 0; x < width; x += 1) alongLine({ from: across, to: down, start: x, step: width, length: height }, combine)
  return { width, height, pixels: down }
}

/** The lightness of bare paper around each pixel of a small picture: the lightest nearby, then smoothed. */
export const paperLight = (small: Grey): Grey =>
  alongBoth(alongBoth(small, (near) => Math.max(...near)), (near) => near.reduce((sum, value) => sum + value, 0) / near.length)

export type Colours = { readonly width: number; readonly height: number; readonly channels: number; readonly pixels: Uint8Array }

/** Makes paper white and even, in place: shadows of a hand, yellowed sheets, the grey of a copier go; ink and seals keep their colour. */
export const evenLight = ({ width, height, channels, pixels }: Colours, light: Grey): void => {
  const brightest = light.pixels.reduce((most, value) => Math.max(most, value), DIMMEST_PAPER)
  const factors = Float32Array.from(light.pixels, (value) => WHITE / Math.max(value, brightest * DARKEST_PAPER))
  const columns = Uint16Array.from({ length: width }, (_, x) => Math.min(light.width - 1, Math.floor((x * light.width) / width)))
  for (let y = 0; y < height; y += 1) {
    const row = Math.min(light.height - 1, Math.floor((y * light.height) / height)) * light.width
    for (let x = 0, at = y * width * channels; x < width; x += 1) {
      const factor = factors[row + (columns[x] ?? 0)] ?? 1
      for (let channel = 0; channel < channels; channel += 1, at += 1) {
        const value = (pixels[at] ?? 0) * factor
        pixels[at] = value > 255 ? 255 : value
      }
    }
  }
}

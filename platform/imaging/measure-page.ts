import { percentileOf, type Grey } from './grey.ts'

/** What a page looks like, in figures. Shares are of the page without its margins, from 0 to 1. */
export type PageMeasures = {
  /** Share of pixels that are ink. */
  readonly ink: number
  /** Share of pixels that are nearly black. */
  readonly dark: number
  /** How steep the edges of what is written are: 1 changes from paper to ink within a pixel, 0.2 is a smear. Absent where nothing is written. */
  readonly steepness?: number
}

const NEARLY_BLACK = 60
const MARGIN = 0.03
const REACH = 4
const LEAST_CONTRAST = 60
const LEAST_EDGES = 150

/** Dust is single; ink has neighbours. */
const hasNeighbours = ({ pixels, width }: Grey, at: number, ink: number): boolean => {
  let dark = 0
  for (const step of [-width, width, -1, 1]) if ((pixels[at + step] ?? 255) < ink) dark += 1
  return dark >= 2
}

const steepnessOf = (grey: Grey): number | undefined => {
  const { width, height, pixels } = grey
  let [sum, edges] = [0, 0]
  for (let y = 0; y < height; y += 2)
    for (let x = REACH; x < width - REACH; x += 1) {
      const at = y * width + x
      const contrast = Math.abs((pixels[at + REACH] ?? 0) - (pixels[at - REACH] ?? 0))
      if (contrast < LEAST_CONTRAST) continue
      let steepest = 0
      for (let step = -REACH; step < REACH; step += 1) steepest = Math.max(steepest, Math.abs((pixels[at + step + 1] ?? 0) - (pixels[at + step] ?? 0)))
      sum += Math.min(1, steepest / contrast)
      edges += 1
    }
  return edges < LEAST_EDGES ? undefined : sum / edges
}

/** `grey`: the page at some 150 dots per inch. */
export const measurePage = (grey: Grey): PageMeasures => {
  const { width, height, pixels } = grey
  const paper = Math.max(128, percentileOf(grey, 0.85))
  const [left, top] = [Math.ceil(width * MARGIN), Math.ceil(height * MARGIN)]
  let [ink, dark, all] = [0, 0, 0]
  for (let y = top; y < height - top; y += 1)
    for (let x = left; x < width - left; x += 1) {
      const at = y * width + x
      const value = pixels[at] ?? 255
      all += 1
      if (value < NEARLY_BLACK) dark += 1
      if (value < paper - 60 && hasNeighbours(grey, at, paper - 60)) ink += 1
    }
  const steepness = steepnessOf(grey)
  return { ink: ink / Math.max(1, all), dark: dark / Math.max(1, all), ...(steepness === undefined ? {} : { steepness }) }
}

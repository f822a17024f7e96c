import { percentileOf, type Grey } from './grey.ts'

/** Paper lies crooked by a few degrees; more is a page turned on purpose. */
const MOST_DEGREES = 7
const [COARSE, FINE] = [0.5, 0.1]
/** Fewer dark points than this say nothing about lines. */
const LEAST_POINTS = 400
const MOST_POINTS = 60_000

type Point = readonly [x: number, y: number]

/** Lower edges of dark strokes: the lines that letters stand on are sharper there than in the letters themselves. */
const edgesOf = (grey: Grey): readonly Point[] => {
  const { width, height, pixels } = grey
  const paper = percentileOf(grey, 0.9)
  const ink = paper - Math.max(40, (paper - percentileOf(grey, 0.02)) * 0.45)
  const points: Point[] = []
  const [left, top] = [Math.floor(width * 0.04), Math.floor(height * 0.04)]
  for (let y = top; y < height - top - 1; y += 1)
    for (let x = left; x < width - left; x += 1) {
      const at = y * width + x
      if ((pixels[at] ?? 255) < ink && (pixels[at + width] ?? 0) >= ink) points.push([x, y])
    }
  const step = Math.ceil(points.length / MOST_POINTS)
  return step <= 1 ? points : points.filter((_, at) => at % step === 0)
}

/** Rows are full or empty when the page is straight: the sum of squares of what lies in each row is then greatest. */
const sharpnessAt = (points: readonly Point[], degrees: number, { width, height }: Grey): number => {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const margin = Math.ceil(Math.abs(slope) * width) + 1
  const rows = new Uint32Array(height + 2 * margin)
  for (const [x, y] of points) {
    const row = Math.round(y - x * slope) + margin
    rows[row] = (rows[row] ?? 0) + 1
  }
  return rows.reduce((sum, count) => sum + count * count, 0)
}

const bestOf = (angles: readonly number[], score: (degrees: number) => number): number =>
  angles.reduce((best, degrees) => (score(degrees) > score(best) ? degrees : best), angles[0] ?? 0)

const range = (from: number, to: number, step: number): readonly number[] => Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => from + at * step)

/** By how many degrees the lines of a page fall to the right (clockwise, positive); 0 where too little is written to tell. */
export const findSkew = (grey: Grey): number => {
  const points = edgesOf(grey)
  if (points.length < LEAST_POINTS) return 0
  const known = new Map<number, number>()
  const score = (degrees: number): number => {
    const found = known.get(degrees) ?? sharpnessAt(points, degrees, grey)
    known.set(degrees, found)
    return found
  }
  const coarse = bestOf(range(-MOST_DEGREES, MOST_DEGREES, COARSE), score)
  const fine = bestOf(range(coarse - COARSE, coarse + COARSE, FINE), score)
  // A best angle that is hardly better than none is chance.
  return score(fine) > score(0) * 1.05 ? Math.round(fine * 10) / 10 : 0
}

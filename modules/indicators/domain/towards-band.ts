// Kế hoạch 276/QĐ-UBND IV.2 (domain §16, IV.2a S4): what is missing to reach the bands above, and what each component could still bring of it.
import type { ComponentIndicator, Words } from './definition.ts'
import { BANDS, shareOf, type ComponentValue, type IndexValue, type RatingBand } from './quality-index.ts'
import { round2 } from './score.ts'

/** `mend`: what is below the line already can still come above it; `new`: what lost its point stays so, only what is still to come can lift the rate. */
export type WayUp = 'mend' | 'new'

const MENDED: ReadonlySet<string> = new Set(['1.3', '1.4', '3.1', '3.2', '3.5a', '3.5b', '4.1', '4.2'])

export type Way = {
  readonly code: string
  readonly name: Words
  /** Points it could still bring. */
  readonly points: number
  readonly how: WayUp
  /** So many more above the line bring all of them; absent where no number does. */
  readonly more?: number
  /** So many bring the next band by themselves. */
  readonly alone?: number
}
export type Towards = { /** Nearest first. */ readonly bands: readonly { readonly band: RatingBand; readonly least: number; readonly missing: number }[]; /** Most points first. */ readonly ways: readonly Way[] }

const EPSILON = 1e-9
/** Points are told with two decimals, half upwards. */
const ROUNDED = 0.005
const upward = (value: number): number => Math.ceil(value - EPSILON)

type Line = { readonly numerator: number; readonly denominator: number; readonly how: WayUp }

/** How many more above the line until it is that share (0 to 1) of what is below. */
const moreFor = (share: number, { numerator, denominator, how }: Line): number | undefined => {
  const lacks = share * denominator - numerator
  if (how === 'mend') return Math.min(upward(lacks), denominator - numerator)
  return share < 1 - EPSILON ? upward(lacks / (1 - share)) : undefined
}

const wayOf = (definition: ComponentIndicator, { numerator, denominator, points }: ComponentValue, missing: number): readonly Way[] => {
  const { code, name, maxPoints, target = 100, scored, times } = definition
  if (!scored || points === undefined || points >= maxPoints || numerator === undefined || !denominator) return []
  const how: WayUp = MENDED.has(code) ? 'mend' : 'new'
  const more = (wanted: number): number | undefined => (times === undefined ? moreFor(((wanted / maxPoints) * target) / 100, { numerator, denominator, how }) : undefined)
  const [all, alone] = [more(maxPoints), points + missing <= maxPoints + EPSILON ? more(points + missing - ROUNDED) : undefined]
  return [{ code, name, points: round2(maxPoints - points), how, ...(all === undefined ? {} : { more: all }), ...(alone === undefined ? {} : { alone }) }]
}

/** Nothing where there is no band yet, and none above the best. */
export const towardsBands = (definitions: readonly ComponentIndicator[], index: IndexValue): Towards => {
  const { components, points, countedPoints, band } = index
  const bands = BANDS.filter(([least]) => least > shareOf(index))
    .map(([least, name]) => ({ band: name, least, missing: upward(least * countedPoints - 100 * points) / 100 }))
    .toReversed()
  const [next] = bands
  if (band === undefined || next === undefined) return { bands: [], ways: [] }
  const values = new Map(components.map((value) => [value.code, value]))
  const ways = definitions.flatMap((definition) => {
    const value = values.get(definition.code)
    return value === undefined ? [] : wayOf(definition, value, next.missing)
  })
  return { bands, ways: ways.toSorted((a, b) => b.points - a.points) }
}

// QĐ 766/QĐ-TTg, domain §1.1-1.2, 1.6: components to groups to total and band. What cannot be counted is said, never scaled away.
import { GROUP_POINTS, GROUPS, type ComponentIndicator, type IndicatorGroup } from './definition.ts'
import type { Figures } from './figures.ts'
import { PARAMETERS } from './parameters.ts'
import { pointsOf, rateOf, round2 } from './score.ts'

export type RatingBand = 'excellent' | 'good' | 'fair' | 'average' | 'weak'

const { excellent, good, fair, average } = PARAMETERS.bands.value
/** Best first. */
export const BANDS: readonly (readonly [least: number, band: RatingBand])[] = [[excellent, 'excellent'], [good, 'good'], [fair, 'fair'], [average, 'average'], [0, 'weak']]

export const bandOf = (points: number): RatingBand => BANDS.find(([least]) => points >= least)?.[1] ?? 'weak'

/** `counted`; `empty`: nothing to measure in this period; `awaiting`: nobody tells these facts yet. */
export type Standing = 'counted' | 'empty' | 'awaiting'

export type ComponentValue = {
  readonly code: string
  readonly standing: Standing
  readonly numerator?: number
  readonly denominator?: number
  /** Per cent, or the mean itself for what is not a share. */
  readonly rate?: number
  readonly points?: number
}

const isMean = ({ numerator }: ComponentIndicator): boolean => numerator === 'hours'

/** Undefined while nobody tells it. */
const timesOf = ({ times }: ComponentIndicator, figures: Figures): number | undefined => {
  if (times === undefined) return 1
  const [above, below] = times.map((name) => figures[name])
  return above === undefined || !below ? undefined : above / below
}

export const evaluate = (definition: ComponentIndicator, figures: Figures): ComponentValue => {
  const { code } = definition
  const [numerator, denominator, times] = [figures[definition.numerator], figures[definition.denominator], timesOf(definition, figures)]
  if (numerator === undefined || denominator === undefined || times === undefined) return { code, standing: 'awaiting' }
  const rate = rateOf(numerator * times, denominator)
  const points = definition.scored ? pointsOf(definition, rate) : undefined
  const shown = rate === undefined ? undefined : round2(isMean(definition) ? rate / 100 : rate)
  return {
    code,
    standing: rate === undefined && points === undefined ? 'empty' : 'counted',
    numerator,
    denominator,
    ...(shown === undefined ? {} : { rate: shown }),
    ...(points === undefined ? {} : { points }),
  }
}

export type GroupValue = { readonly group: IndicatorGroup; readonly maxPoints: number; /** Of the components that could be counted. */ readonly countedPoints: number; readonly points: number }

export type IndexValue = {
  readonly components: readonly ComponentValue[]
  readonly groups: readonly GroupValue[]
  readonly points: number
  /** How many of the 100 points could be counted at all. */
  readonly countedPoints: number
  readonly band?: RatingBand
  /** The band stands on the counted points only. */
  readonly provisional: boolean
}

const sumOf = (values: readonly number[]): number => round2(values.reduce((sum, value) => sum + value, 0))

const groupOf = (group: IndicatorGroup, definitions: readonly ComponentIndicator[], values: ReadonlyMap<string, ComponentValue>): GroupValue => {
  const counted = definitions.filter((definition) => definition.group === group && values.get(definition.code)?.points !== undefined)
  return {
    group,
    maxPoints: GROUP_POINTS[group],
    countedPoints: sumOf(counted.map(({ maxPoints }) => maxPoints)),
    points: sumOf(counted.map(({ code }) => values.get(code)?.points ?? 0)),
  }
}

/** Of the points that can be counted, in per cent: what a band is told by. */
export const shareOf = ({ points, countedPoints }: Pick<IndexValue, 'points' | 'countedPoints'>): number => (countedPoints === 100 ? points : (100 * points) / countedPoints)

const bandFor = (counted: Pick<IndexValue, 'points' | 'countedPoints'>): Pick<IndexValue, 'band' | 'provisional'> => {
  const provisional = counted.countedPoints !== 100
  if (counted.countedPoints < PARAMETERS.bandFromCountedPoints.value) return { provisional }
  return { band: bandOf(shareOf(counted)), provisional }
}

export const indexOf = (definitions: readonly ComponentIndicator[], figures: Figures): IndexValue => {
  const components = definitions.map((definition) => evaluate(definition, figures))
  const values = new Map(components.map((value) => [value.code, value]))
  const groups = GROUPS.map((group) => groupOf(group, definitions, values))
  const [points, countedPoints] = [sumOf(groups.map((each) => each.points)), sumOf(groups.map((each) => each.countedPoints))]
  return { components, groups, points, countedPoints, ...bandFor({ points, countedPoints }) }
}

/** One of the sixteen, or a half of one. */
export const isPublished = ({ code, scored }: ComponentIndicator): boolean => scored && PARAMETERS.publishedComponents.value.some((each) => each === code || `${each}a` === code || `${each}b` === code)

export type PublishedTotal = { readonly components: number; readonly points: number; readonly countedPoints: number; readonly maxPoints: number }

/** What the published components make together: a part of the hundred points. */
export const publishedOf = (definitions: readonly ComponentIndicator[], components: readonly ComponentValue[]): PublishedTotal => {
  const ours = definitions.filter(isPublished)
  const values = new Map(components.map(({ code, points }) => [code, points]))
  return {
    components: PARAMETERS.publishedComponents.value.length,
    points: sumOf(ours.map(({ code }) => values.get(code) ?? 0)),
    countedPoints: sumOf(ours.filter(({ code }) => values.get(code) !== undefined).map(({ maxPoints }) => maxPoints)),
    maxPoints: sumOf(ours.map(({ maxPoints }) => maxPoints)),
  }
}

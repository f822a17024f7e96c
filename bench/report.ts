import type { Measure } from './measure.ts'
import { medianOf, spreadOf } from './statistics.ts'

export type Measured = {
  readonly name: string
  readonly unit: string
  readonly target: number
  readonly better: 'lower' | 'higher'
  readonly runs: readonly number[]
  readonly median: number
  /** Share of the median. */
  readonly spread: number
  readonly reached: boolean
  /** What measuring it took. */
  readonly seconds: number
  readonly bound?: string
  readonly baseline?: number
}
/** What a measure that was asked for and could not end begins with. */
export const FAILED = 'FAILED'
export type Skipped = { readonly name: string; readonly skipped: string }
export type Baseline = Readonly<Record<string, { readonly median: number; readonly spread: number; readonly unit: string }>>

export const judge = (measure: Measure, { runs, seconds }: Pick<Measured, 'runs' | 'seconds'>, baseline: Baseline): Measured => {
  const median = medianOf(runs)
  const before = baseline[measure.name]?.median
  return {
    name: measure.name,
    unit: measure.unit,
    target: measure.target,
    better: measure.better,
    runs,
    median,
    spread: spreadOf(runs),
    seconds,
    reached: measure.better === 'lower' ? median <= measure.target : median >= measure.target,
    ...(measure.bound === undefined ? {} : { bound: measure.bound }),
    ...(before === undefined ? {} : { baseline: before }),
  }
}

export const numberText = (value: number): string => {
  const size = Math.abs(value)
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : 2
  return value.toLocaleString('en-US', { maximumFractionDigits: digits })
}

/** How far from the baseline, with the sign that a reader expects: plus is more, whatever is better. */
const changeText = ({ median, baseline, better, spread }: Measured): string => {
  if (baseline === undefined || baseline === 0) return '–'
  const change = median / baseline - 1
  const worse = better === 'lower' ? change > 0 : change < 0
  const mark = Math.abs(change) > Math.max(0.25, spread) ? (worse ? ' worse' : ' better') : ''
  return `${change >= 0 ? '+' : ''}${Math.round(change * 100)} %${mark}`
}

const rowOf = (result: Measured): readonly string[] => [
  result.name,
  `${numberText(result.median)} ${result.unit}`,
  `±${Math.round(result.spread * 100)} %`,
  `${result.better === 'lower' ? '≤' : '≥'} ${numberText(result.target)} ${result.unit}`,
  changeText(result),
  result.reached ? 'reached' : `MISSED${result.bound === undefined ? '' : `: ${result.bound}`}`,
]

const HEAD = ['measure', 'median', 'spread', 'target', 'baseline', 'verdict']

export const tableOf = (results: readonly (Measured | Skipped)[]): string => {
  const rows = [HEAD, ...results.map((result) => ('skipped' in result ? [result.name, '–', '', '', '', `skipped: ${result.skipped}`] : rowOf(result)))]
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]): string => row.map((cell, column) => (column === 0 || column === HEAD.length - 1 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd()
  const [head = [], ...body] = rows
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(line)].join('\n')
}

export const baselineOf = (results: readonly (Measured | Skipped)[]): Baseline =>
  Object.fromEntries(results.flatMap((result) => ('skipped' in result ? [] : [[result.name, { median: Number(result.median.toPrecision(4)), spread: Number(result.spread.toFixed(3)), unit: result.unit }]])))

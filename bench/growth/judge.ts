import { ASKED } from '../load/journey.ts'
import { numberText } from '../report.ts'
import { percentileOf } from '../statistics.ts'
import { INDEX_ASKED, INDEX_GROWTH } from './index-pages.ts'

/** A list of dossiers under ordinary permissions: half of them within so many milliseconds. */
export const LIST_P50 = 20
export const REBUILT_PER_SECOND = 10_000
const REBUILD_BOUND = 'two cores; 0.12 ms of Node to fold and compare a dossier of thirteen events, 0.07 ms of PostgreSQL to give it out as text'
/** Of a million rows. */
export const EXPORTED = { rows: 1_000_000, seconds: 60, mb: 300 }

export type Commands = { readonly rebuiltPerSecond: number; readonly exported: readonly { readonly format: string; readonly seconds: number; readonly mb: number }[] }
export type Size = { readonly dossiers: number; readonly perSecond: number; readonly times: ReadonlyMap<string, readonly number[]>; readonly faults: readonly string[]; readonly scans: readonly string[]; readonly commands: Commands }

/** Milliseconds that p95 of a step may take at the largest size. */
export const askedOf = (step: string): number | undefined => ({ ...ASKED, ...INDEX_ASKED })[step as keyof typeof ASKED]

export const p95Of = (step: string, { times }: Size): number => percentileOf(times.get(step) ?? [], 0.95)

/** How much a page of the index has grown since the size that is held against; undefined where it was not measured. */
export const grownOf = (step: string, all: readonly Size[]): number | undefined => {
  const [from, last] = [all.find(({ dossiers }) => dossiers === INDEX_GROWTH.from), all.at(-1)]
  return step in INDEX_ASKED && from !== undefined && last !== undefined && from !== last ? p95Of(step, last) / p95Of(step, from) : undefined
}

const judgeStep = (all: readonly Size[], largest: Size) => (step: string): readonly string[] => {
  const [p95, asked, grown] = [p95Of(step, largest), askedOf(step), grownOf(step, all)]
  return [
    ...(asked === undefined || p95 <= asked ? [] : [`p95 of ${step} is ${numberText(p95)} ms (asked ≤ ${asked})`]),
    ...(grown === undefined || grown <= INDEX_GROWTH.most ? [] : [`${step} grew × ${numberText(grown)} since ${INDEX_GROWTH.from.toLocaleString('en-US')} (asked ≤ ${INDEX_GROWTH.most})`]),
  ]
}

const judgeCommands = ({ dossiers, commands: { rebuiltPerSecond, exported } }: Size): readonly string[] => [
  ...(rebuiltPerSecond >= REBUILT_PER_SECOND ? [] : [`rebuilt at ${numberText(rebuiltPerSecond)}/s (asked ≥ ${REBUILT_PER_SECOND.toLocaleString('en-US')}): ${REBUILD_BOUND}`]),
  // Fewer rows have less time; memory does not hang on how many there are.
  ...exported.flatMap(({ format, seconds, mb }) => [
    ...(seconds <= EXPORTED.seconds * Math.max(1, dossiers / EXPORTED.rows) ? [] : [`${format} in ${numberText(seconds)} s (asked ≤ ${EXPORTED.seconds} of a million)`]),
    ...(mb <= EXPORTED.mb ? [] : [`${format} with ${numberText(mb)} MB (asked ≤ ${EXPORTED.mb})`]),
  ]),
]

/** What is asked and not reached: figures at the largest size, errors and whole reads at any. */
export const judgeGrowth = (all: readonly Size[], steps: readonly string[]): readonly string[] => {
  const largest = all.at(-1)
  if (largest === undefined) return []
  const p50 = percentileOf(largest.times.get('list') ?? [], 0.5)
  return [
    ...all.flatMap(({ dossiers, faults, scans }) => [
      ...(faults.length === 0 ? [] : [`${dossiers.toLocaleString('en-US')}: ${faults.length} errors (${faults[0]})`]),
      ...(scans.length === 0 ? [] : [`${dossiers.toLocaleString('en-US')}: read whole: ${scans.join(', ')}`]),
    ]),
    ...steps.flatMap(judgeStep(all, largest)),
    ...(p50 <= LIST_P50 ? [] : [`p50 of list is ${numberText(p50)} ms (asked ≤ ${LIST_P50})`]),
    ...judgeCommands(largest),
  ]
}

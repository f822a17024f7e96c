import { numberText } from '../report.ts'
import { medianOf, percentileOf } from '../statistics.ts'
import { ASKED, STEPS, type Timed } from './journey.ts'

export const WINDOW_MS = 10_000
const BACK_WITHIN = 1.2
export const BACK_IN_S = 60
const MOST_ERRORS = 0.001
/** The first minutes fill caches and pools; a soak's memory is judged from then on. */
const SETTLED_MS = 600_000
const MOST_GROWTH = 1.05

type Came = { readonly first: string; readonly bytes: number; readonly answers: number }

/** What came for each that began, uncompressed; `first`: the step every such journey begins with. */
export const sayTraffic = (timed: readonly Timed[], what: string, { first, bytes, answers }: Came): string => {
  const journeys = timed.filter(({ step }) => step === first).length
  return `${what}: ${numberText(bytes / 1024 / journeys)} kB in ${numberText(answers / journeys)} round trips`
}

const p95Of = (timed: readonly Timed[]): number => percentileOf(timed.filter(({ fault }) => fault === undefined).map(({ ms }) => ms), 0.95)

/** Seconds after the spike's last arrival until a window of ten seconds has a p95 within a fifth of the quiet one; undefined if none. */
export const backAfter = (quiet: readonly Timed[], after: readonly Timed[], from: number): number | undefined => {
  const most = p95Of(quiet) * BACK_WITHIN
  for (let window = from; window < from + BACK_IN_S * 1000; window += WINDOW_MS) {
    const own = after.filter(({ at }) => at >= window && at < window + WINDOW_MS)
    if (own.length > 0 && p95Of(own) <= most) return (window + WINDOW_MS - from) / 1000
  }
  return undefined
}

/** The middle of ten minutes' readings. */
const settledMb = (memory: readonly number[]): number => medianOf(memory.slice(0, SETTLED_MS / WINDOW_MS))

export const judgeMemory = (memory: readonly number[]): readonly string[] => {
  const settled = memory.slice(SETTLED_MS / WINDOW_MS)
  if (settled.length < (2 * SETTLED_MS) / WINDOW_MS) return []
  const [first, last] = [settledMb(settled), settledMb(settled.toReversed())]
  return last <= first * MOST_GROWTH ? [] : [`memory grew from ${Math.round(first)} to ${Math.round(last)} MB after the first ten minutes (asked: at most 5 %)`]
}

export const judgeSteps = (timed: readonly Timed[]): readonly string[] => {
  const faults = timed.filter(({ fault }) => fault !== undefined).length
  // A step that nobody came to has no p95, and has not reached it.
  const missed = STEPS.filter((step) => ASKED[step] !== undefined && !(p95Of(timed.filter((one) => one.step === step)) <= ASKED[step])).map((step) => `p95 of ${step} is over ${ASKED[step]} ms, or nobody came so far`)
  return faults >= Math.max(1, timed.length * MOST_ERRORS) ? [...missed, `${faults} errors in ${timed.length} steps (asked: under 0.1 %)`] : missed
}

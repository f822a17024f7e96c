// Practice of provincial systems (đối soát tự động): what is pending is asked again; ours begins at once and grows.
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'

const MINUTE = 60_000
const FIRST = 2 * MINUTE
const LONGEST = 3 * 60 * MINUTE
/** After this many questions (about three days) only the nightly run and the treasurer ask. */
export const MOST_ASKS = 30

/** When an attempt is asked about next; `asks` counts those already made. Undefined: not by itself any more. */
export const nextAskAt = (now: Instant, asks: number): Instant | undefined =>
  asks >= MOST_ASKS ? undefined : instantFromMs(epochMs(now) + Math.min(LONGEST, FIRST * 2 ** Math.min(asks, 10)))

import { epochMs, instantFromMs, type Instant } from '../../kernel/instant.ts'

/** After this many failures a message is a dead letter: with the pauses below, about two days of trying. */
export const MOST_ATTEMPTS = 24

const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 3 * 3_600_000

/** 2 s, 4 s, 8 s … at most three hours. `attempts` counts those already made, 1 or more. */
export const nextAttemptAt = (now: Instant, attempts: number): Instant =>
  instantFromMs(epochMs(now) + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempts - 1, 20)))

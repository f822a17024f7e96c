import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'

/** After so many faults of its own a message is given up. */
export const MOST_TRIES = 8

/** 10 s, 20 s, 40 s … at most half an hour. */
export const pauseAfter = (now: Instant, tries: number): Instant => instantFromMs(epochMs(now) + Math.min(1_800_000, 10_000 * 2 ** Math.max(0, tries - 1)))

/** A provider that is down is asked again after 5 s, 10 s … at most a minute, by one message alone. */
export const probeAfter = (now: Instant, failures: number): Instant => instantFromMs(epochMs(now) + Math.min(60_000, 5_000 * 2 ** Math.min(Math.max(0, failures - 1), 10)))

/** A notice older than three days tells nothing new. */
export const expiryOf = (dueAt: Instant): Instant => instantFromMs(epochMs(dueAt) + 3 * 86_400_000)

/** A cause that comes back within the hour is the same alert still. */
export const isSameOutage = (clearedAt: Instant, now: Instant): boolean => epochMs(now) - epochMs(clearedAt) < 3_600_000

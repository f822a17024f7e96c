import { readFileSync } from 'node:fs'
import { epochMs, instantFromMs, type Instant } from '../../kernel/instant.ts'
import { systemNow } from './system-now.ts'

/** `clock-ahead` in the home folder: by how many milliseconds this product lives ahead of its machine. */
export const CLOCK_AHEAD_FILE = 'clock-ahead'

const readAhead = (file: string): number => {
  try {
    const ahead = Number(readFileSync(file, 'utf8').trim())
    return Number.isSafeInteger(ahead) && ahead > 0 ? ahead : 0
  } catch {
    return 0
  }
}

/**
 * The clock of a rehearsal (`TEST_CLOCK=on`), never of a product in use: all its processes read one file, so days pass for the
 * web server, the jobs and the command line alike. It runs ahead only: what happened stays in the past.
 */
export const aheadNow =
  (file: string, now: () => Instant = systemNow) =>
  (): Instant =>
    instantFromMs(epochMs(now()) + readAhead(file))

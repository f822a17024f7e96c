import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CLOCK_AHEAD_FILE } from '../../platform/clock/clock-ahead.ts'

/** As far apart as a clock set by hand, or by NTP after a night without network. */
const NEAR_MS = 5_000

export type JumpingClock = {
  /** To another moment near by, ahead of where it was or back. */
  readonly jump: () => void
  /** So much time goes by for good. */
  readonly pass: (ms: number) => void
  /** How often it went ahead, and how often back. */
  readonly jumps: () => { readonly ahead: number; readonly back: number }
}

/** The clock of everything with this home (`TEST_CLOCK=on`). */
export const openJumpingClock = (home: string, farthestMs = NEAR_MS): JumpingClock => {
  let [gone, beyond, ahead, back] = [0, 0, 0, 0]
  const write = (): void => writeFileSync(join(home, CLOCK_AHEAD_FILE), String(gone + beyond))
  return {
    jump: () => {
      const next = Math.floor(Math.random() * farthestMs)
      if (next > beyond) ahead += 1
      else back += 1
      beyond = next
      write()
    },
    pass: (ms) => {
      gone += ms
      write()
    },
    jumps: () => ({ ahead, back }),
  }
}

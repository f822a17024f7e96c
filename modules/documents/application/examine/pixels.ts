import type { Fault } from '../../domain/inspect-file.ts'

/** A0 at 300 dpi has 140 million pixels. What has more is never decoded: 50,000 × 50,000 would fill ten gigabytes. */
const MOST_PIXELS = 200_000_000
const LONGEST_SIDE = 40_000

export const tooManyPixels = (width: number, height: number): Fault | undefined =>
  width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS ? { kind: 'too-many-pixels', width, height } : undefined

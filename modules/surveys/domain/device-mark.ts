// NĐ 61/2018 articles 27.3, 29, 31; NĐ 13/2023 Đ3: people rate by themselves. One device is told by a random mark that lives a day, and by nothing else.
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'

/** Ours: no text sets one. Long enough to see a heap, too short to know anybody again. */
export const MARK_LIFE_MS = 24 * 3_600_000
/** Ours: until control has looked. */
export const DEVICE_KEPT_DAYS = 7

export type DeviceMark = { readonly id: string; readonly madeAt: Instant }

/** Whole seconds: enough for a day, and what the mark says of the moment. */
export const wordMark = ({ id, madeAt }: DeviceMark): string => `${id}.${Math.floor(epochMs(madeAt) / 1000)}`

const SHAPE = /^([A-Za-z0-9_-]{22})\.(\d{1,11})$/

/** Undefined where it is none, or its day is over, or is still to come. */
export const readMark = (words: string, now: Instant): DeviceMark | undefined => {
  const [, id, seconds] = SHAPE.exec(words) ?? []
  if (id === undefined) return undefined
  const age = epochMs(now) - Number(seconds) * 1000
  return age >= 0 && age < MARK_LIFE_MS ? { id, madeAt: instantFromMs(Number(seconds) * 1000) } : undefined
}

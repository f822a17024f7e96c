// NĐ 61/2018 article 18, kept by NĐ 309/2026 article 18.2: online at once; paper the same day, or the next working morning after 15:00.
import { epochMs, type Instant } from '../../../kernel/instant.ts'
import { VIETNAM_OFFSET_MS } from '../../../kernel/plain-date.ts'
import type { Channel, HandoverRule } from './dossier.ts'

const DAY_MS = 86_400_000

/** Minute of the Vietnamese day at a moment, 0-1439. */
export const minuteOfDayAt = (at: Instant): number => Math.floor(((epochMs(at) + VIETNAM_OFFSET_MS) % DAY_MS) / 60_000)

export const handoverRule = (channel: Channel, acceptedAt: Instant, cutoffMinute: number): HandoverRule => {
  if (channel === 'online') return 'at-once'
  return minuteOfDayAt(acceptedAt) > cutoffMinute ? 'next-working-morning' : 'same-day'
}

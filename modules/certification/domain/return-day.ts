// NĐ 23/2015/NĐ-CP Điều 7: the same day; taken in after 15:00, the next working day. Each original by when it came itself, also where it follows others.
import { epochMs, type Instant } from '../../../kernel/instant.ts'
import { VIETNAM_OFFSET_MS } from '../../../kernel/plain-date.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const LAST_MINUTE = 15 * 60

/** 15:00 itself is not after it; the minute counts, as on a slip. */
export const isAfterThree = (receivedAt: Instant): boolean => Math.floor(((epochMs(receivedAt) + VIETNAM_OFFSET_MS) % DAY_MS) / MINUTE_MS) > LAST_MINUTE

/** Working days after the one it came; none: it is given back that day. */
export const workingDaysFor = (receivedAt: Instant, prolongedDays = 0): number => (isAfterThree(receivedAt) ? 1 : 0) + prolongedDays

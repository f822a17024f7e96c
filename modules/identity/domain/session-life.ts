import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'

/** NIST SP 800-63B §4.2.3 (30 minutes idle, 12 hours at most) for staff; a working session for citizens. TT 12/2022 asks for a limit, not a figure. */
export const SESSION_LIFE = {
  staff: { idleMinutes: 30, absoluteHours: 12 },
  citizen: { idleMinutes: 30, absoluteHours: 8 },
} as const
export type SessionKind = keyof typeof SESSION_LIFE

/** Writing "last seen" at every request would be a write per read; once a minute is precise enough for 30 minutes. */
export const SEEN_AGAIN_AFTER_MS = 60_000

export const sessionEndsAt = (kind: SessionKind, from: Instant): Instant =>
  instantFromMs(epochMs(from) + SESSION_LIFE[kind].absoluteHours * 3_600_000)

export type SessionTimes = { readonly kind: SessionKind; readonly lastSeenAt: Instant; readonly endsAt: Instant; readonly endedAt?: Instant }

export const isAlive = (session: SessionTimes, now: Instant): boolean =>
  session.endedAt === undefined &&
  now < session.endsAt &&
  epochMs(now) - epochMs(session.lastSeenAt) < SESSION_LIFE[session.kind].idleMinutes * 60_000

export const minutesFrom = (at: Instant, minutes: number): Instant => instantFromMs(epochMs(at) + minutes * 60_000)

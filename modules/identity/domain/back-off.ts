import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'

/**
 * Failed sign-ins wait longer and longer (OWASP: throttling instead of locking). Counted per account *and* address, and per
 * address; never per account alone, so nobody can lock a colleague out from elsewhere. A browser that has signed in to this
 * account before is counted by itself: neighbours behind the same address cannot lock it out either.
 */
export const BACK_OFF = {
  'account-at-address': { free: 5, firstWaitSeconds: 5, longestWaitSeconds: 900, forgivesOneEverySeconds: Infinity },
  'known-device': { free: 5, firstWaitSeconds: 5, longestWaitSeconds: 900, forgivesOneEverySeconds: Infinity },
  // A whole office stands behind one address: its everyday slips are forgiven, a flood is not.
  address: { free: 50, firstWaitSeconds: 2, longestWaitSeconds: 60, forgivesOneEverySeconds: 60 },
} as const
export type Counted = keyof typeof BACK_OFF

/** Failures older than this are forgotten. */
const FORGOTTEN_AFTER_MS = 24 * 3_600_000

export type Tries = { readonly failures: number; readonly lastFailureAt: Instant }

const waitSeconds = (counted: Counted, failures: number): number => {
  const { free, firstWaitSeconds, longestWaitSeconds } = BACK_OFF[counted]
  return failures < free ? 0 : Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** Math.min(20, failures - free))
}

/** Failures that still count. */
const remembered = (counted: Counted, tries: Tries | undefined, now: Instant): number => {
  if (tries === undefined) return 0
  const age = epochMs(now) - epochMs(tries.lastFailureAt)
  const forgiven = Math.floor(Math.max(0, age) / 1000 / BACK_OFF[counted].forgivesOneEverySeconds)
  return age < FORGOTTEN_AFTER_MS ? Math.max(0, tries.failures - forgiven) : 0
}

/** Seconds to wait before another try is looked at; 0 when it may be. */
export const secondsToWait = (counted: Counted, tries: Tries | undefined, now: Instant): number => {
  if (tries === undefined) return 0
  const wait = waitSeconds(counted, remembered(counted, tries, now))
  if (wait === 0) return 0
  const until = epochMs(tries.lastFailureAt) + wait * 1000
  return Math.max(0, Math.ceil((until - epochMs(now)) / 1000))
}

export const failedAgain = (counted: Counted, tries: Tries | undefined, now: Instant): Tries => ({
  failures: remembered(counted, tries, now) + 1,
  lastFailureAt: now,
})

/** One household or office holds a /64 of IPv6: counting single addresses would count nothing. */
export const addressKey = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.split('::')
  const front = head === '' ? [] : head.split(':')
  const back = plain.includes('::') && tail !== '' ? tail.split(':') : []
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0')
  return [...front, ...zeros, ...back].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')
}

/** Kept for a minute past the longest memory, then swept. */
export const forgottenBefore = (now: Instant): Instant => instantFromMs(epochMs(now) - FORGOTTEN_AFTER_MS)

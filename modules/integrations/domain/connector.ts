// QĐ 276/QĐ-UBND III.3g: every outside system we are connected to, by one code each.
export const CONNECTORS = [
  'vneid', 'vneid-signing', 'time-stamp', 'population-register', 'business-register', 'personal-store', 'national-portal', 'payment-platform', 'bank-statement', 'post', 'email', 'sms', 'zalo', 'malware-scanner',
] as const
export type Connector = (typeof CONNECTORS)[number]

/** `simulated`: the demonstration's own; it proves nothing of the real one. */
export type Standing = 'connected' | 'simulated' | 'none'

/** How it last answered, in milliseconds since 1970; a fault is a code, never the other side's own words. */
export type Heard = { readonly answeredAt?: number; readonly failedAt?: number; readonly fault?: string }

/** The later of both, each for itself. */
export const laterOf = (one: Heard, other: Heard): Heard => {
  const answeredAt = Math.max(one.answeredAt ?? 0, other.answeredAt ?? 0)
  const failed = (one.failedAt ?? 0) > (other.failedAt ?? 0) ? one : other
  return { ...(answeredAt > 0 ? { answeredAt } : {}), ...(failed.failedAt === undefined ? {} : { failedAt: failed.failedAt, fault: failed.fault ?? 'unknown' }) }
}

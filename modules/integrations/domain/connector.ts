// QĐ 276/QĐ-UBND III.3g: every outside system we are connected to, by one code each.
export const CONNECTORS = [
  'vneid', 'vneid-signing', 'time-stamp', 'population-register', 'business-register', 'personal-store', 'national-portal', 'national-board', 'payment-platform', 'bank-statement', 'post', 'email', 'sms', 'zalo', 'malware-scanner',
] as const
export type Connector = (typeof CONNECTORS)[number]

/** `simulated`: the demonstration's own; it proves nothing of the real one. */
export type Standing = 'connected' | 'simulated' | 'none'

/**
 * What was heard of it, in milliseconds since 1970; a fault is a code, never the other side's own words. `failingSince` and
 * `failures`: the faults that no answer followed yet.
 */
export type Heard = { readonly answers: number; readonly faults: number; readonly failures: number; readonly failingSince?: number; readonly answeredAt?: number; readonly failedAt?: number; readonly fault?: string }

export const NOTHING_HEARD: Heard = { answers: 0, faults: 0, failures: 0 }

export const hearAnswer = (heard: Heard, at: number): Heard => {
  const { failingSince: _, ...before } = heard
  return { ...before, answers: before.answers + 1, failures: 0, answeredAt: at }
}

export const hearFault = (before: Heard, at: number, fault: string): Heard => ({ ...before, faults: before.faults + 1, failures: before.failures + 1, failingSince: before.failingSince ?? at, failedAt: at, fault })

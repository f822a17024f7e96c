import type { Instant } from '../../kernel/instant.ts'

/**
 * What one outside system is to be told about one subject. `position` grows with the subject (a dossier's version), need
 * not be without gaps, and with subject and receiver is the idempotency key: the same message is never two messages.
 */
export type OutboxMessage = {
  readonly subjectId: string
  readonly receiver: string
  readonly position: number
  readonly type: string
  readonly body: unknown
  readonly appendedAt: Instant
}

/** Stable over retries and restarts; outside systems that know idempotency keys are given this one. */
export const idempotencyKeyOf = ({ subjectId, receiver, position }: Pick<OutboxMessage, 'subjectId' | 'receiver' | 'position'>): string =>
  `${receiver}:${subjectId}:${position}`

/**
 * `lasting`: trying again cannot help (the receiver understood and said no). `retryAt`: the deliverer knows when to try again
 * (it was told to wait, or its receiver is known to be down); such a try does not count towards giving up.
 */
export type Delivered = { readonly ok: true } | { readonly ok: false; readonly fault: string; readonly lasting: boolean; readonly retryAt?: Instant }

/** One outside system's postman, registered by integrations. The same message may come twice, always with the same key. */
export type Deliverer = { readonly receiver: string; readonly deliver: (message: OutboxMessage, idempotencyKey: string) => Promise<Delivered> }

// NĐ 45/2020 Đ9 and NĐ 69/2024: a confirmation by the electronic identity of level 2 stands in place of signature and seal.
import type { PersonId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'

export type Confirmation = {
  readonly id: string
  readonly personId: PersonId
  readonly level: 2
  readonly confirmedAt: Instant
  /** May be used before this moment only. */
  readonly endsAt: Instant
  readonly provider: string
  readonly transaction: string
  readonly purpose: string
  /** The thing confirmed, as its module names it: `filing-draft:<id>`. */
  readonly about: string
  /** SHA-256, hexadecimal, of the canonical content. */
  readonly contentHash: string
}

/** How long a confirmation waits for its use. Our own limit, not the law's. */
export const CONFIRMATION_MINUTES = 60

export type ConfirmationRefusal =
  | { readonly kind: 'confirmation-missing' }
  /** It was given for another content: what it bears changed since. */
  | { readonly kind: 'confirmation-content-changed' }
  | { readonly kind: 'confirmation-over' }

/** Which of the unused confirmations about a thing bears this content now; newest first. */
export const chooseConfirmation = (
  unused: readonly Confirmation[],
  asked: { readonly contentHash: string; readonly now: Instant },
): Outcome<Confirmation, ConfirmationRefusal> => {
  if (unused.length === 0) return refuse({ kind: 'confirmation-missing' })
  const fitting = unused.filter((each) => each.contentHash === asked.contentHash)
  if (fitting.length === 0) return refuse({ kind: 'confirmation-content-changed' })
  const alive = fitting.find((each) => each.endsAt > asked.now)
  return alive === undefined ? refuse({ kind: 'confirmation-over' }) : ok(alive)
}

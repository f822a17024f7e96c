import type { Actor } from '../kernel/actor.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Transaction } from './db/transaction.ts'

/** Something that happened, told to whoever subscribed, in the same transaction. */
export type DomainEvent = { readonly type: string; readonly [field: string]: unknown }

/** What every use case is given: one transaction, who acts, the moment, and the request it belongs to. */
export type Work = {
  readonly tx: Transaction
  readonly actor: Actor
  readonly now: Instant
  readonly requestId: string
  /** Runs the subscriptions of other modules before commit; a throw there undoes everything. */
  readonly tell: (event: DomainEvent) => Promise<void>
}

import { epochMs, instantFromMs, type Instant } from '../../kernel/instant.ts'
import type { Database } from '../db/database.ts'
import { inBatches } from '../db/in-batches.ts'
import type { Transaction } from '../db/transaction.ts'
import type { Log } from '../log/log.ts'
import { MOST_ATTEMPTS, nextAttemptAt } from './backoff.ts'
import { bury, leaseMessages, markDelivered, markFailed, type Lease } from './delivery-store.ts'
import { idempotencyKeyOf, type Deliverer, type Delivered } from './message.ts'

const LEASE_MS = 60_000
const AT_ONCE = 50

export type Draining = {
  readonly database: Pick<Database, 'transaction'>
  readonly deliverers: readonly Deliverer[]
  readonly now: () => Instant
  readonly log: Log
}

const deliverOne = async ({ deliverers }: Draining, { message }: Lease): Promise<Delivered> => {
  const deliverer = deliverers.find((each) => each.receiver === message.receiver)
  if (!deliverer) return { ok: false, fault: 'no deliverer', lasting: false }
  try {
    return await deliverer.deliver(message, idempotencyKeyOf(message))
  } catch (error) {
    return { ok: false, fault: error instanceof Error ? error.message : String(error), lasting: false }
  }
}

type Settled = { readonly lease: Lease; readonly delivered: Delivered }

const settleFault = async ({ now, log }: Draining, tx: Transaction, { message, attempts, ...delivered }: Lease & Extract<Delivered, { readonly ok: false }>): Promise<void> => {
  const at = now()
  const given = attempts + 1
  const { retryAt } = delivered
  // PostgreSQL has no place for it, and nobody can read it.
  const fault = delivered.fault.replaceAll('\0', '')
  await markFailed(tx, message, { fault, nextAttemptAt: retryAt ?? nextAttemptAt(at, given), counts: retryAt === undefined })
  if (retryAt !== undefined) return
  if (!delivered.lasting && given < MOST_ATTEMPTS) return
  await bury(tx, message, { reason: fault, at })
  log.error({ receiver: message.receiver, subject: message.subjectId, position: message.position }, 'a message was given up and holds back those after it')
}

const write = (draining: Draining, all: readonly Settled[]): Promise<void> =>
  draining.database.transaction(async (tx) => {
    await markDelivered(tx, all.flatMap(({ lease, delivered }) => (delivered.ok ? [lease.message] : [])), draining.now())
    for (const { lease, delivered } of all) if (!delivered.ok) await settleFault(draining, tx, { ...lease, ...delivered })
  })

/** What cannot be written down keeps nothing else of its batch from it: what was delivered is not to be delivered again. */
const settle = async (draining: Draining, all: readonly Settled[]): Promise<void> => {
  try {
    await write(draining, all)
  } catch (cause) {
    if (all.length === 1) throw cause
    const faults: unknown[] = []
    for (const one of all) await write(draining, [one]).catch((fault: unknown) => faults.push(fault))
    if (faults.length > 0) throw faults[0]
  }
}

/**
 * Delivers what is due, a round: lease and commit, deliver outside any transaction, then write down what happened, together with what ended meanwhile. A crash
 * between delivering and writing delivers the same message again under the same idempotency key, never out of order.
 * Answers how many messages were tried; receivers without a deliverer are left waiting for their connection.
 */
export const drainOutbox = async (draining: Draining): Promise<number> => {
  const receivers = draining.deliverers.map((each) => each.receiver)
  if (receivers.length === 0) return 0
  const now = draining.now()
  const until = instantFromMs(epochMs(now) + LEASE_MS)
  const leases = await draining.database.transaction((tx) => leaseMessages(tx, { receivers, now, until, limit: AT_ONCE }))
  const settleOne = inBatches<Settled>((all) => settle(draining, all))
  await Promise.all(leases.map(async (lease) => settleOne({ lease, delivered: await deliverOne(draining, lease) })))
  return leases.length
}

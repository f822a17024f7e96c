import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { revive } from '../../../platform/outbox/delivery-store.ts'
import { countWaiting, listOutbox, type OutboxLine } from '../../../platform/outbox/outbox-console.view.ts'
import type { OutboxMessage } from '../../../platform/outbox/message.ts'
import type { Work } from '../../../platform/work.ts'

export type OutboxAsked = { readonly connected: readonly string[]; readonly all: boolean; readonly after?: string; readonly limit?: number }

const afterOf = (after: string | undefined) => {
  const [appendedAt, subjectId, position] = after?.split('|') ?? []
  return appendedAt && subjectId && position ? { after: { appendedAt: appendedAt as Instant, subjectId, position: Number(position) } } : {}
}

const nextOf = (last: OutboxLine | undefined) => (last ? { next: `${last.appendedAt}|${last.subjectId}|${last.position}` } : {})

/** The console's page: what is on its way, and how much of it per receiver. */
export const askOutbox = async (work: Work, { connected, all, after, limit = 50 }: OutboxAsked) => {
  const lines = await listOutbox(work.tx, { connected, openOnly: !all, limit: limit + 1, ...afterOf(after) })
  const items = lines.slice(0, limit)
  const waiting = Object.entries(await countWaiting(work.tx)).map(([receiver, count]) => ({ receiver, count, connected: connected.includes(receiver) }))
  return { items, waiting, ...(lines.length > limit ? nextOf(items.at(-1)) : {}) }
}

export type RetryRefusal = { readonly kind: 'message-not-given-up' }

export const retryMessage = async (work: Work, key: Pick<OutboxMessage, 'subjectId' | 'receiver' | 'position'>): Promise<Outcome<{ readonly retried: boolean }, RetryRefusal>> =>
  (await revive(work.tx, key, work.now)) ? ok({ retried: true }) : refuse({ kind: 'message-not-given-up' })

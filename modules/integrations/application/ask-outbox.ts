import type { DossierId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { readPageKey } from '../../../kernel/page-key.ts'
import { revive } from '../../../platform/outbox/delivery-store.ts'
import { countWaiting, listOutbox, type OutboxLine } from '../../../platform/outbox/outbox-console.view.ts'
import type { OutboxMessage } from '../../../platform/outbox/message.ts'
import type { Work } from '../../../platform/work.ts'
import { listDossiersByIds, type DossierSummary } from '../../dossiers/index.ts'

export type OutboxAsked = { readonly connected: readonly string[]; readonly all: boolean; readonly after?: string; readonly limit?: number }

const afterOf = (after: string | undefined) => {
  const key = readPageKey(after)
  const position = Number(key?.rest[0])
  return key && Number.isSafeInteger(position) ? { after: { appendedAt: key.at as Instant, subjectId: key.id, position } } : {}
}

const nextOf = (last: OutboxLine | undefined) => (last ? { next: `${last.appendedAt}|${last.subjectId}|${last.position}` } : {})

/** People know a dossier by its code and procedure; a message about something else keeps its number. */
const named = async (work: Work, lines: readonly OutboxLine[]) => {
  const found = await listDossiersByIds(work, [...new Set(lines.map(({ subjectId }) => subjectId as DossierId))])
  const known = new Map<string, DossierSummary>(found.map((summary) => [summary.dossierId, summary]))
  return lines.map((line) => {
    const summary = known.get(line.subjectId)
    return summary ? { ...line, procedureName: summary.procedure.name, ...(summary.code ? { code: summary.code } : {}) } : line
  })
}

/** The console's page: what is on its way, and how much of it per receiver. */
export const askOutbox = async (work: Work, { connected, all, after, limit = 50 }: OutboxAsked) => {
  const lines = await listOutbox(work.tx, { connected, openOnly: !all, limit: limit + 1, ...afterOf(after) })
  const items = await named(work, lines.slice(0, limit))
  const waiting = Object.entries(await countWaiting(work.tx)).map(([receiver, count]) => ({ receiver, count, connected: connected.includes(receiver) }))
  return { items, waiting, ...(lines.length > limit ? nextOf(items.at(-1)) : {}) }
}

export type RetryRefusal = { readonly kind: 'message-not-given-up' }

export const retryMessage = async (work: Work, key: Pick<OutboxMessage, 'subjectId' | 'receiver' | 'position'>): Promise<Outcome<{ readonly retried: boolean }, RetryRefusal>> =>
  (await revive(work.tx, key, work.now)) ? ok({ retried: true }) : refuse({ kind: 'message-not-given-up' })

import type { EventAuthor } from '../../../kernel/event-author.ts'
import type { DossierId, OfficialId, PersonId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { DossierEvent, RecordedEvent } from '../domain/event.ts'

/** An event as its row keeps it; those of earlier releases hold their author and all their words as JSON. */
export type StoredEvent = {
  readonly dossier_id: string
  readonly version: number
  readonly type: string
  readonly at: string
  readonly event: unknown
  readonly author: unknown
  readonly author_kind: EventAuthor['kind'] | null
  readonly author_id: string | null
  readonly author_name: string | null
}
export const STORED = ['dossier_id', 'version', 'type', 'at', 'event', 'author', 'author_kind', 'author_id', 'author_name'] as const

const authorOf = ({ author, author_kind: kind, author_id: id, author_name: name }: StoredEvent): EventAuthor => {
  if (kind === null) return author as EventAuthor
  return { kind, name: name ?? '', ...(id === null ? {} : kind === 'staff' ? { officialId: id as OfficialId } : { personId: id as PersonId }) }
}

/** What stands in a column beside it is not written twice: its type, and since when a holder has the dossier where that is the moment of the event. */
const wordsOf = ({ event, at }: Pick<RecordedEvent, 'event' | 'at'>): string => {
  const { type: _type, ...words } = event
  if (event.type !== 'DossierHandedOver' || event.holder.since !== at) return JSON.stringify(words)
  const { since: _since, ...holder } = event.holder
  return JSON.stringify({ ...words, holder })
}

const eventOf = ({ type, at, event: words }: StoredEvent): DossierEvent => {
  const event = { type, ...(words as object) } as DossierEvent
  return event.type === 'DossierHandedOver' ? { ...event, holder: { ...event.holder, since: event.holder.since ?? (at as Instant) } } : event
}

export const recordedOf = (row: StoredEvent): RecordedEvent => ({ dossierId: row.dossier_id as DossierId, version: row.version, at: row.at as Instant, by: authorOf(row), event: eventOf(row) })

const IS_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const storedOf = ({ dossierId, version, at, by, event }: RecordedEvent, requestId: string) => ({
  dossier_id: dossierId,
  version,
  type: event.type,
  at,
  author_kind: by.kind,
  author_id: by.officialId ?? by.personId ?? null,
  author_name: by.name,
  event: wordsOf({ event, at }),
  ...(IS_ID.test(requestId) ? { request: requestId } : { request_id: requestId }),
})

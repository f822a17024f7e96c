import type { EventAuthor } from '../../../kernel/event-author.ts'
import type { DossierId, OfficialId, PersonId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Holder } from '../domain/dossier.ts'
import type { DossierEvent, RecordedEvent } from '../domain/event.ts'

/** What a handover says of the new holder, each in a column of its own: as JSON it takes half as much room again, and no event is written more often. */
const HOLDER = {
  step: 'holder_step', stage: 'holder_stage', unitId: 'holder_unit_id', role: 'holder_role', dueAt: 'holder_due_at', assigneeId: 'holder_assignee_id', assigneeName: 'holder_assignee_name',
} as const satisfies { readonly [K in keyof Holder]?: string }
export type HolderColumns = { readonly [C in (typeof HOLDER)[keyof typeof HOLDER]]: string | null }
export const HOLDER_COLUMNS = Object.values(HOLDER)
const IN_COLUMNS = Object.entries(HOLDER) as readonly (readonly [keyof typeof HOLDER, keyof HolderColumns])[]

/** An event as its row keeps it; those of earlier releases hold their author and all their words as JSON. */
export type StoredEvent = HolderColumns & {
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
export const STORED = ['dossier_id', 'version', 'type', 'at', 'event', 'author', 'author_kind', 'author_id', 'author_name', ...Object.values(HOLDER)] as const

const authorOf = ({ author, author_kind: kind, author_id: id, author_name: name }: StoredEvent): EventAuthor => {
  if (kind === null) return author as EventAuthor
  return { kind, name: name ?? '', ...(id === null ? {} : kind === 'staff' ? { officialId: id as OfficialId } : { personId: id as PersonId }) }
}

const holderColumnsOf = (event: DossierEvent): HolderColumns => {
  const holder: Partial<Holder> = event.type === 'DossierHandedOver' ? event.holder : {}
  return Object.fromEntries(IN_COLUMNS.map(([key, column]) => [column, holder[key] ?? null])) as HolderColumns
}

/** What no column holds: what the graph calls the step, and since when where that is not the moment of the event. */
const restOf = ({ since, ...holder }: Holder, at: Instant): object => ({
  ...Object.fromEntries(Object.entries(holder).filter(([key]) => !(key in HOLDER))),
  ...(since === at ? {} : { since }),
})

/** What stands in a column beside it is not written twice: its type, its holder, and who claims it where that is its author. */
const wordsOf = ({ event, at, by }: Pick<RecordedEvent, 'event' | 'at' | 'by'>): string => {
  const { type: _type, ...words } = event
  if (event.type === 'DossierClaimed' && event.officialId === by.officialId && event.name === by.name) return '{}'
  return JSON.stringify(event.type === 'DossierHandedOver' ? { ...words, holder: restOf(event.holder, at) } : words)
}

const holderOf = (row: StoredEvent, words: Partial<Holder>): Holder => {
  const holder: Record<string, unknown> = { since: row.at, ...words }
  for (const [key, column] of IN_COLUMNS) if (row[column] !== null) holder[key] = row[column]
  return holder as Holder
}

const eventOf = (row: StoredEvent): DossierEvent => {
  const event = { type: row.type, ...(row.event as object) } as DossierEvent
  if (event.type === 'DossierClaimed') return { ...event, officialId: event.officialId ?? row.author_id, name: event.name ?? row.author_name }
  return event.type === 'DossierHandedOver' ? { ...event, holder: holderOf(row, event.holder) } : event
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
  event: wordsOf({ event, at, by }),
  ...holderColumnsOf(event),
  ...(IS_ID.test(requestId) ? { request: requestId } : { request_id: requestId }),
})

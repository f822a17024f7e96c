import { sql, type Selectable } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import { insertsInto } from '../../../platform/db/insert-rows.ts'
import { sendOff } from '../../../platform/db/send-off.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { AuditEntry } from '../domain/audit-entry.ts'
import type { AuditTables } from './tables.ts'

type Row = Selectable<AuditTables['audit.audit_entry']>

const insert = insertsInto<AuditTables>()

export const insertEntry = async (tx: Transaction, entry: AuditEntry): Promise<void> => {
  const row = {
    id: entry.id,
    at: entry.at,
    request_id: entry.requestId,
    event: entry.event,
    actor_kind: entry.actor.kind,
    actor_id: entry.actor.id ?? null,
    official_id: entry.actor.officialId ?? null,
    actor_name: entry.actor.name ?? null,
    actor_unit_id: entry.actor.unitId ?? null,
    thing: entry.thing ?? null,
    thing_id: entry.thingId ?? null,
    unit_id: entry.unitId ?? null,
    dossier_id: entry.dossierId ?? null,
    person_ids: entry.personIds,
    purpose: entry.purpose ?? null,
    address: entry.address ?? null,
    facts: JSON.stringify(entry.facts),
  }
  await sendOff(tx, () => insert(tx, 'audit.audit_entry', [row]))
}

const given = <K extends string, V>(key: K, value: V | null): { readonly [P in K]?: V } =>
  (value === null ? {} : { [key]: value }) as { readonly [P in K]?: V }

const entryOf = (row: Row): AuditEntry => ({
  id: row.id,
  at: row.at,
  requestId: row.request_id,
  event: row.event,
  actor: {
    kind: row.actor_kind,
    ...given('id', row.actor_id),
    ...given('officialId', row.official_id),
    ...given('name', row.actor_name),
    ...given('unitId', row.actor_unit_id),
  },
  ...given('thing', row.thing),
  ...given('thingId', row.thing_id),
  ...given('unitId', row.unit_id),
  ...given('dossierId', row.dossier_id),
  personIds: row.person_ids ?? [],
  ...given('purpose', row.purpose),
  ...given('address', row.address),
  facts: row.facts as AuditEntry['facts'],
})

export type TrailFilter = {
  readonly event?: string | undefined
  readonly actorId?: string | undefined
  readonly officialId?: string | undefined
  readonly purpose?: string | undefined
  readonly personId?: string | undefined
  readonly thing?: string | undefined
  readonly thingId?: string | undefined
  readonly thingIds?: readonly string[] | undefined
  readonly dossierId?: string | undefined
  readonly from?: Instant | undefined
  readonly to?: Instant | undefined
  /** Leaves out what this actor did (a person's own reading of their data is no news to them). */
  readonly notBy?: string | undefined
}
const IS_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** An entry about a dossier itself keeps that id once, so either column may hold it; the rest is checked on what was found. */
const isAbout = (thingIds: readonly string[]) => {
  const dossierIds = thingIds.filter((id) => IS_ID.test(id))
  return sql<boolean>`(other_thing_id = ANY (${thingIds}::text[]) OR dossier_id = ANY (${dossierIds}::uuid[])) AND thing_id = ANY (${thingIds}::text[])`
}

/** Newest first; `before` is the id of the last entry of the page before. */
export type TrailPage = { readonly before?: string | undefined; readonly limit: number }

export const listEntries = async (tx: Transaction, filter: TrailFilter, page: TrailPage): Promise<readonly AuditEntry[]> => {
  let query = tables<AuditTables>(tx).selectFrom('audit.audit_entry').selectAll()
  if (filter.event !== undefined) query = query.where('event', '=', filter.event)
  if (filter.actorId !== undefined) query = query.where(sql<boolean>`sender_id = ANY (ARRAY(SELECT sender.id FROM audit.sender WHERE sender.actor_id = ${filter.actorId}))`)
  if (filter.officialId !== undefined) query = query.where('official_id', '=', filter.officialId)
  if (filter.purpose !== undefined) query = query.where('purpose', '=', filter.purpose)
  if (filter.thing !== undefined) query = query.where('thing', '=', filter.thing)
  const thingIds = filter.thingIds ?? (filter.thingId === undefined ? undefined : [filter.thingId])
  if (thingIds !== undefined) query = query.where(isAbout(thingIds))
  if (filter.dossierId !== undefined) query = query.where('dossier_id', '=', filter.dossierId)
  if (filter.from !== undefined) query = query.where('at', '>=', filter.from)
  if (filter.to !== undefined) query = query.where('at', '<', filter.to)
  if (filter.personId !== undefined) query = query.where(sql<boolean>`person_ids @> ARRAY[${filter.personId}::uuid]`)
  if (filter.notBy !== undefined) query = query.where(sql<boolean>`actor_id IS DISTINCT FROM ${filter.notBy}`)
  if (page.before !== undefined) query = query.where('id', '<', page.before)
  return (await query.orderBy('id', 'desc').limit(page.limit).execute()).map(entryOf)
}

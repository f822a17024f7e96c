import { sql } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import { digitsOf } from '../domain/item.ts'
import type { FeedbackTables, ItemRow } from './tables.ts'

export const ITEM_LISTS = ['open', 'late', 'review', 'waiting', 'ended'] as const
export type ItemList = (typeof ITEM_LISTS)[number]

const LISTS: Readonly<Record<ItemList, readonly string[]>> = {
  open: ['received', 'processing'],
  late: ['received', 'processing', 'to-review'],
  review: ['to-review'],
  waiting: ['awaiting-supplement', 'published'],
  ended: ['closed'],
}

/** `unitIds` absent: the whole province. */
export type WantedItems = { readonly unitIds?: readonly string[] | undefined; readonly list: ItemList; readonly now: string; readonly q?: string | undefined; /** Digits: everything of whoever has this number, whatever its state. */ readonly phone?: string | undefined; /** The item before this page. */ readonly after?: string | undefined; readonly limit: number }

const ofUnits = (unitIds: readonly string[] | undefined) => (unitIds ? sql<boolean>`unit_id = ANY (${unitIds}::uuid[])` : sql<boolean>`true`)

/** Keyset: a page begins behind the last of the one before. Ended ones newest first, the others by what is due. */
const pageOf = (list: ItemList | 'caller', after: string | undefined) => {
  const [key, down] = list === 'caller' ? [sql`received_at`, true] : list === 'ended' ? [sql`changed_at`, true] : [sql`coalesce(due_at, 'infinity')`, false]
  const beyond = after === undefined ? sql<boolean>`true` : sql<boolean>`(${key}, id) ${down ? sql`<` : sql`>`} (SELECT ${key}, id FROM feedback.item WHERE id = ${after})`
  return { beyond, order: down ? sql`${key} DESC, id DESC` : sql`${key}, id` }
}

export const listItemRows = (tx: Transaction, { unitIds, list, now, q, phone, after, limit }: WantedItems): Promise<readonly ItemRow[]> => {
  const { beyond, order } = pageOf(phone ? 'caller' : list, after)
  let query = tables<FeedbackTables>(tx).selectFrom('feedback.item').selectAll().where(ofUnits(unitIds)).where(beyond)
  if (phone) return query.where('sender_phone', '=', phone).orderBy(order).limit(limit).execute()
  query = query.where('state', 'in', [...LISTS[list]])
  if (list === 'late') query = query.where('due_at', '<', now)
  if (q) query = query.where(sql<boolean>`(code = upper(${q}) OR foreign_code = upper(${q}) OR sender_phone = ${digitsOf(q) || '-'} OR position(platform.fold(${q}) in platform.fold(sender_name || ' ' || heading)) > 0)`)
  return query.orderBy(order).limit(limit).execute()
}

export const countItems = async (tx: Transaction, { unitIds, now }: Pick<WantedItems, 'unitIds' | 'now'>): Promise<Readonly<Record<ItemList, number>>> => {
  const { rows } = await sql<{ state: string; count: number; late: number }>`
    SELECT state, count(*)::int AS count, count(*) FILTER (WHERE due_at < ${now})::int AS late FROM feedback.item
    WHERE ${ofUnits(unitIds)} AND state <> 'closed' GROUP BY state`.execute(tx)
  const sum = (list: ItemList): number => rows.reduce((total, row) => total + (LISTS[list].includes(row.state) ? (list === 'late' ? row.late : row.count) : 0), 0)
  return { open: sum('open'), late: sum('late'), review: sum('review'), waiting: sum('waiting'), ended: 0 }
}

export type DueAsked = { readonly unitIds: readonly string[]; /** Not what was due before. */ readonly from?: string; readonly until: string; /** The one before this page. */ readonly after?: { readonly at: string; readonly id: string }; readonly limit: number }

/** Still to be worked at, with a limit that ends before `until`; the next to end first. */
export const listDueItems = (tx: Transaction, { unitIds, from, until, after, limit }: DueAsked): Promise<readonly ItemRow[]> => {
  let query = tables<FeedbackTables>(tx).selectFrom('feedback.item').selectAll().where(ofUnits(unitIds)).where('state', 'in', [...LISTS.late]).where('due_at', '<', until)
  if (from !== undefined) query = query.where('due_at', '>=', from)
  if (after !== undefined) query = query.where(sql<boolean>`(due_at, id) > (${after.at}::timestamptz, ${after.id}::uuid)`)
  return query.orderBy('due_at').orderBy('id').limit(limit).execute()
}

export type DueCount = { readonly unitId: string; readonly state: string; readonly late: boolean; readonly count: number }

/** As `listDueItems`, however many there are. */
export const countDueItems = async (tx: Transaction, { unitIds, from, until, now }: Pick<DueAsked, 'unitIds' | 'from' | 'until'> & { readonly now: string }): Promise<readonly DueCount[]> => {
  const since = from === undefined ? sql`` : sql`AND due_at >= ${from}`
  const { rows } = await sql<DueCount>`SELECT unit_id AS "unitId", state, due_at < ${now} AS late, count(*)::int AS count FROM feedback.item
    WHERE ${ofUnits(unitIds)} AND state = ANY (${LISTS.late}::text[]) AND due_at < ${until} ${since} GROUP BY 1, 2, 3`.execute(tx)
  return rows
}

export const listByIds = async (tx: Transaction, ids: readonly string[]): Promise<readonly ItemRow[]> =>
  ids.length === 0 ? [] : tables<FeedbackTables>(tx).selectFrom('feedback.item').selectAll().where('id', '=', sql<string>`ANY (${ids}::uuid[])`).execute()

/** Which of these codes an item bears here, its own or the one it has on the national portal. */
export const listCodesKnown = async (tx: Transaction, codes: readonly string[]): Promise<readonly string[]> =>
  codes.length === 0 ? [] : (await sql<{ code: string }>`SELECT code FROM feedback.item WHERE code = ANY (${codes}::text[]) UNION SELECT foreign_code FROM feedback.item WHERE foreign_code = ANY (${codes}::text[])`.execute(tx)).rows.map(({ code }) => code)

type Published = { readonly unitId?: string | undefined; /** The item before this page. */ readonly after?: string | undefined; readonly limit: number }

/** What goes to the public: what a unit answered or all, newest first. */
export const listPublished = (tx: Transaction, { unitId, after, limit }: Published): Promise<readonly ItemRow[]> => {
  let query = tables<FeedbackTables>(tx).selectFrom('feedback.item').selectAll().where('published_at', 'is not', null)
  if (unitId) query = query.where('answered_by_unit_id', '=', unitId)
  if (after) query = query.where(sql<boolean>`(published_at, id) < (SELECT published_at, id FROM feedback.item WHERE id = ${after})`)
  return query.orderBy('published_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

export const listOfPerson = (tx: Transaction, personId: string, limit = 100): Promise<readonly ItemRow[]> =>
  tables<FeedbackTables>(tx).selectFrom('feedback.item').selectAll().where('person_id', '=', personId).orderBy('received_at', 'desc').limit(limit).execute()

/** Received lately, to be compared with a new one. */
export const listLately = (tx: Transaction, { since, limit }: { readonly since: string; readonly limit: number }): Promise<readonly ItemRow[]> =>
  tables<FeedbackTables>(tx).selectFrom('feedback.item').selectAll().where('received_at', '>=', since).orderBy('received_at', 'desc').limit(limit).execute()

/** Not answered yet. */
const OPEN = ['received', 'processing', 'awaiting-supplement', 'to-review']

export const listUnitsWithOpen = async (tx: Transaction): Promise<readonly UnitId[]> =>
  (await tables<FeedbackTables>(tx).selectFrom('feedback.item').select('unit_id').distinct().where('state', 'in', OPEN).execute()).map((row) => row.unit_id as UnitId)

/** What is still to be worked at there; `after`: the item before this page. */
export const listOpenAt = async (tx: Transaction, unitId: UnitId, { after, limit }: { readonly after?: string | undefined; readonly limit: number }): Promise<readonly string[]> => {
  let query = tables<FeedbackTables>(tx).selectFrom('feedback.item').select('id').where('unit_id', '=', unitId).where('state', 'in', OPEN)
  if (after !== undefined) query = query.where('id', '>', after)
  return (await query.orderBy('id').limit(limit).execute()).map(({ id }) => id)
}

type Silent = { readonly until: string; /** The item before this page. */ readonly after?: string | undefined; readonly limit: number }

/** Published before `until` and never judged by their senders. */
export const listSilent = async (tx: Transaction, { until, after, limit }: Silent): Promise<readonly string[]> => {
  let query = tables<FeedbackTables>(tx).selectFrom('feedback.item').select('id').where('state', '=', 'published').where('published_at', '<=', until)
  if (after !== undefined) query = query.where('id', '>', after)
  return (await query.orderBy('id').limit(limit).execute()).map(({ id }) => id)
}

export const listAbout = (tx: Transaction, dossierIds: readonly string[]): Promise<readonly ItemRow[]> =>
  tables<FeedbackTables>(tx).selectFrom('feedback.item').selectAll().where('about_dossier_id', '=', sql<string>`ANY (${dossierIds}::uuid[])`).execute()

export type ReceivedIn = { readonly from: string; readonly before: string }

/** Dossiers with a complaint about conduct that stands and came in the span. */
export const listComplained = async (tx: Transaction, { from, before }: ReceivedIn): Promise<readonly string[]> =>
  (await sql<{ id: string }>`SELECT DISTINCT about_dossier_id AS id FROM feedback.item
    WHERE about_dossier_id IS NOT NULL AND class = 'conduct' AND NOT unfounded AND outcome IS DISTINCT FROM 'duplicate' AND received_at >= ${from}::timestamptz AND received_at < ${before}::timestamptz`.execute(tx)).rows.map(({ id }) => id)

/** Items about dossiers that came in the span and were called a matter of conduct by a moment, whatever became of them. */
export const listOnceConduct = async (tx: Transaction, { from, before }: ReceivedIn, knownAt: Instant): Promise<readonly string[]> =>
  (await sql<{ id: string }>`SELECT DISTINCT item.id FROM feedback.item_event AS called JOIN feedback.item ON item.id = called.item_id
    WHERE called.type = 'FeedbackClassified' AND called.event ->> 'class' = 'conduct' AND called.at <= ${knownAt}::timestamptz
      AND item.about_dossier_id IS NOT NULL AND item.received_at >= ${from}::timestamptz AND item.received_at < ${before}::timestamptz`.execute(tx)).rows.map(({ id }) => id)

export const listReceived = (tx: Transaction, { from, before }: { readonly from: string; readonly before: string }): Promise<readonly ItemRow[]> =>
  tables<FeedbackTables>(tx).selectFrom('feedback.item').selectAll().where('received_at', '>=', from).where('received_at', '<', before).orderBy('received_at').execute()

/** Row against journal: as many versions as events, and the outcome of an ended row is one that was drafted. */
export const findItemFaults = async (tx: Transaction): Promise<{ readonly checked: number; readonly faults: readonly string[] }> => {
  const { rows } = await sql<{ id: string; version: number; events: number; ends: boolean; drafted: boolean }>`
    SELECT item.id, item.version, count(event.version)::int AS events, item.state IN ('published', 'closed') AS ends,
      coalesce(bool_or(event.type = 'AnswerDrafted' AND event.event ->> 'outcome' = item.outcome), false) AS drafted
    FROM feedback.item LEFT JOIN feedback.item_event event ON event.item_id = item.id GROUP BY item.id`.execute(tx)
  const faults = rows.flatMap(({ id, version, events, ends, drafted }) => [
    ...(version === events ? [] : [`feedback ${id}: version ${version}, ${events} events`]),
    ...(ends && !drafted ? [`feedback ${id}: ended with an outcome nobody drafted`] : []),
  ])
  return { checked: rows.length, faults }
}

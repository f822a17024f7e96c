import type { EventAuthor } from '../../../kernel/event-author.ts'
import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import { fold } from '../domain/evolve.ts'
import { digitsOf, dueOf, stateOf, type FeedbackItem } from '../domain/item.ts'
import type { FeedbackEvent, RecordedEvent } from '../domain/item-event.ts'
import type { FeedbackTables, ItemRow } from './tables.ts'

/** How much of a text a list shows. */
const HEADING = 160

/** After a contest the answer before stays public until the next level has spoken. */
const rowOf = (item: FeedbackItem, at: Instant): ItemRow => {
  const answer = item.published ?? item.contest?.answer
  return {
    id: item.id,
    version: item.version,
    code: item.code,
    kind: item.kind,
    channel: item.channel,
    state: stateOf(item),
    class: item.classified?.class ?? null,
    foreign_code: item.foreignCode ?? null,
    unit_id: item.unitId,
    about_dossier_id: item.subject.dossierId ?? null,
    about_official_id: item.subject.officialId ?? null,
    person_id: item.sender.personId ?? null,
    sender_name: item.sender.name,
    sender_phone: digitsOf(item.sender.phone ?? '') || null,
    heading: item.text.replace(/\s+/g, ' ').slice(0, HEADING).toWellFormed(),
    received_at: item.receivedAt,
    due_at: dueOf(item) ?? null,
    published_at: answer?.at ?? null,
    in_time: answer?.inTime ?? null,
    outcome: answer?.outcome ?? null,
    solved: item.verdict?.solved ?? null,
    contested: item.contest !== undefined,
    unfounded: item.unfounded === true,
    counted_by_rating: item.countedByRating === true,
    public_text: answer?.publicText ?? null,
    public_answer: answer?.publicAnswer ?? null,
    answered_by_unit_id: item.published ? item.unitId : (item.contest?.fromUnitId ?? null),
    changed_at: at,
  }
}

type EventRow = { readonly item_id: string; readonly version: number; readonly at: string; readonly made_by: unknown; readonly event: unknown }

const eventFrom = (row: EventRow): RecordedEvent => ({ itemId: row.item_id, version: row.version, at: row.at as Instant, by: row.made_by as EventAuthor, event: row.event as FeedbackEvent })

const journals = (tx: Transaction) => tables<FeedbackTables>(tx).selectFrom('feedback.item_event').select(['item_id', 'version', 'at', 'made_by', 'event']).orderBy('item_id').orderBy('version')

const foldAll = (rows: readonly EventRow[]): readonly FeedbackItem[] => [...Map.groupBy(rows, (row) => row.item_id).values()].flatMap((journal) => fold(journal.map(eventFrom)) ?? [])

export const listHistory = async (tx: Transaction, itemId: string): Promise<readonly RecordedEvent[]> => (await journals(tx).where('item_id', '=', itemId).execute()).map(eventFrom)

export const findItem = async (tx: Transaction, itemId: string): Promise<FeedbackItem | undefined> => fold(await listHistory(tx, itemId))

export const listItems = async (tx: Transaction, itemIds: readonly string[]): Promise<readonly FeedbackItem[]> =>
  itemIds.length === 0 ? [] : foldAll(await journals(tx).where('item_id', '=', sql<string>`ANY (${itemIds}::uuid[])`).execute())

/** As they stood at a past moment; those that came later are left out. */
export const listItemsAt = async (tx: Transaction, itemIds: readonly string[], knownAt: Instant): Promise<readonly FeedbackItem[]> =>
  itemIds.length === 0 ? [] : foldAll(await journals(tx).where('item_id', '=', sql<string>`ANY (${itemIds}::uuid[])`).where('at', '<=', knownAt).execute())

export const lockItem = async (tx: Transaction, itemId: string): Promise<FeedbackItem | undefined> => {
  const lock = tables<FeedbackTables>(tx).selectFrom('feedback.item').select('id').where('id', '=', itemId).forUpdate().execute()
  const [locked, journal] = await Promise.all([lock, listHistory(tx, itemId)])
  return locked.length === 0 ? undefined : fold(journal)
}

export const findIdByCode = async (tx: Transaction, code: string): Promise<string | undefined> =>
  (await tables<FeedbackTables>(tx).selectFrom('feedback.item').select('id').where('code', '=', code).executeTakeFirst())?.id

/** The code here of what the national portal calls so; whoever else brings it at the same moment waits. */
export const findByForeignCode = async (tx: Transaction, foreignCode: string): Promise<{ readonly code: string; readonly unitId: string } | undefined> => {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`feedback ${foreignCode}`}, 0))`.execute(tx)
  return tables<FeedbackTables>(tx).selectFrom('feedback.item').select(['code', 'unit_id as unitId']).where('foreign_code', '=', foreignCode).executeTakeFirst()
}

export type SaveItem = { readonly before: FeedbackItem | undefined; readonly after: FeedbackItem; readonly events: readonly RecordedEvent[]; readonly at: Instant }

/** Journal and row: both or neither, in the caller's transaction. */
export const saveItem = async (tx: Transaction, { before, after, events, at }: SaveItem): Promise<void> => {
  const db = tables<FeedbackTables>(tx)
  const { id, ...rest } = rowOf(after, at)
  await Promise.all([
    before ? db.updateTable('feedback.item').set(rest).where('id', '=', id).execute() : db.insertInto('feedback.item').values({ id, ...rest }).execute(),
    db
      .insertInto('feedback.item_event')
      .values(events.map((each) => ({ item_id: each.itemId, version: each.version, at: each.at, made_by: JSON.stringify(each.by), type: each.event.type, event: JSON.stringify(each.event) })))
      .execute(),
  ])
}

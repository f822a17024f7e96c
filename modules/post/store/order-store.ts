import { sql } from 'kysely'
import type { EventAuthor } from '../../../kernel/event-author.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import { fold } from '../domain/evolve.ts'
import { attemptsOf, collectedOf, isEnded, stateOf, type PostalOrder } from '../domain/order.ts'
import type { OrderEvent, RecordedEvent } from '../domain/order-event.ts'
import type { OrderRow, PostTables } from './tables.ts'

export type OrderKey = { readonly subjectId: string; readonly serial: number }

const rowOf = (order: PostalOrder, at: Instant): OrderRow => {
  const { facts, released, parcelCase } = order
  const openCase = parcelCase?.closed ? undefined : parcelCase
  return {
    subject_id: order.subjectId,
    serial: order.serial,
    version: order.version,
    reference: order.reference,
    direction: facts.direction,
    state: stateOf(order),
    unit_id: facts.desk.id,
    label: facts.label,
    person_name: facts.person.name,
    address: facts.person.address.words,
    number: order.number ?? null,
    collect: released?.collect ?? 0,
    collected: collectedOf(order),
    postage: released?.postage ?? 0,
    attempts: attemptsOf(order),
    case_open: openCase !== undefined,
    case_due_on: openCase?.dueOn ?? null,
    case_reminded: openCase?.remindedAt !== undefined,
    planned_at: order.plannedAt,
    released_at: released?.at ?? null,
    handed_over_at: order.handedOver?.at ?? null,
    expected_on: released?.expectedOn ?? null,
    delivered_at: order.track.find(({ step }) => step === 'delivered')?.at ?? null,
    changed_at: at,
    ended: isEnded(order),
  }
}

type EventRow = { readonly subject_id: string; readonly order_serial: number; readonly version: number; readonly at: string; readonly made_by: unknown; readonly event: unknown }

const eventFrom = (row: EventRow): RecordedEvent => ({
  subjectId: row.subject_id,
  orderSerial: row.order_serial,
  version: row.version,
  at: row.at as Instant,
  by: row.made_by as EventAuthor,
  event: row.event as OrderEvent,
})

const foldAll = (rows: readonly EventRow[]): readonly PostalOrder[] =>
  [...Map.groupBy(rows, (row) => `${row.subject_id}/${row.order_serial}`).values()].flatMap((journal) => fold(journal.map(eventFrom)) ?? [])

const journals = (tx: Transaction) =>
  tables<PostTables>(tx).selectFrom('post.order_event').select(['subject_id', 'order_serial', 'version', 'at', 'made_by', 'event']).orderBy('subject_id').orderBy('order_serial').orderBy('version')

export const lockOrder = async (tx: Transaction, { subjectId, serial }: OrderKey): Promise<PostalOrder | undefined> => {
  const lock = tables<PostTables>(tx).selectFrom('post.postal_order').select('serial').where('subject_id', '=', subjectId).where('serial', '=', serial).forUpdate().execute()
  const [locked, rows] = await Promise.all([lock, journals(tx).where('subject_id', '=', subjectId).where('order_serial', '=', serial).execute()])
  return locked.length === 0 ? undefined : foldAll(rows)[0]
}

export const lockOrders = async (tx: Transaction, subjectId: string): Promise<readonly PostalOrder[]> => {
  const lock = tables<PostTables>(tx).selectFrom('post.postal_order').select('serial').where('subject_id', '=', subjectId).orderBy('serial').forUpdate().execute()
  const [locked, rows] = await Promise.all([lock, journals(tx).where('subject_id', '=', subjectId).execute()])
  return locked.length === 0 ? [] : foldAll(rows)
}

export const listOrdersOf = async (tx: Transaction, subjectIds: readonly string[]): Promise<readonly PostalOrder[]> =>
  subjectIds.length === 0 ? [] : foldAll(await journals(tx).where('subject_id', '=', sql<string>`ANY (${subjectIds}::uuid[])`).execute())

export const listHistory = async (tx: Transaction, { subjectId, serial }: OrderKey): Promise<readonly RecordedEvent[]> =>
  (await journals(tx).where('subject_id', '=', subjectId).where('order_serial', '=', serial).execute()).map(eventFrom)

const keyFrom = (row: { readonly subject_id: string; readonly serial: number } | undefined): OrderKey | undefined => row && { subjectId: row.subject_id, serial: row.serial }

export const findByReference = async (tx: Transaction, reference: string): Promise<OrderKey | undefined> =>
  keyFrom(await tables<PostTables>(tx).selectFrom('post.postal_order').select(['subject_id', 'serial']).where('reference', '=', reference).executeTakeFirst())

/** An open parcel that bears this number. */
export const findByNumber = async (tx: Transaction, number: string): Promise<OrderKey | undefined> =>
  keyFrom(await tables<PostTables>(tx).selectFrom('post.postal_order').select(['subject_id', 'serial']).where('number', '=', number).where('ended', '=', false).executeTakeFirst())

export type SaveOrder = { readonly before: PostalOrder | undefined; readonly after: PostalOrder; readonly events: readonly RecordedEvent[]; readonly at: Instant }

/** Journal and row: both or neither, in the caller's transaction. */
export const saveOrder = async (tx: Transaction, { before, after, events, at }: SaveOrder): Promise<void> => {
  const db = tables<PostTables>(tx)
  const { subject_id, serial, ...rest } = rowOf(after, at)
  await Promise.all([
    before ? db.updateTable('post.postal_order').set(rest).where('subject_id', '=', subject_id).where('serial', '=', serial).execute() : db.insertInto('post.postal_order').values({ subject_id, serial, ...rest }).execute(),
    db
      .insertInto('post.order_event')
      .values(events.map((each) => ({ subject_id: each.subjectId, order_serial: each.orderSerial, version: each.version, at: each.at, made_by: JSON.stringify(each.by), type: each.event.type, event: JSON.stringify(each.event) })))
      .execute(),
  ])
}

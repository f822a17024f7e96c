import { sql } from 'kysely'
import type { EventAuthor } from '../../../kernel/event-author.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import { nextAskAt } from '../domain/ask-pause.ts'
import { accountOfReceipt, exemptedOf, receivedOf, receivedOnlineOf, refundedOf, stateOf, type Attempt, type Demand, type DemandPurpose } from '../domain/demand.ts'
import { fold } from '../domain/evolve.ts'
import type { PaymentEvent, RecordedEvent } from '../domain/payment-event.ts'
import type { DemandRow, PaymentTables } from './tables.ts'

export type DemandKey = { readonly subjectId: string; readonly serial: number }

const rowOf = (demand: Demand, at: Instant): DemandRow => {
  const { facts } = demand
  const state = stateOf(demand)
  return {
    subject_id: demand.subjectId,
    serial: demand.serial,
    version: demand.version,
    state,
    unit_id: facts.unit.id,
    purpose: facts.purpose,
    purpose_serial: facts.purposeSerial,
    label: facts.label,
    procedure_code: facts.procedure.code,
    procedure_name: facts.procedure.name,
    payer_name: facts.payer.name,
    amount: demand.amount,
    exempted: exemptedOf(demand),
    received: receivedOf(demand),
    received_online: receivedOnlineOf(demand),
    refunded: refundedOf(demand),
    demanded_at: demand.demandedAt,
    pay_by: facts.payBy ?? null,
    settled_at: state === 'paid' ? (demand.receipts.at(-1)?.at ?? at) : null,
  }
}

type EventRow = { readonly subject_id: string; readonly demand_serial: number; readonly version: number; readonly at: string; readonly made_by: unknown; readonly event: unknown }

const eventFrom = (row: EventRow): RecordedEvent => ({
  subjectId: row.subject_id,
  demandSerial: row.demand_serial,
  version: row.version,
  at: row.at as Instant,
  by: row.made_by as EventAuthor,
  event: row.event as PaymentEvent,
})

const foldAll = (rows: readonly EventRow[]): readonly Demand[] =>
  [...Map.groupBy(rows, (row) => `${row.subject_id}/${row.demand_serial}`).values()].flatMap((journal) => fold(journal.map(eventFrom)) ?? [])

const journals = (tx: Transaction) =>
  tables<PaymentTables>(tx).selectFrom('payments.payment_event').select(['subject_id', 'demand_serial', 'version', 'at', 'made_by', 'event']).orderBy('subject_id').orderBy('demand_serial').orderBy('version')

/** Locks everything demanded of a subject: two acts on its money follow one another. */
export const lockDemands = async (tx: Transaction, subjectId: string): Promise<readonly Demand[]> => {
  const lock = tables<PaymentTables>(tx).selectFrom('payments.demand').select('serial').where('subject_id', '=', subjectId).orderBy('serial').forUpdate().execute()
  const [, rows] = await Promise.all([lock, journals(tx).where('subject_id', '=', subjectId).execute()])
  return foldAll(rows)
}

export const lockDemand = async (tx: Transaction, { subjectId, serial }: DemandKey): Promise<Demand | undefined> => {
  const lock = tables<PaymentTables>(tx).selectFrom('payments.demand').select('serial').where('subject_id', '=', subjectId).where('serial', '=', serial).forUpdate().execute()
  const [locked, rows] = await Promise.all([lock, journals(tx).where('subject_id', '=', subjectId).where('demand_serial', '=', serial).execute()])
  return locked.length === 0 ? undefined : foldAll(rows)[0]
}

export const listDemandsOf = async (tx: Transaction, subjectIds: readonly string[]): Promise<readonly Demand[]> =>
  subjectIds.length === 0 ? [] : foldAll(await journals(tx).where('subject_id', '=', sql<string>`ANY (${subjectIds}::uuid[])`).execute())

export const listHistory = async (tx: Transaction, { subjectId, serial }: DemandKey): Promise<readonly RecordedEvent[]> =>
  (await journals(tx).where('subject_id', '=', subjectId).where('demand_serial', '=', serial).execute()).map(eventFrom)

export const findByPurpose = (demands: readonly Demand[], purpose: DemandPurpose, purposeSerial: number): Demand | undefined =>
  demands.find(({ facts }) => facts.purpose === purpose && facts.purposeSerial === purposeSerial)

/** At another unit: what is still to be done for it is that unit's to do. */
const moveOpen = (tx: Transaction, before: Demand | undefined, { subjectId, serial, facts }: Demand): readonly Promise<unknown>[] => {
  if (!before || before.facts.unit.id === facts.unit.id) return []
  const db = tables<PaymentTables>(tx)
  const unit = { unit_id: facts.unit.id }
  return [
    db.updateTable('payments.refund').set(unit).where('subject_id', '=', subjectId).where('demand_serial', '=', serial).where('done_at', 'is', null).where('withdrawn_at', 'is', null).execute(),
    db.updateTable('payments.difference').set(unit).where('subject_id', '=', subjectId).where('demand_serial', '=', serial).where('repaired_at', 'is', null).execute(),
  ]
}

const saveRows = (tx: Transaction, { before, after, events, at }: SaveDemand): readonly Promise<unknown>[] => {
  const by = events.at(-1)?.by
  const db = tables<PaymentTables>(tx)
  const key = { subject_id: after.subjectId, demand_serial: after.serial }
  const receipts = after.receipts.slice(before?.receipts.length ?? 0).flatMap(({ serial, at, method, amount, reference, transactionNo, receipt, ...came }) =>
    receipt
      ? [{ ...key, serial, unit_id: after.facts.unit.id, document_id: receipt.documentId, number: receipt.number, method, amount, reference: reference ?? null, transaction_no: transactionNo ?? null, received_at: at, account_number: accountOfReceipt(after, came)?.number ?? null }]
      : [],
  )
  const ordered = after.refunds.slice(before?.refunds.length ?? 0).map(({ serial, amount, reason, orderedAt }) => ({ ...key, serial, unit_id: after.facts.unit.id, amount, reason, ordered_at: orderedAt, done_at: null, evidence: null, withdrawn_at: null }))
  const taken = after.receipts.filter(({ reversed }, at) => reversed && !before?.receipts[at]?.reversed)
  const withdrawn = after.refunds.filter(({ withdrawnAt }, at) => withdrawnAt && !before?.refunds[at]?.withdrawnAt)
  const done = after.refunds.filter((refund) => refund.done && !before?.refunds.find(({ serial }) => serial === refund.serial)?.done)
  return [
    ...moveOpen(tx, before, after),
    ...(receipts.length > 0 ? [db.insertInto('payments.receipt').values(receipts).execute()] : []),
    ...(ordered.length > 0 ? [db.insertInto('payments.refund').values(ordered).execute()] : []),
    ...(taken.length > 0 ? [db.insertInto('payments.reversal').values(taken.map(({ serial, method, amount, reversed }) => ({ ...key, receipt_serial: serial, unit_id: after.facts.unit.id, method, amount, reason: reversed?.reason ?? '', reversed_at: reversed?.at ?? at, reversed_by: JSON.stringify(by) }))).execute()] : []),
    ...withdrawn.map(({ serial, withdrawnAt }) => db.updateTable('payments.refund').set({ withdrawn_at: withdrawnAt ?? null }).where('subject_id', '=', after.subjectId).where('demand_serial', '=', after.serial).where('serial', '=', serial).execute()),
    ...done.map((refund) =>
      db.updateTable('payments.refund').set({ done_at: refund.done?.at ?? null, evidence: refund.done?.evidence ?? null }).where('subject_id', '=', after.subjectId).where('demand_serial', '=', after.serial).where('serial', '=', refund.serial).execute(),
    ),
  ]
}

/** Asked about soon while somebody pays, at once when the platform contradicts itself, never when it is answered. */
const askAtOf = ({ state, method }: Attempt, at: Instant): string | null => {
  if (method !== 'platform') return null
  if (state === 'disputed') return at
  return state === 'starting' || state === 'waiting' ? (nextAskAt(at, 0) ?? null) : null
}

const saveAttempts = (tx: Transaction, { before, after, at }: SaveDemand): readonly Promise<unknown>[] => {
  const db = tables<PaymentTables>(tx)
  const key = { subject_id: after.subjectId, demand_serial: after.serial }
  return after.attempts.flatMap((attempt): readonly Promise<unknown>[] => {
    const { serial, reference, method, amount, state, startedAt, account } = attempt
    const old = before?.attempts.find((each) => each.serial === serial)
    if (old?.state === state && old.shownAt === attempt.shownAt) return []
    if (!old) return [db.insertInto('payments.attempt').values({ ...key, serial, reference, method, amount, state, started_at: startedAt, ask_at: askAtOf(attempt, at), account_number: account?.number ?? null }).execute()]
    return [db.updateTable('payments.attempt').set({ state, ask_at: askAtOf(attempt, at), shown_at: attempt.shownAt ?? null }).where('subject_id', '=', after.subjectId).where('demand_serial', '=', after.serial).where('serial', '=', serial).execute()]
  })
}

export type SaveDemand = { readonly before: Demand | undefined; readonly after: Demand; readonly events: readonly RecordedEvent[]; readonly at: Instant }

/** Journal, row and what hangs on it: all or nothing, in the caller's transaction. */
export const saveDemand = async (tx: Transaction, saving: SaveDemand): Promise<void> => {
  const { before, after, events, at } = saving
  const db = tables<PaymentTables>(tx)
  const row = rowOf(after, at)
  const { subject_id, serial, ...rest } = row
  await Promise.all([
    db
      .insertInto('payments.payment_event')
      .values(events.map((each) => ({ subject_id: each.subjectId, demand_serial: each.demandSerial, version: each.version, at: each.at, made_by: JSON.stringify(each.by), type: each.event.type, event: JSON.stringify(each.event) })))
      .execute(),
    before ? db.updateTable('payments.demand').set(rest).where('subject_id', '=', subject_id).where('serial', '=', serial).execute() : db.insertInto('payments.demand').values(row).execute(),
    ...saveAttempts(tx, saving),
    ...saveRows(tx, saving),
  ])
}

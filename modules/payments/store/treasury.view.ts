import { sql } from 'kysely'
import type { EventAuthor } from '../../../kernel/event-author.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { DemandRow, PaymentTables, ReceiptRow, RefundRow } from './tables.ts'

export type Wanted = { readonly unitIds: readonly string[]; readonly limit: number }

type After = readonly (string | number)[] | undefined

/** Newest first; `q`: code of a dossier or our reference of a payment; `after` is the key of the last one seen. */
export const listDemandRows = async (tx: Transaction, { unitIds, limit, state, q, after }: Wanted & { readonly state?: string | undefined; readonly q?: string | undefined; readonly after?: After }): Promise<readonly DemandRow[]> => {
  let query = tables<PaymentTables>(tx).selectFrom('payments.demand').selectAll().where('unit_id', '=', sql<string>`ANY (${unitIds}::uuid[])`).orderBy('demanded_at', 'desc').orderBy('subject_id', 'desc').orderBy('serial', 'desc').limit(limit)
  if (after) query = query.where(sql<boolean>`(demanded_at, subject_id, serial) < (SELECT demanded_at, subject_id, serial FROM payments.demand WHERE subject_id = ${after[0]} AND serial = ${after[1]})`)
  if (q) query = query.where(sql<boolean>`subject_id = ANY (ARRAY(SELECT subject_id FROM payments.demand WHERE label = ${q} UNION SELECT subject_id FROM payments.attempt WHERE reference = ${q}))`)
  return (state ? query.where('state', '=', state) : query).execute()
}

export type ReceiptLine = ReceiptRow & { readonly reversed_at: string | null; readonly reversed_by: EventAuthor | null; readonly reason: string | null; readonly label: string; readonly payer_name: string }

export const listReceiptRows = async (tx: Transaction, { unitIds, limit, after }: Wanted & { readonly after?: After }): Promise<readonly ReceiptLine[]> => {
  const query = tables<PaymentTables>(tx)
    .selectFrom('payments.receipt as receipt')
    .innerJoin('payments.demand as demand', (join) => join.onRef('demand.subject_id', '=', 'receipt.subject_id').onRef('demand.serial', '=', 'receipt.demand_serial'))
    .leftJoin('payments.reversal as reversal', (join) => join.onRef('reversal.subject_id', '=', 'receipt.subject_id').onRef('reversal.demand_serial', '=', 'receipt.demand_serial').onRef('reversal.receipt_serial', '=', 'receipt.serial'))
    .selectAll('receipt')
    .select(['demand.label', 'demand.payer_name', 'reversal.reversed_at', 'reversal.reason', sql<EventAuthor | null>`reversal.reversed_by`.as('reversed_by')])
    .where('receipt.unit_id', '=', sql<string>`ANY (${unitIds}::uuid[])`)
    .orderBy('receipt.received_at', 'desc')
    .orderBy('receipt.number', 'desc')
    .orderBy('receipt.document_id', 'desc')
    .limit(limit)
  if (!after) return query.execute()
  return query
    .where(sql<boolean>`(receipt.received_at, receipt.number, receipt.document_id) < (
      SELECT received_at, number, document_id FROM payments.receipt WHERE subject_id = ${after[0]} AND demand_serial = ${after[1]} AND serial = ${after[2]})`)
    .execute()
}

export type RefundLine = RefundRow & { readonly label: string; readonly payer_name: string }

/** Open ones first, newest first; `after` is the key of the last one seen. */
export const listRefundRows = async (tx: Transaction, { unitIds, limit, after }: Wanted & { readonly after?: After }): Promise<readonly RefundLine[]> => {
  const query = tables<PaymentTables>(tx)
    .selectFrom('payments.refund as refund')
    .innerJoin('payments.demand as demand', (join) => join.onRef('demand.subject_id', '=', 'refund.subject_id').onRef('demand.serial', '=', 'refund.demand_serial'))
    .selectAll('refund')
    .select(['demand.label', 'demand.payer_name'])
    .where('refund.withdrawn_at', 'is', null)
    .where('refund.unit_id', '=', sql<string>`ANY (${unitIds}::uuid[])`)
    .orderBy(sql`refund.done_at IS NULL`, 'desc')
    .orderBy('refund.ordered_at', 'desc')
    .orderBy('refund.subject_id', 'desc')
    .orderBy('refund.demand_serial', 'desc')
    .orderBy('refund.serial', 'desc')
    .limit(limit)
  if (!after) return query.execute()
  return query
    .where(sql<boolean>`(refund.done_at IS NULL, refund.ordered_at, refund.subject_id, refund.demand_serial, refund.serial) < (
      SELECT done_at IS NULL, ordered_at, subject_id, demand_serial, serial FROM payments.refund WHERE subject_id = ${after[0]} AND demand_serial = ${after[1]} AND serial = ${after[2]})`)
    .execute()
}

/** Demands of a subject people know by this code. */
export const findSubjectByLabel = async (tx: Transaction, label: string): Promise<string | undefined> =>
  (await tables<PaymentTables>(tx).selectFrom('payments.demand').select('subject_id').where('label', '=', label).limit(1).executeTakeFirst())?.subject_id

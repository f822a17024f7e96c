import { sql } from 'kysely'
import type { EventAuthor } from '../../../kernel/event-author.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { PaymentTables } from './tables.ts'

type Span = { readonly unitIds: readonly string[]; readonly from: Instant; readonly until: Instant }

export type CashSums = { readonly unitId: string; readonly receipts: number; readonly received: number; readonly reversed: number }

/** What was taken in cash, and what of it was taken back, on one day, unit by unit. */
export const sumCash = async (tx: Transaction, { unitIds, from, until }: Span): Promise<readonly CashSums[]> =>
  (await sql<CashSums>`
    SELECT unit_id AS "unitId", sum(receipts)::int AS receipts, sum(received)::bigint AS received, sum(reversed)::bigint AS reversed FROM (
      SELECT unit_id, 1 AS receipts, amount AS received, 0 AS reversed FROM payments.receipt
      WHERE unit_id = ANY (${unitIds}::uuid[]) AND method = 'cash' AND received_at >= ${from} AND received_at < ${until}
      UNION ALL SELECT unit_id, 0, 0, amount FROM payments.reversal
      WHERE unit_id = ANY (${unitIds}::uuid[]) AND method = 'cash' AND reversed_at >= ${from} AND reversed_at < ${until}
    ) AS cash GROUP BY unit_id ORDER BY unit_id`.execute(tx)).rows

export type CashLine = { readonly subjectId: string; readonly demandSerial: number; readonly documentId: string; readonly number: string; readonly label: string; readonly payerName: string; readonly unitId: string; /** Below zero: taken back. */ readonly amount: number; readonly at: Instant; readonly by: EventAuthor | null; readonly reason: string | null }

/** Entry by entry, as they were made. */
export const listCash = async (tx: Transaction, { unitIds, from, until, limit }: Span & { readonly limit: number }): Promise<readonly CashLine[]> =>
  (await sql<CashLine>`
    SELECT cash.subject_id AS "subjectId", cash.demand_serial AS "demandSerial", cash.document_id AS "documentId", cash.number, demand.label, demand.payer_name AS "payerName", cash.unit_id AS "unitId", cash.amount, cash.at, cash.made_by AS by, cash.reason
    FROM (
      SELECT receipt.subject_id, receipt.demand_serial, receipt.document_id, receipt.number, receipt.unit_id, receipt.amount, receipt.received_at AS at, NULL::text AS reason,
        (SELECT made_by FROM payments.payment_event AS event WHERE event.subject_id = receipt.subject_id AND event.demand_serial = receipt.demand_serial AND event.type = 'MoneyReceived' AND (event.event ->> 'serial')::int = receipt.serial LIMIT 1) AS made_by
      FROM payments.receipt AS receipt
      WHERE receipt.unit_id = ANY (${unitIds}::uuid[]) AND receipt.method = 'cash' AND receipt.received_at >= ${from} AND receipt.received_at < ${until}
      UNION ALL
      SELECT reversal.subject_id, reversal.demand_serial, receipt.document_id, receipt.number, reversal.unit_id, -reversal.amount, reversal.reversed_at, reversal.reason, reversal.reversed_by
      FROM payments.reversal AS reversal
      JOIN payments.receipt AS receipt ON receipt.subject_id = reversal.subject_id AND receipt.demand_serial = reversal.demand_serial AND receipt.serial = reversal.receipt_serial
      WHERE reversal.unit_id = ANY (${unitIds}::uuid[]) AND reversal.method = 'cash' AND reversal.reversed_at >= ${from} AND reversal.reversed_at < ${until}
    ) AS cash
    JOIN payments.demand AS demand ON demand.subject_id = cash.subject_id AND demand.serial = cash.demand_serial
    ORDER BY cash.at, cash.number LIMIT ${limit}`.execute(tx)).rows

export type CashClosing = { readonly unitId: string; readonly serial: number; readonly expected: number; readonly counted: number; readonly words: string | null; readonly at: Instant; readonly by: EventAuthor }

/** The last count of each unit. */
export const listClosings = async (tx: Transaction, { unitIds, on }: { readonly unitIds: readonly string[]; readonly on: PlainDate }): Promise<readonly CashClosing[]> =>
  (await sql<CashClosing>`
    SELECT DISTINCT ON (unit_id) unit_id AS "unitId", serial, expected, counted, words, closed_at AS at, closed_by AS by
    FROM payments.cash_closing WHERE unit_id = ANY (${unitIds}::uuid[]) AND on_day = ${on} ORDER BY unit_id, serial DESC`.execute(tx)).rows

/** Two who close one day follow one another. */
export const lockCashDay = async (tx: Transaction, { unitId, on }: { readonly unitId: string; readonly on: PlainDate }): Promise<void> => {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`cash ${unitId} ${on}`}, 0))`.execute(tx)
}

export const keepClosing = async (tx: Transaction, { unitId, on, serial, expected, counted, words, at, by }: Omit<CashClosing, 'words'> & { readonly on: PlainDate; readonly words?: string }): Promise<void> => {
  await tables<PaymentTables>(tx).insertInto('payments.cash_closing').values({ unit_id: unitId, on_day: on, serial, expected, counted, words: words ?? null, closed_at: at, closed_by: JSON.stringify(by) }).execute()
}

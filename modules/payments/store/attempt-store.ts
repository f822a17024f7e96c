import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { DemandKey } from './demand-store.ts'
import type { PaymentTables } from './tables.ts'

export type Waiting = { readonly reference: string; readonly asks: number }

/** Which demand a reference of ours belongs to. */
export const findByReference = async (tx: Transaction, reference: string): Promise<DemandKey | undefined> => {
  const row = await tables<PaymentTables>(tx).selectFrom('payments.attempt').select(['subject_id', 'demand_serial']).where('reference', '=', reference).executeTakeFirst()
  return row && { subjectId: row.subject_id, serial: row.demand_serial }
}

/** Takes what is due to be asked and puts its next question off, so that two workers never ask the same. */
export const takeToAsk = async (tx: Transaction, { now, until, limit }: { readonly now: Instant; readonly until: Instant; readonly limit: number }): Promise<readonly Waiting[]> => {
  const { rows } = await sql<{ reference: string; asks: number }>`
    UPDATE payments.attempt SET ask_at = ${until}, asks = asks + 1
    WHERE reference IN (SELECT reference FROM payments.attempt WHERE ask_at <= ${now} ORDER BY ask_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING reference, asks`.execute(tx)
  return rows
}

/** Only a platform can be asked: of a transfer the bank's statement tells. */
export const setNextAsk = async (tx: Transaction, reference: string, askAt: Instant | undefined): Promise<void> => {
  await tables<PaymentTables>(tx).updateTable('payments.attempt').set({ ask_at: askAt ?? null }).where('reference', '=', reference).where('method', '=', 'platform').where('state', 'in', ['starting', 'waiting', 'disputed']).execute()
}

export type BookLine = { readonly reference: string; readonly method: 'platform' | 'bank-transfer' | 'cash'; readonly amount: number; readonly counted: number; readonly countedAt: Instant | null; readonly firstCountedAt: Instant | null; readonly startedAt: Instant; readonly account: string | null }

const BOOK = sql`SELECT attempt.reference, attempt.method, attempt.amount, (coalesce(sum(receipt.amount), 0) - coalesce(sum(reversal.amount), 0))::bigint AS counted, max(receipt.received_at) AS "countedAt", min(receipt.received_at) AS "firstCountedAt", attempt.started_at AS "startedAt", attempt.account_number AS account
    FROM payments.attempt AS attempt LEFT JOIN payments.receipt AS receipt ON receipt.reference = attempt.reference
    LEFT JOIN payments.reversal AS reversal ON reversal.subject_id = receipt.subject_id AND reversal.demand_serial = receipt.demand_serial AND reversal.receipt_serial = receipt.serial`
const BY_ATTEMPT = sql`GROUP BY attempt.reference, attempt.method, attempt.amount, attempt.started_at, attempt.account_number`

/** What was tried or received on the days asked about, and how much was counted for it. */
export const listBook = async (tx: Transaction, { from, until }: { readonly from: Instant; readonly until: Instant }): Promise<readonly BookLine[]> =>
  (await sql<BookLine>`${BOOK} WHERE attempt.reference IN (
      SELECT reference FROM payments.attempt WHERE started_at >= ${from} AND started_at < ${until}
      UNION SELECT reference FROM payments.receipt WHERE received_at >= ${from} AND received_at < ${until}
    ) ${BY_ATTEMPT}`.execute(tx)).rows

/** Of those the outside names, whenever they were begun. */
export const listBookOf = async (tx: Transaction, references: readonly string[]): Promise<readonly BookLine[]> =>
  references.length === 0 ? [] : (await sql<BookLine>`${BOOK} WHERE attempt.reference = ANY (${references}::text[]) ${BY_ATTEMPT}`.execute(tx)).rows

export type Place = { readonly unitId: string; readonly subjectId: string; readonly demandSerial: number }

/** The demand, and its unit, that each of our references belongs to. */
export const findPlaces = async (tx: Transaction, references: readonly string[]): Promise<ReadonlyMap<string, Place>> => {
  if (references.length === 0) return new Map()
  const { rows } = await sql<Place & { reference: string }>`
    SELECT attempt.reference, demand.unit_id AS "unitId", demand.subject_id AS "subjectId", demand.serial AS "demandSerial"
    FROM payments.attempt AS attempt JOIN payments.demand AS demand ON demand.subject_id = attempt.subject_id AND demand.serial = attempt.demand_serial
    WHERE attempt.reference = ANY (${references}::text[])`.execute(tx)
  return new Map(rows.map(({ reference, ...place }) => [reference, place]))
}

type Since = { readonly from: Instant; readonly until: Instant }

export const listWaitingSince = async (tx: Transaction, { from, until }: Since): Promise<readonly string[]> => {
  const rows = await tables<PaymentTables>(tx)
    .selectFrom('payments.attempt')
    .select('reference')
    .where('method', '=', 'platform')
    .where('state', 'in', ['starting', 'waiting', 'disputed'])
    .where('started_at', '>=', from)
    .where('started_at', '<', until)
    .execute()
  return rows.map(({ reference }) => reference)
}

/** A code was shown since then, for the first time or again; whether it was paid already is no matter: it may be paid twice. */
export const hasTransferSince = async (tx: Transaction, from: Instant): Promise<boolean> =>
  (await tables<PaymentTables>(tx).selectFrom('payments.attempt').select('reference').where(sql<boolean>`coalesce(shown_at, started_at) >= ${from}`).where('method', '=', 'bank-transfer').limit(1).execute()).length > 0

/** Those of these references that are transfers, each with the bank's numbers that were counted for it. */
export const listTransfersOf = async (tx: Transaction, references: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> => {
  if (references.length === 0) return new Map()
  const { rows } = await sql<{ reference: string; counted: readonly string[] }>`
    SELECT attempt.reference, array_remove(array_agg(receipt.transaction_no) FILTER (WHERE reversal.amount IS NULL), NULL) AS counted
    FROM payments.attempt AS attempt LEFT JOIN payments.receipt AS receipt ON receipt.reference = attempt.reference
    LEFT JOIN payments.reversal AS reversal ON reversal.subject_id = receipt.subject_id AND reversal.demand_serial = receipt.demand_serial AND reversal.receipt_serial = receipt.serial
    WHERE attempt.reference = ANY (${references}::text[]) AND attempt.method = 'bank-transfer'
    GROUP BY attempt.reference`.execute(tx)
  return new Map(rows.map(({ reference, counted }) => [reference, counted]))
}

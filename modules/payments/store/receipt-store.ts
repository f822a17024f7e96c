import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/transaction.ts'

/** Where a transfer of this number of the bank was counted and stands; who writes one down by hand holds its number, so that two of them follow one another. */
export const takeTransferNo = async (tx: Transaction, transactionNo: string): Promise<{ readonly receipt: string; readonly label: string } | undefined> => {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`transfer ${transactionNo}`}, 0))`.execute(tx)
  const { rows } = await sql<{ receipt: string; label: string }>`
    SELECT receipt.number AS receipt, demand.label FROM payments.receipt AS receipt
    JOIN payments.demand AS demand ON demand.subject_id = receipt.subject_id AND demand.serial = receipt.demand_serial
    WHERE receipt.transaction_no = ${transactionNo} AND receipt.method = 'bank-transfer'
      AND NOT EXISTS (SELECT FROM payments.reversal WHERE reversal.subject_id = receipt.subject_id AND reversal.demand_serial = receipt.demand_serial AND reversal.receipt_serial = receipt.serial)
    LIMIT 1`.execute(tx)
  return rows[0]
}

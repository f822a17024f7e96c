import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/transaction.ts'

export const listUsedByFeedback = async (tx: Transaction, fileIds: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await sql<{ file_id: string }>`SELECT DISTINCT event ->> 'fileId' AS file_id FROM feedback.item_event
    WHERE type = 'FileAdded' AND event ->> 'fileId' = ANY (${fileIds}::text[])`.execute(tx)
  return rows.map(({ file_id }) => file_id)
}

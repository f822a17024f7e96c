import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/transaction.ts'

export const listUsedByPlans = async (tx: Transaction, fileIds: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await sql<{ file_id: string }>`SELECT given::text AS file_id FROM unnest(${fileIds}::uuid[]) given
    WHERE EXISTS (SELECT FROM plans.evidence WHERE file_id = given)`.execute(tx)
  return rows.map(({ file_id }) => file_id)
}

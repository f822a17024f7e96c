import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/transaction.ts'

export const listUsedByPostings = async (tx: Transaction, fileIds: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await sql<{ file_id: string }>`SELECT given::text AS file_id FROM unnest(${fileIds}::uuid[]) given
    WHERE EXISTS (SELECT FROM procedures.posting WHERE photo_file_id = given)`.execute(tx)
  return rows.map(({ file_id }) => file_id)
}

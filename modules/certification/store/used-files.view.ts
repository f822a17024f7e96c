import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/transaction.ts'

export const listUsedByCopies = async (tx: Transaction, fileIds: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await sql<{ file_id: string }>`SELECT given::text AS file_id FROM unnest(${fileIds}::uuid[]) given
    WHERE EXISTS (SELECT FROM certification.certified_copy WHERE scan_file_id = given) OR
      EXISTS (SELECT FROM certification.certified_copy WHERE file_id = given) OR
      EXISTS (SELECT FROM certification.copy_prolonging WHERE agreement_file_id = given)`.execute(tx)
  return rows.map(({ file_id }) => file_id)
}

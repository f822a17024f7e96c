import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/transaction.ts'

export const listUsedByPapers = async (tx: Transaction, fileIds: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await sql<{ file_id: string }>`SELECT given::text AS file_id FROM unnest(${fileIds}::uuid[]) given
    WHERE EXISTS (SELECT FROM official_documents.issued_document WHERE file_id = given) OR
      EXISTS (SELECT FROM official_documents.signed_file WHERE file_id = given) OR
      EXISTS (SELECT FROM official_documents.signed_file WHERE signed_file_id = given) OR
      EXISTS (SELECT FROM official_documents.signing_order WHERE file_id = given) OR
      EXISTS (SELECT FROM official_documents.file_withdrawal WHERE file_id = given)`.execute(tx)
  return rows.map(({ file_id }) => file_id)
}

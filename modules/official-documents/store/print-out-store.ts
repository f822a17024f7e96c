import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'

export type PrintOut = { readonly at: Instant; readonly by: string }

/** The how-many-eth time this paper leaves for a printer, from 1. Two at once for one paper: the key lets the second wait and fail. */
export const insertPrintOut = async (tx: Transaction, { subjectId, documentId }: IssuedDocument, { at, by }: PrintOut): Promise<number> => {
  const { rows } = await sql<{ serial: number }>`
    INSERT INTO official_documents.print_out (subject_id, document_id, serial, printed_at, printed_by)
    SELECT ${subjectId}::uuid, ${documentId}::uuid, coalesce(max(serial), 0) + 1, ${at}::timestamptz, ${by}
    FROM official_documents.print_out WHERE subject_id = ${subjectId} AND document_id = ${documentId}
    RETURNING serial`.execute(tx)
  return rows[0]?.serial ?? 1
}

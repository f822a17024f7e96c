import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'

export type PrintOut = { readonly at: Instant; readonly by: string }

/** The how-many-eth time this paper leaves for a printer, from 1. Two at once: the second waits for the first and counts on. */
export const insertPrintOut = async (tx: Transaction, { subjectId, documentId }: IssuedDocument, { at, by }: PrintOut): Promise<number> => {
  for (;;) {
    const { rows } = await sql<{ serial: number }>`
      INSERT INTO official_documents.print_out (subject_id, document_id, serial, printed_at, printed_by)
      SELECT ${subjectId}::uuid, ${documentId}::uuid, coalesce(max(serial), 0) + 1, ${at}::timestamptz, ${by}
      FROM official_documents.print_out WHERE subject_id = ${subjectId} AND document_id = ${documentId}
      ON CONFLICT DO NOTHING RETURNING serial`.execute(tx)
    if (rows[0] !== undefined) return rows[0].serial
  }
}

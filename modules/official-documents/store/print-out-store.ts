import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'

export type PrintOut = { readonly at: Instant; readonly by: string }

/** A browser that loads the file twice, or a reload right after, prints nothing again. */
const SAME_PRINT = '5 minutes'

const findRecent = async (tx: Transaction, { subjectId, documentId }: IssuedDocument, { at, by }: PrintOut): Promise<number | undefined> => {
  const { rows } = await sql<{ serial: number }>`
    SELECT serial FROM official_documents.print_out
    WHERE subject_id = ${subjectId} AND document_id = ${documentId} AND printed_by = ${by} AND printed_at > ${at}::timestamptz - ${SAME_PRINT}::interval
    ORDER BY serial DESC LIMIT 1`.execute(tx)
  return rows[0]?.serial
}

/** The how-many-eth time this paper leaves for a printer, from 1. Two at once: the second waits for the first and counts on. */
export const countPrintOut = async (tx: Transaction, document: IssuedDocument, printOut: PrintOut): Promise<number> => {
  const { subjectId, documentId } = document
  for (;;) {
    const recent = await findRecent(tx, document, printOut)
    if (recent !== undefined) return recent
    const { rows } = await sql<{ serial: number }>`
      INSERT INTO official_documents.print_out (subject_id, document_id, serial, printed_at, printed_by)
      SELECT ${subjectId}::uuid, ${documentId}::uuid, coalesce(max(serial), 0) + 1, ${printOut.at}::timestamptz, ${printOut.by}
      FROM official_documents.print_out WHERE subject_id = ${subjectId} AND document_id = ${documentId}
      ON CONFLICT DO NOTHING RETURNING serial`.execute(tx)
    if (rows[0] !== undefined) return rows[0].serial
  }
}

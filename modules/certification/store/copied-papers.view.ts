import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

export type CopiedPaper = { readonly requestId: string; readonly name: string; readonly scanFileId: string; readonly fileId?: string; readonly agreementIds: readonly string[]; readonly handedOutAt?: Instant }

type Row = { request_id: string; name: string; scan_file_id: string; file_id: string | null; agreement_ids: string[]; handed_out_at: string | null }

const from = (row: Row): CopiedPaper => ({
  requestId: row.request_id,
  name: row.name,
  scanFileId: row.scan_file_id,
  agreementIds: row.agreement_ids,
  ...(row.file_id === null ? {} : { fileId: row.file_id }),
  ...(row.handed_out_at === null ? {} : { handedOutAt: row.handed_out_at as Instant }),
})

const COLUMNS = sql`copy.request_id, copy.original ->> 'name' AS name, copy.scan_file_id, copy.file_id, request.handed_out_at,
  ARRAY(SELECT agreement_file_id FROM certification.copy_prolonging prolonged WHERE prolonged.request_id = copy.request_id AND agreement_file_id IS NOT NULL ORDER BY prolonged.serial) AS agreement_ids`

/** Of requests an authority handed out before, by their ids; so many requests, each with all its copies. */
export const listHandedOut = async (tx: Transaction, asked: { readonly unitId: string; readonly before: Instant; readonly after?: string; readonly limit: number }): Promise<readonly CopiedPaper[]> => {
  const { rows } = await sql<Row>`SELECT ${COLUMNS}
    FROM (SELECT id, handed_out_at FROM certification.copy_request
      WHERE authority_id = ${asked.unitId} AND handed_out_at < ${asked.before} AND (${asked.after ?? null}::uuid IS NULL OR id > ${asked.after ?? null}::uuid) ORDER BY id LIMIT ${asked.limit}) request
    JOIN certification.certified_copy copy ON copy.request_id = request.id ORDER BY copy.request_id, copy.serial`.execute(tx)
  return rows.map(from)
}

export const listCopiesNaming = async (tx: Transaction, fileIds: readonly string[]): Promise<readonly CopiedPaper[]> => {
  const { rows } = await sql<Row>`SELECT ${COLUMNS} FROM certification.certified_copy copy JOIN certification.copy_request request ON request.id = copy.request_id
    WHERE copy.scan_file_id = ANY(${fileIds}::uuid[]) OR copy.file_id = ANY(${fileIds}::uuid[])
      OR copy.request_id IN (SELECT request_id FROM certification.copy_prolonging WHERE agreement_file_id = ANY(${fileIds}::uuid[]))`.execute(tx)
  return rows.map(from)
}

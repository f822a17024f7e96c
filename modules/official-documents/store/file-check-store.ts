import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { FileCheckRow, OfficialDocumentsTables } from './tables.ts'

const CHECK = 'official_documents.file_check'

/** Which content, in which matter. */
export type OfMatter = { readonly subjectId: string; readonly sha256: string }
export type FileCheckState = OfMatter & { readonly state: 'waiting' | 'done'; /** As it was found (`PdfReport`). */ readonly report?: unknown; readonly checkedAt?: Instant; readonly attempts: number }

const from = (row: FileCheckRow): FileCheckState => ({
  subjectId: row.subject_id,
  sha256: row.sha256,
  state: row.state,
  attempts: row.attempts,
  ...(row.report === null ? {} : { report: row.report }),
  ...(row.checked_at === null ? {} : { checkedAt: row.checked_at as Instant }),
})

export const findFileCheck = async (tx: Transaction, { subjectId, sha256 }: OfMatter): Promise<FileCheckState | undefined> => {
  const row = await tables<OfficialDocumentsTables>(tx).selectFrom(CHECK).selectAll().where('subject_id', '=', subjectId).where('sha256', '=', sha256).executeTakeFirst()
  return row && from(row)
}

/** Once more where it was done; what waits already goes on waiting. */
export const askFileCheck = async (tx: Transaction, { subjectId, sha256 }: OfMatter, at: Instant): Promise<void> => {
  await sql`INSERT INTO official_documents.file_check (subject_id, sha256, state, asked_at, next_at) VALUES (${subjectId}, ${sha256}, 'waiting', ${at}, ${at})
    ON CONFLICT (subject_id, sha256) DO UPDATE SET state = 'waiting', report = NULL, checked_at = NULL, asked_at = ${at}, next_at = ${at}, attempts = 0 WHERE file_check.state = 'done'`.execute(tx)
}

/** The longest waiting check that nobody works on, taken until `until`. */
export const takeFileCheck = async (tx: Transaction, { now, until }: { readonly now: Instant; readonly until: Instant }): Promise<FileCheckState | undefined> => {
  const { rows } = await sql<FileCheckRow>`
    UPDATE official_documents.file_check SET next_at = ${until}, attempts = attempts + 1
    WHERE (subject_id, sha256) = (SELECT subject_id, sha256 FROM official_documents.file_check WHERE state = 'waiting' AND next_at <= ${now} ORDER BY next_at, subject_id, sha256 LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING *`.execute(tx)
  return rows[0] && from(rows[0])
}

/** True for whoever still held it. */
export const keepFileCheck = async (tx: Transaction, { subjectId, sha256, attempts }: FileCheckState, { report, at }: { readonly report: unknown; readonly at: Instant }): Promise<boolean> => {
  const kept = await tables<OfficialDocumentsTables>(tx)
    .updateTable(CHECK)
    .set({ state: 'done', report: JSON.stringify(report), checked_at: at })
    .where('subject_id', '=', subjectId)
    .where('sha256', '=', sha256)
    .where('attempts', '=', attempts)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return kept.numUpdatedRows > 0n
}

import { sql } from 'kysely'
import type { StoredFileId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { ScanLine, ScanPage, ScanPicture } from '../domain/digitise/read-scan.ts'
import type { DocumentsTables, ScanPageRow } from './tables.ts'

const PAGE = 'documents.scan_page'

export type WaitingScanPage = ScanPage & { readonly attempts: number }

const pageFrom = (row: ScanPageRow): WaitingScanPage => ({
  fileId: row.file_id,
  page: row.page,
  state: row.state,
  ...(row.picture === null ? {} : { picture: row.picture as ScanPicture }),
  lines: row.lines as readonly ScanLine[],
  fields: row.fields as ScanPage['fields'],
  faults: row.faults as ScanPage['faults'],
  attempts: row.attempts,
})

/** A file that is asked for once more is read once. */
export const insertScanPages = async (tx: Transaction, { fileId, pages, at }: { readonly fileId: StoredFileId; readonly pages: number; readonly at: Instant }): Promise<void> => {
  await sql`INSERT INTO documents.scan_page (file_id, page, state, next_at) SELECT ${fileId}, page, 'waiting', ${at} FROM generate_series(1, ${pages}::int) page ON CONFLICT DO NOTHING`.execute(tx)
}

export const listScanPages = async (tx: Transaction, fileIds: readonly string[]): Promise<readonly ScanPage[]> => {
  if (fileIds.length === 0) return []
  return (await tables<DocumentsTables>(tx).selectFrom(PAGE).selectAll().where('file_id', 'in', fileIds).orderBy('file_id').orderBy('page').execute()).map(pageFrom)
}

/** The longest waiting page that nobody works on, taken until `until`. */
export const takeScanPage = async (tx: Transaction, { now, until }: { readonly now: Instant; readonly until: Instant }): Promise<WaitingScanPage | undefined> => {
  const { rows } = await sql<ScanPageRow>`
    UPDATE documents.scan_page SET next_at = ${until}, attempts = attempts + 1
    WHERE (file_id, page) = (SELECT file_id, page FROM documents.scan_page WHERE state = 'waiting' AND next_at <= ${now} ORDER BY next_at, file_id, page LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING *`.execute(tx)
  return rows[0] === undefined ? undefined : pageFrom(rows[0])
}

/** Only for whoever still holds the page. */
const ofHolder = (tx: Transaction, { fileId, page, attempts }: WaitingScanPage) =>
  tables<DocumentsTables>(tx).updateTable(PAGE).where('file_id', '=', fileId).where('page', '=', page).where('attempts', '=', attempts).where('state', '=', 'waiting')

export type ScanPageRead = Pick<ScanPage, 'lines' | 'fields' | 'faults'> & { /** Absent where it cannot be drawn. */ readonly picture?: ScanPicture }

export const keepScanPage = async (tx: Transaction, page: WaitingScanPage, { picture, lines, fields, faults }: ScanPageRead): Promise<void> => {
  const said = { lines: JSON.stringify(lines), fields: JSON.stringify(fields), faults: JSON.stringify(faults) }
  await ofHolder(tx, page).set(picture === undefined ? { state: 'failed', ...said } : { state: 'ready', picture: JSON.stringify(picture), ...said }).execute()
}

/** Not before: its file may not be opened yet. The try does not count. */
export const putOffScanPage = async (tx: Transaction, page: WaitingScanPage, until: Instant): Promise<void> => {
  await ofHolder(tx, page).set({ next_at: until, attempts: page.attempts - 1 }).execute()
}

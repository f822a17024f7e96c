import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { ContentState, ScanStep } from '../domain/malware-scan.ts'
import type { StoredFile } from '../domain/stored-file.ts'
import { fileFrom } from './stored-file-store.ts'
import type { DocumentsTables } from './tables.ts'

/**
 * What is said of this content; `otherwise` when nothing was said yet. Holds the row until the commit: whoever settles it meanwhile
 * waits, and then sees the file that is being stored here.
 */
export const askContent = async (tx: Transaction, sha256: string, { otherwise, at }: { readonly otherwise: 'waiting' | 'clean'; readonly at: Instant }): Promise<ContentState> => {
  const waits = otherwise === 'waiting'
  const { rows } = await sql<{ state: ContentState }>`
    INSERT INTO documents.content_scan (sha256, state, asked_at, next_at, settled_at)
    VALUES (${sha256}, ${otherwise}, ${at}, ${waits ? at : null}::timestamptz, ${waits ? null : at}::timestamptz)
    ON CONFLICT (sha256) DO UPDATE SET asked_at = excluded.asked_at RETURNING state`.execute(tx)
  return rows[0]?.state ?? otherwise
}

/** Contents nobody has said anything of, met while all are read back. */
export const askContents = async (tx: Transaction, hashes: readonly string[], at: Instant): Promise<void> => {
  await sql`INSERT INTO documents.content_scan (sha256, state, asked_at, next_at) SELECT given, 'waiting', ${at}, ${at} FROM unnest(${hashes}::text[]) given ON CONFLICT (sha256) DO NOTHING`.execute(tx)
}

export type WaitingContent = { readonly sha256: string; readonly attempts: number }

/** Takes what is due until `until`: a worker that dies with it leaves it to the next one. */
export const takeWaiting = async (tx: Transaction, { now, until, limit }: { readonly now: Instant; readonly until: Instant; readonly limit: number }): Promise<readonly WaitingContent[]> => {
  const { rows } = await sql<WaitingContent>`
    UPDATE documents.content_scan SET next_at = ${until} WHERE sha256 IN (
      SELECT sha256 FROM documents.content_scan WHERE state = 'waiting' AND next_at <= ${now} ORDER BY next_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING sha256, attempts`.execute(tx)
  return rows
}

/** Of the content and of every file that has it; false where somebody has settled it meanwhile. */
export const settleContent = async (tx: Transaction, sha256: string, { state, attempts, nextAt, said, at }: ScanStep & { readonly at: Instant }): Promise<boolean> => {
  const settled = await tables<DocumentsTables>(tx)
    .updateTable('documents.content_scan')
    .set({ state, attempts, next_at: nextAt ?? null, said: said ?? null, settled_at: state === 'waiting' ? null : at })
    .where('sha256', '=', sha256)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (settled.numUpdatedRows === 0n) return false
  if (state !== 'waiting') await markFiles(tx, sha256, state)
  return true
}

const markFiles = async (tx: Transaction, sha256: string, state: ContentState): Promise<void> => {
  await tables<DocumentsTables>(tx).updateTable('documents.stored_file').set({ malware_scan: state }).where('sha256', '=', sha256).execute()
}

/** A person has looked: opened on their word, or looked at once more. */
export const decideContent = async (tx: Transaction, sha256: string, { state, by, reason, at }: { readonly state: 'released' | 'waiting'; readonly by: string; readonly reason: string; readonly at: Instant }): Promise<void> => {
  await tables<DocumentsTables>(tx)
    .updateTable('documents.content_scan')
    .set({ state, decided_by: by, reason, attempts: 0, next_at: state === 'waiting' ? at : null, settled_at: state === 'waiting' ? null : at })
    .where('sha256', '=', sha256)
    .execute()
  await markFiles(tx, sha256, state)
}

export type ClosedContent = { readonly sha256: string; readonly state: 'quarantined' | 'unscanned'; readonly said: string; readonly settledAt: Instant; readonly fileNames: readonly string[] }

export const findClosed = async (tx: Transaction, sha256: string): Promise<'quarantined' | 'unscanned' | undefined> => {
  const row = await tables<DocumentsTables>(tx).selectFrom('documents.content_scan').select('state').where('sha256', '=', sha256).forUpdate().executeTakeFirst()
  return row?.state === 'quarantined' || row?.state === 'unscanned' ? row.state : undefined
}

export const listClosed = async (tx: Transaction, limit: number): Promise<readonly ClosedContent[]> => {
  const { rows } = await sql<{ sha256: string; state: ClosedContent['state']; said: string | null; settled_at: Instant; names: readonly string[] }>`
    SELECT sha256, state, said, settled_at, ARRAY(SELECT DISTINCT file_name FROM documents.stored_file f WHERE f.sha256 = c.sha256 LIMIT 3) AS names
    FROM documents.content_scan c WHERE state IN ('quarantined', 'unscanned') ORDER BY settled_at DESC, sha256 LIMIT ${limit}`.execute(tx)
  return rows.map(({ sha256, state, said, settled_at, names }) => ({ sha256, state, said: said ?? '', settledAt: settled_at, fileNames: names }))
}

export const countWaitingContents = async (tx: Transaction): Promise<number> => {
  const row = await tables<DocumentsTables>(tx).selectFrom('documents.content_scan').select(sql<number>`count(*)`.as('waiting')).where('state', '=', 'waiting').executeTakeFirstOrThrow()
  return Number(row.waiting)
}

/** Files of one content, with who stored them. */
export const listFilesOf = async (tx: Transaction, sha256: string, limit: number): Promise<readonly { readonly file: StoredFile; readonly storedBy: string }[]> => {
  const rows = await tables<DocumentsTables>(tx).selectFrom('documents.stored_file').selectAll().where('sha256', '=', sha256).orderBy('id').limit(limit).execute()
  return rows.map((row) => ({ file: fileFrom(row), storedBy: row.stored_by }))
}

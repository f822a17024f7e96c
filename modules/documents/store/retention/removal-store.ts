import { sql } from 'kysely'
import type { StoredFileId } from '../../../../kernel/ids.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../../platform/db/transaction.ts'
import type { DocumentsTables } from '../tables.ts'

/** Pictures of pages that were drawn from this content, whichever file it came as: they go with it. */
export const listPicturesOf = async (tx: Transaction, sha256: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ sha256: string }>`
    WITH source AS (SELECT id FROM documents.stored_file WHERE sha256 = ${sha256})
    SELECT picture ->> 'sha256' AS sha256 FROM documents.scan_page JOIN source ON source.id = file_id WHERE picture IS NOT NULL
    UNION SELECT picture ->> 'sha256' FROM documents.bench_page JOIN source ON source.id = source_file_id WHERE picture IS NOT NULL
    UNION SELECT picture ->> 'thumbSha256' FROM documents.bench_page JOIN source ON source.id = source_file_id WHERE picture IS NOT NULL`.execute(tx)
  return rows.map((row) => row.sha256)
}

/** Pictures this file alone of all that stay was drawn from, not from a bench: its scans hold papers of others. */
export const listDrawnFrom = async (tx: Transaction, fileId: StoredFileId): Promise<readonly StoredFileId[]> => {
  const { rows } = await sql<{ id: StoredFileId }>`
    SELECT DISTINCT picture.id FROM documents.digital_copy copy, jsonb_array_elements(copy.pages) page, documents.stored_file picture
    WHERE copy.file_id = ${fileId} AND copy.bench_id IS NULL AND picture.id = (page ->> 'fileId')::uuid AND picture.id <> copy.file_id AND picture.destroyed_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM documents.digital_copy other JOIN documents.stored_file drawn ON drawn.id = other.file_id
        WHERE other.pages @> jsonb_build_array(jsonb_build_object('fileId', page ->> 'fileId')) AND other.file_id <> copy.file_id AND drawn.destroyed_at IS NULL)`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Does any file that was not destroyed have these bytes? */
export const isContentNeeded = async (tx: Transaction, sha256: string): Promise<boolean> => {
  const row = await tables<DocumentsTables>(tx).selectFrom('documents.stored_file').select('id').where('sha256', '=', sha256).where('destroyed_at', 'is', null).limit(1).executeTakeFirst()
  return row !== undefined
}

export const insertRemoval = async (tx: Transaction, sha256: string, at: Instant): Promise<void> => {
  await tables<DocumentsTables>(tx).insertInto('documents.content_removal').values({ sha256, aside_at: at, gone_at: null }).onConflict((conflict) => conflict.doNothing()).execute()
}

export type Removal = { readonly sha256: string; readonly asideAt: string }

export const listRemovalsBefore = async (tx: Transaction, before: Instant, limit: number): Promise<readonly Removal[]> => {
  const rows = await tables<DocumentsTables>(tx).selectFrom('documents.content_removal').select(['sha256', sql<string>`aside_at::text`.as('aside')]).where('gone_at', 'is', null).where('aside_at', '<=', before).orderBy('aside_at').limit(limit).execute()
  return rows.map(({ sha256, aside }) => ({ sha256, asideAt: aside }))
}

export const endRemoval = async (tx: Transaction, { sha256, asideAt }: Removal, at: Instant): Promise<void> => {
  await sql`UPDATE documents.content_removal SET gone_at = ${at} WHERE sha256 = ${sha256} AND aside_at = ${asideAt}::timestamptz`.execute(tx)
}

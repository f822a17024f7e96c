import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { StoredFileId } from '../../../kernel/ids.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Upload } from '../domain/upload.ts'
import { ownerFrom, ownerIdOf } from './stored-file-store.ts'
import type { DocumentsTables, UploadPartRow, UploadRow } from './tables.ts'

const uploadFrom = (row: UploadRow): Upload => ({
  id: row.id,
  owner: ownerFrom(row),
  madeBy: row.made_by,
  fileName: row.file_name,
  sizeBytes: row.size_bytes,
  ...(row.sha256 === null ? {} : { sha256: row.sha256 }),
  purpose: row.purpose,
  receivedBytes: row.received_bytes,
  ...(row.file_id === null ? {} : { fileId: row.file_id as StoredFileId }),
  openedAt: row.opened_at as Instant,
  expiresAt: row.expires_at as Instant,
})

export const insertUpload = async (tx: Transaction, upload: Upload): Promise<void> => {
  await tables<DocumentsTables>(tx)
    .insertInto('documents.upload')
    .values({
      id: upload.id,
      owner_kind: upload.owner.kind,
      owner_id: ownerIdOf(upload.owner),
      made_by: upload.madeBy,
      file_name: upload.fileName,
      size_bytes: upload.sizeBytes,
      sha256: upload.sha256 ?? null,
      purpose: upload.purpose,
      received_bytes: upload.receivedBytes,
      file_id: null,
      opened_at: upload.openedAt,
      expires_at: upload.expiresAt,
    })
    .execute()
}

/** `lock` waits for whoever else works on this upload. */
export const findUpload = async (tx: Transaction, id: string, { lock = false } = {}): Promise<Upload | undefined> => {
  const asked = tables<DocumentsTables>(tx).selectFrom('documents.upload').selectAll().where('id', '=', id)
  const row = await (lock ? asked.forUpdate() : asked).executeTakeFirst()
  return row && uploadFrom(row)
}

/** Both in one statement: a part is sent many times a second. */
export const insertPart = async (tx: Transaction, part: UploadPartRow, expiresAt: Instant): Promise<void> => {
  await tables<DocumentsTables>(tx)
    .with('kept', (kept) => kept.insertInto('documents.upload_part').values(part).returning('upload_id'))
    .updateTable('documents.upload')
    .set({ received_bytes: part.start_byte + part.size_bytes, expires_at: expiresAt })
    .where('id', '=', part.upload_id)
    .execute()
}

/** Names in the scratch folder, in the order of the bytes. */
export const listPartNames = async (tx: Transaction, uploadId: string): Promise<readonly string[]> => {
  const rows = await tables<DocumentsTables>(tx)
    .selectFrom('documents.upload_part')
    .select('scratch_name')
    .where('upload_id', '=', uploadId)
    .orderBy('start_byte')
    .execute()
  return rows.map((row) => row.scratch_name)
}

export const markComplete = async (tx: Transaction, uploadId: string, fileId: StoredFileId): Promise<void> => {
  await tables<DocumentsTables>(tx).updateTable('documents.upload').set({ file_id: fileId }).where('id', '=', uploadId).execute()
  await tables<DocumentsTables>(tx).deleteFrom('documents.upload_part').where('upload_id', '=', uploadId).execute()
}

export const deleteUpload = async (tx: Transaction, uploadId: string): Promise<void> => {
  await tables<DocumentsTables>(tx).deleteFrom('documents.upload').where('id', '=', uploadId).execute()
}

export const deleteExpired = async (tx: Transaction, now: Instant): Promise<void> => {
  await tables<DocumentsTables>(tx).deleteFrom('documents.upload').where('expires_at', '<', now).execute()
}

/** Twins of one maker wait for each other here, so that two windows cannot both take the last place. */
export const countOpen = async (tx: Transaction, madeBy: string, now: Instant): Promise<{ readonly uploads: number; readonly bytes: number }> => {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`upload ${madeBy}`}, 0))`.execute(tx)
  const row = await tables<DocumentsTables>(tx)
    .selectFrom('documents.upload')
    .select([sql<number>`count(*)`.as('uploads'), sql<number>`coalesce(sum(size_bytes), 0)::bigint`.as('bytes')])
    .where('made_by', '=', madeBy)
    .where('file_id', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return { uploads: Number(row.uploads), bytes: Number(row.bytes) }
}

export const listNamed = async (tx: Transaction, names: readonly string[]): Promise<ReadonlySet<string>> => {
  if (names.length === 0) return new Set()
  const rows = await tables<DocumentsTables>(tx).selectFrom('documents.upload_part').select('scratch_name').where('scratch_name', 'in', names).execute()
  return new Set(rows.map((row) => row.scratch_name))
}

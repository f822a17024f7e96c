import { sql } from 'kysely'
import type { PersonId, StoredFileId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { sendOff } from '../../../platform/db/send-off.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { MediaType } from '../domain/media-types.ts'
import type { FileOwner, StoredFile } from '../domain/stored-file.ts'
import type { DocumentsTables, StoredFileRow } from './tables.ts'

export const ownerIdOf = (owner: FileOwner): string => (owner.kind === 'person' ? owner.personId : owner.unitId)

export const ownerFrom = (row: Pick<StoredFileRow, 'owner_kind' | 'owner_id'>): FileOwner =>
  row.owner_kind === 'person'
    ? { kind: 'person', personId: row.owner_id as PersonId }
    : { kind: 'unit', unitId: row.owner_id as UnitId }

export const fileFrom = (row: StoredFileRow): StoredFile => ({
  id: row.id as StoredFileId,
  fileName: row.file_name,
  mediaType: row.media_type as MediaType,
  sizeBytes: row.size_bytes,
  sha256: row.sha256,
  owner: ownerFrom(row),
  storedAt: row.stored_at as Instant,
  malwareScan: row.malware_scan,
  ...(row.destroyed_at ? { destroyedAt: row.destroyed_at as Instant } : {}),
})

export const insertStoredFile = async (tx: Transaction, file: StoredFile, storedBy: string): Promise<void> => {
  const written = tables<DocumentsTables>(tx)
    .insertInto('documents.stored_file')
    .values({
      id: file.id,
      owner_kind: file.owner.kind,
      owner_id: ownerIdOf(file.owner),
      file_name: file.fileName,
      media_type: file.mediaType,
      size_bytes: file.sizeBytes,
      sha256: file.sha256,
      malware_scan: file.malwareScan,
      stored_at: file.storedAt,
      stored_by: storedBy,
    })
  await sendOff(tx, () => written.execute())
}

export const findStoredFile = async (tx: Transaction, id: StoredFileId): Promise<StoredFile | undefined> => {
  const row = await tables<DocumentsTables>(tx)
    .selectFrom('documents.stored_file')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && fileFrom(row)
}

/** In the order of `ids`; unknown ones are left out. */
export const listStoredFiles = async (tx: Transaction, ids: readonly StoredFileId[]): Promise<readonly StoredFile[]> => {
  if (ids.length === 0) return []
  const rows = await tables<DocumentsTables>(tx)
    .selectFrom('documents.stored_file')
    .selectAll()
    .where('id', 'in', ids)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, fileFrom(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Every hash once, in pages, for the proof that no byte was lost. */
export const listHashesAfter = async (tx: Transaction, after: string, limit: number): Promise<readonly string[]> => {
  const rows = await tables<DocumentsTables>(tx)
    .selectFrom('documents.stored_file')
    .select('sha256')
    .distinct()
    .where(sql<boolean>`sha256 > ${after}`)
    .where('destroyed_at', 'is', null)
    .orderBy('sha256')
    .limit(limit)
    .execute()
  return rows.map((row) => row.sha256)
}

/** What one owner keeps, in bytes. */
export const sumOwnedBytes = async (tx: Transaction, owner: FileOwner): Promise<number> => {
  const row = await tables<DocumentsTables>(tx)
    .selectFrom('documents.stored_file')
    .select(sql<number>`coalesce(sum(size_bytes), 0)::bigint`.as('bytes'))
    .where('owner_id', '=', ownerIdOf(owner))
    .where('destroyed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.bytes)
}

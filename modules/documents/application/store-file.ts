import type { StoredFileId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { currentFileStore } from '../../../platform/storage/current-file-store.ts'
import type { Work } from '../../../platform/work.ts'
import { cleanFileName } from '../domain/clean-file-name.ts'
import { inspectFile, type FileRefusal } from '../domain/inspect-file.ts'
import type { FileOwner, StoredFile } from '../domain/stored-file.ts'
import { insertStoredFile } from '../store/stored-file-store.ts'
import { actorKey } from './actor-key.ts'
import { examineBytes } from './examine-bytes.ts'
import { whyNoRoomFor } from './person-room.ts'

export type StoreFile = {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly owner: FileOwner
  /** Promised before the bytes were there; a new one when absent. */
  readonly fileId?: StoredFileId
}

/**
 * Checks the bytes and keeps them for their owner. The bytes are safe on disk before the row is written, so a commit never
 * promises what is not there; bytes whose row was rolled back are found by their hash and do no harm.
 */
export const storeFile = async (work: Work, { bytes, fileName, owner, fileId }: StoreFile): Promise<Outcome<StoredFile, FileRefusal>> => {
  const name = cleanFileName(fileName)
  const inspected = inspectFile({ fileName: name, ...(await examineBytes(bytes)) })
  if (!inspected.ok) return inspected
  const noRoom = await whyNoRoomFor(work, owner, bytes.byteLength)
  if (noRoom) return refuse(noRoom)
  const sha256 = await currentFileStore().put(bytes)
  const file: StoredFile = {
    id: fileId ?? newId<StoredFileId>(),
    fileName: name,
    mediaType: inspected.value,
    sizeBytes: bytes.byteLength,
    sha256,
    owner,
    storedAt: work.now,
    malwareScan: 'not-scanned',
  }
  await insertStoredFile(work.tx, file, actorKey(work))
  return ok(file)
}

import type { StoredFileId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { currentFileStore } from '../../../platform/storage/current-file-store.ts'
import type { Work } from '../../../platform/work.ts'
import { cleanFileName } from '../domain/clean-file-name.ts'
import { inspectFile, type FileRefusal } from '../domain/inspect-file.ts'
import type { MediaType } from '../domain/media-types.ts'
import type { FileOwner, StoredFile } from '../domain/stored-file.ts'
import { insertStoredFile } from '../store/stored-file-store.ts'
import { actorKey } from './actor-key.ts'
import { examineBytes } from './examine-bytes.ts'
import { scanStateOf } from './keeping/scan-contents.ts'
import { whyNoRoomFor } from './person-room.ts'

export type StoreFile = {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly owner: FileOwner
  /** Promised before the bytes were there; a new one when absent. */
  readonly fileId?: StoredFileId
}

/**
 * The bytes are safe on disk before the row is written, so a commit never promises what is not there; bytes whose row was rolled
 * back are found by their hash and do no harm.
 */
const keep = async (work: Work, { bytes, fileName, owner, fileId }: StoreFile, { mediaType, isOwn = false }: { readonly mediaType: MediaType; readonly isOwn?: boolean }): Promise<StoredFile> => {
  const sha256 = await currentFileStore().put(bytes)
  const file: StoredFile = {
    id: fileId ?? newId<StoredFileId>(),
    fileName,
    mediaType,
    sizeBytes: bytes.byteLength,
    sha256,
    owner,
    storedAt: work.now,
    malwareScan: isOwn ? 'not-scanned' : await scanStateOf(work, sha256),
  }
  await insertStoredFile(work.tx, file, actorKey(work))
  return file
}

/** Checks the bytes and keeps them for their owner. */
export const storeFile = async (work: Work, given: StoreFile): Promise<Outcome<StoredFile, FileRefusal>> => {
  const fileName = cleanFileName(given.fileName)
  const inspected = inspectFile({ fileName, ...(await examineBytes(given.bytes)) })
  if (!inspected.ok) return inspected
  const noRoom = await whyNoRoomFor(work, given.owner, given.bytes.byteLength)
  return noRoom ? refuse(noRoom) : ok(await keep(work, { ...given, fileName }, { mediaType: inspected.value }))
}

/** A PDF the product has just printed itself: nobody else has had a hand in it, so nothing is looked for inside. */
export const storeOwnPrint = (work: Work, given: StoreFile): Promise<StoredFile> => keep(work, { ...given, fileName: cleanFileName(given.fileName) }, { mediaType: 'application/pdf', isOwn: true })

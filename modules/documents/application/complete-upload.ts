import type { StoredFileId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { currentFileStore, currentScratch } from '../../../platform/storage/current-file-store.ts'
import type { Work } from '../../../platform/work.ts'
import type { ScanAnswer } from '../domain/malware-scan.ts'
import { inspectFile, type FileRefusal } from '../domain/inspect-file.ts'
import type { MediaType } from '../domain/media-types.ts'
import type { StoredFile } from '../domain/stored-file.ts'
import type { Upload, UploadRefusal } from '../domain/upload.ts'
import { findStoredFile, insertStoredFile } from '../store/stored-file-store.ts'
import { listPartNames, markComplete } from '../store/upload-store.ts'
import { actorKey } from './actor-key.ts'
import { examineFile } from './examine-bytes.ts'
import { findOwnUpload } from './find-own-upload.ts'
import { scanAtOnce, scanStateOf } from './keeping/scan-contents.ts'
import { uploadLimit } from './upload-limit.ts'

export type CompleteRefusal = UploadRefusal | FileRefusal
/** `proven` is absent where the upload was complete already. */
export type Proven = { readonly sha256: string; readonly mediaType: MediaType; /** Absent where no scanner is connected. */ readonly scanned?: ScanAnswer }
export type ReadyUpload = { readonly proven?: Proven; readonly done: (committed: boolean) => Promise<void> }

const nothingToClear = async (): Promise<void> => undefined

/** Joins, hashes, looks inside, and makes the bytes safe under their hash; all of it again harmless when repeated. */
const prove = async (upload: Upload, names: readonly string[]): Promise<Outcome<Proven, CompleteRefusal>> => {
  const scratch = currentScratch()
  const joined = await scratch.join(names, upload.id)
  try {
    const { sha256, sizeBytes } = joined
    const { fileName } = upload
    if (sizeBytes !== upload.sizeBytes) return refuse({ kind: 'upload-unfinished', receivedBytes: sizeBytes, sizeBytes: upload.sizeBytes })
    if (upload.sha256 !== undefined && upload.sha256 !== sha256) return refuse({ kind: 'upload-hash-wrong', fileName, expected: upload.sha256, found: sha256 })
    const path = scratch.pathOf(joined.name)
    // Looked into by another process while the disk writes.
    const [findings] = await Promise.all([examineFile(path, sizeBytes), scratch.sync(joined.name)])
    const inspected = inspectFile({ fileName, ...findings }, uploadLimit())
    if (!inspected.ok) return inspected
    const scanned = await scanAtOnce(path)
    if (scanned?.kind === 'found') return refuse({ kind: 'file-has-malware', fileName })
    await currentFileStore().putFile(path, sha256)
    return ok({ sha256, mediaType: inspected.value, ...(scanned ? { scanned } : {}) })
  } finally {
    if (!names.includes(joined.name)) await scratch.remove([joined.name])
  }
}

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | undefined)?.code
const partsAreGone = (error: unknown): boolean => codeOf(error) === 'ENOENT' || codeOf((error as { cause?: unknown }).cause) === 'ENOENT'

/** Everything slow, outside the transaction. The parts go once the stored file is committed, never before. */
export const readyUpload = async (work: Work, uploadId: string): Promise<Outcome<ReadyUpload, CompleteRefusal>> => {
  const found = await findOwnUpload(work, uploadId)
  if (!found.ok) return found
  const { fileId, receivedBytes, sizeBytes } = found.value
  if (fileId !== undefined) return ok({ done: nothingToClear })
  if (receivedBytes < sizeBytes) return refuse({ kind: 'upload-unfinished', receivedBytes, sizeBytes })
  const names = await listPartNames(work.tx, uploadId)
  const proven = await prove(found.value, names).catch((error: unknown) => (partsAreGone(error) ? refuse({ kind: 'upload-not-found' } as const) : Promise.reject(error)))
  if (proven.ok) return ok({ proven: proven.value, done: async (committed) => (committed ? currentScratch().remove(names) : undefined) })
  // Another window may have completed it meanwhile, and taken the parts with it.
  const again = await findOwnUpload(work, uploadId)
  return again.ok && again.value.fileId !== undefined ? ok({ done: nothingToClear }) : proven
}

/** Completing twice, also at once, answers the same stored file. */
export const completeUpload = async (work: Work, uploadId: string, { proven }: Pick<ReadyUpload, 'proven'>): Promise<Outcome<StoredFile, CompleteRefusal>> => {
  const found = await findOwnUpload(work, uploadId, { lock: true })
  if (!found.ok) return found
  const upload = found.value
  const already = upload.fileId && (await findStoredFile(work.tx, upload.fileId))
  if (already) return ok(already)
  if (!proven) return refuse({ kind: 'upload-not-found' })
  const { fileName, sizeBytes, owner } = upload
  const { sha256, mediaType, scanned } = proven
  const file: StoredFile = { id: newId<StoredFileId>(), fileName, sizeBytes, owner, sha256, mediaType, storedAt: work.now, malwareScan: await scanStateOf(work, sha256, scanned) }
  await insertStoredFile(work.tx, file, actorKey(work))
  await markComplete(work.tx, uploadId, file.id)
  return ok(file)
}

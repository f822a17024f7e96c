import type { StoredFileId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { FileContent } from '../../../platform/http/route.ts'
import { currentFileStore } from '../../../platform/storage/current-file-store.ts'
import type { Work } from '../../../platform/work.ts'
import { recordAudit } from '../../audit/index.ts'
import { whyClosed, type ClosedFile } from '../domain/malware-scan.ts'
import { isOwner, type StoredFile } from '../domain/stored-file.ts'
import { findStoredFile } from '../store/stored-file-store.ts'

export type NoFileRefusal = { readonly kind: 'file-not-found' }
/** A file that nobody may open yet, or any more, is told as that to whoever may read it. */
export type OpenFileRefusal = NoFileRefusal | ClosedFile
export type OpenedFile = { readonly file: StoredFile; readonly bytes: Uint8Array }

export type OpenFile = {
  readonly fileId: StoredFileId
  /** Why it is read, for the trail: `examine-dossier`, `own-file` … */
  readonly purpose: string
  /** The dossier it is read for and the unit that reads, for the trail. */
  readonly dossierId?: string
  readonly unitId?: string
}

/** Asks a module that knows more (a dossier's links) whether this actor may read; without it, only the owner may. */
export type MayRead = (file: StoredFile) => boolean | Promise<boolean>

const findReadable = async (work: Work, { fileId }: OpenFile, mayRead: MayRead | undefined): Promise<Outcome<StoredFile, OpenFileRefusal>> => {
  const file = await findStoredFile(work.tx, fileId)
  if (file === undefined) return refuse({ kind: 'file-not-found' })
  const allowed = mayRead === undefined ? isOwner(work.actor, file.owner) : await mayRead(file)
  if (!allowed) return refuse({ kind: 'file-not-found' })
  const closed = whyClosed(file.malwareScan, file.destroyedAt !== undefined)
  return closed ? refuse(closed) : ok(file)
}

/**
 * Answers the bytes, proven by their hash, and leaves a view in the trail. Someone who may not read is told the same as for a file that does not exist.
 * Throws FileStoreError when the bytes are gone or damaged: that is an incident, not an answer.
 */
export const openFile = async (work: Work, request: OpenFile, mayRead?: MayRead): Promise<Outcome<OpenedFile, OpenFileRefusal>> => {
  const found = await findReadable(work, request, mayRead)
  if (!found.ok) return found
  const bytes = await currentFileStore().get(found.value.sha256)
  await recordFileView(work, found.value, request)
  return ok({ file: found.value, bytes })
}

/** What was stored in this very act is at hand: only the view is left in the trail. */
export const openJustStored = async (work: Work, opened: OpenedFile, request: OpenFile): Promise<OpenedFile> => {
  await recordFileView(work, opened.file, request)
  return opened
}

/** The same for a route: the bytes go from the store to the reader, whole or in part, and are never all in memory. */
export const serveFile = async (work: Work, request: OpenFile, mayRead?: MayRead): Promise<Outcome<FileContent, OpenFileRefusal>> => {
  const found = await findReadable(work, request, mayRead)
  if (!found.ok) return found
  const { sha256, mediaType, fileName, sizeBytes } = found.value
  await recordFileView(work, found.value, request)
  return ok({ sha256, mediaType, fileName, sizeBytes, open: (range) => currentFileStore().open(sha256, range) })
}

const recordFileView = (work: Work, file: StoredFile, { purpose, dossierId, unitId }: OpenFile): Promise<void> =>
  recordAudit(work, {
    event: 'file-viewed',
    thing: 'stored-file',
    thingId: file.id,
    personIds: file.owner.kind === 'person' ? [file.owner.personId] : [],
    purpose,
    ...(dossierId === undefined ? {} : { dossierId }),
    ...(unitId === undefined ? {} : { unitId }),
  })

import type { StoredFileId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { currentFileStore } from '../../../platform/storage/current-file-store.ts'
import type { Work } from '../../../platform/work.ts'
import { recordAudit } from '../../audit/index.ts'
import { isOwner, type StoredFile } from '../domain/stored-file.ts'
import { findStoredFile } from '../store/stored-file-store.ts'

export type OpenFileRefusal = { readonly kind: 'file-not-found' }
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

/**
 * Answers the bytes, proven by their hash, and leaves a view in the trail. Someone who may not read is told the same as for a file that does not exist.
 * Throws FileStoreError when the bytes are gone or damaged: that is an incident, not an answer.
 */
export const openFile = async (work: Work, request: OpenFile, mayRead?: MayRead): Promise<Outcome<OpenedFile, OpenFileRefusal>> => {
  const file = await findStoredFile(work.tx, request.fileId)
  if (file === undefined) return refuse({ kind: 'file-not-found' })
  const allowed = mayRead === undefined ? isOwner(work.actor, file.owner) : await mayRead(file)
  if (!allowed) return refuse({ kind: 'file-not-found' })
  const bytes = await currentFileStore().get(file.sha256)
  await recordFileView(work, file, request)
  return ok({ file, bytes })
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

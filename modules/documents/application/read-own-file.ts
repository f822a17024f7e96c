import type { StoredFileId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { isOwner, type StoredFile } from '../domain/stored-file.ts'
import { findStoredFile } from '../store/stored-file-store.ts'
import type { NoFileRefusal } from './open-file.ts'

/** What is known of a file of one's own; the same refusal for another's as for none. */
export const readOwnFile = async (work: Work, fileId: StoredFileId): Promise<Outcome<StoredFile, NoFileRefusal>> => {
  const file = await findStoredFile(work.tx, fileId)
  return file !== undefined && isOwner(work.actor, file.owner) ? ok(file) : refuse({ kind: 'file-not-found' })
}

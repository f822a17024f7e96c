import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { Upload, UploadRefusal } from '../domain/upload.ts'
import { findUpload } from '../store/upload-store.ts'
import { actorKey } from './actor-key.ts'

/** Only who began an upload sends it, sees it and ends it; to everyone else, and once expired, there is none. */
export const findOwnUpload = async (work: Work, id: string, options: { readonly lock?: boolean } = {}): Promise<Outcome<Upload, UploadRefusal>> => {
  const upload = await findUpload(work.tx, id, options)
  const theirs = upload !== undefined && upload.madeBy === actorKey(work) && upload.expiresAt > work.now
  return theirs ? ok(upload) : refuse({ kind: 'upload-not-found' })
}

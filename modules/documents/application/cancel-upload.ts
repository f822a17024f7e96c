import { ok, type Outcome } from '../../../kernel/outcome.ts'
import { currentScratch } from '../../../platform/storage/current-file-store.ts'
import type { Work } from '../../../platform/work.ts'
import { deleteUpload, listPartNames } from '../store/upload-store.ts'
import { findOwnUpload } from './find-own-upload.ts'

/** Cancelling what is gone already is fine; a stored file stays stored. */
export const cancelUpload = async (work: Work, uploadId: string): Promise<Outcome<{ cancelled: boolean }, never>> => {
  const found = await findOwnUpload(work, uploadId, { lock: true })
  if (!found.ok || found.value.fileId !== undefined) return ok({ cancelled: found.ok === false })
  const names = await listPartNames(work.tx, uploadId)
  await deleteUpload(work.tx, uploadId)
  // Should the commit fail, the sender is told at the next part that nothing is there, and begins anew.
  await currentScratch().remove(names)
  return ok({ cancelled: true })
}

import type { Readable } from 'node:stream'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { currentScratch } from '../../../platform/storage/current-file-store.ts'
import type { Received } from '../../../platform/storage/scratch.ts'
import type { Work } from '../../../platform/work.ts'
import { whyNotPart, type Upload, type UploadRefusal } from '../domain/upload.ts'
import { insertPart } from '../store/upload-store.ts'
import { findOwnUpload } from './find-own-upload.ts'
import { expiryFrom } from './open-upload.ts'

export type Part = { readonly uploadId: string; readonly offset: number }
export type ReceivedPart = { readonly received: Received; readonly done: (committed: boolean) => Promise<void> }

/**
 * Streams a part to the scratch folder; nothing counts until `keepPart` names it. A sender that hangs up half-way has
 * still sent what came: that is kept too, and the next part begins there.
 */
export const receivePart = async (work: Work, { uploadId, offset }: Part, bytes: Readable): Promise<Outcome<ReceivedPart, UploadRefusal>> => {
  const found = await findOwnUpload(work, uploadId)
  if (!found.ok) return found
  const no = whyNotPart(found.value, offset)
  if (no) return refuse(no)
  const scratch = currentScratch()
  const { receivedBytes, sizeBytes } = found.value
  const received = await scratch.receive(bytes, sizeBytes - offset)
  const discard = async (): Promise<void> => scratch.remove([received.name])
  const keep = (): void => {
    const { name, sizeBytes: partBytes } = received
    // One part alone is a whole file as it is.
    if (offset > 0 || partBytes < sizeBytes) scratch.follow(uploadId, { name, at: offset, sizeBytes: partBytes })
  }
  if (!received.tooLong) return ok({ received, done: async (committed) => (committed && received.sizeBytes > 0 ? keep() : discard()) })
  await discard()
  return refuse({ kind: 'upload-too-long', receivedBytes, sizeBytes })
}

/** Of two that sent the same part at once the second is told where to go on. */
export const keepPart = async (work: Work, { uploadId, offset }: Part, received: Received): Promise<Outcome<Upload, UploadRefusal>> => {
  const found = await findOwnUpload(work, uploadId, { lock: true })
  if (!found.ok) return found
  const no = whyNotPart(found.value, offset)
  if (no) return refuse(no)
  if (received.sizeBytes === 0) return found
  const expiresAt = expiryFrom(work.now)
  await insertPart(work.tx, { upload_id: uploadId, start_byte: offset, size_bytes: received.sizeBytes, scratch_name: received.name }, expiresAt)
  return ok({ ...found.value, receivedBytes: offset + received.sizeBytes, expiresAt })
}

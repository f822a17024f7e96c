import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { cleanFileName } from '../domain/clean-file-name.ts'
import type { FileRefusal } from '../domain/inspect-file.ts'
import type { FileOwner } from '../domain/stored-file.ts'
import { inspectAnnounced, MOST_OPEN_UPLOADS, UPLOAD_HOURS, type Upload, type UploadRefusal } from '../domain/upload.ts'
import { countOpen, insertUpload } from '../store/upload-store.ts'
import { actorKey } from './actor-key.ts'
import { ownerFor } from './owner-for.ts'
import { whyNoRoomFor } from './person-room.ts'
import { uploadLimit } from './upload-limit.ts'

export type OpenUpload = { readonly fileName: string; readonly sizeBytes: number; readonly sha256?: string; readonly purpose: string; readonly unitId?: string }
export type OpenUploadRefusal = FileRefusal | UploadRefusal | { readonly kind: 'owner-not-yours' }

export const expiryFrom = (now: Instant): Instant => instantFromMs(epochMs(now) + UPLOAD_HOURS * 3_600_000)

const whyNoRoom = async (work: Work, owner: FileOwner, sizeBytes: number): Promise<UploadRefusal | FileRefusal | undefined> => {
  const open = await countOpen(work.tx, actorKey(work), work.now)
  if (open.uploads >= MOST_OPEN_UPLOADS) return { kind: 'too-many-uploads', limit: MOST_OPEN_UPLOADS }
  return whyNoRoomFor(work, owner, open.bytes + sizeBytes)
}

/** Says what comes before it comes: whatever can be refused by name and size is refused before a byte is sent. */
export const openUpload = async (work: Work, asked: OpenUpload): Promise<Outcome<Upload, OpenUploadRefusal>> => {
  const owner = ownerFor(work, asked.unitId)
  if (owner === undefined) return refuse({ kind: 'owner-not-yours' })
  const fileName = cleanFileName(asked.fileName)
  const announced = inspectAnnounced({ fileName, sizeBytes: asked.sizeBytes }, uploadLimit())
  if (!announced.ok) return announced
  const noRoom = await whyNoRoom(work, owner, asked.sizeBytes)
  if (noRoom) return refuse(noRoom)
  const { sizeBytes, sha256, purpose } = asked
  const times = { openedAt: work.now, expiresAt: expiryFrom(work.now) }
  const upload: Upload = { id: newId(), owner, madeBy: actorKey(work), fileName, sizeBytes, purpose, receivedBytes: 0, ...times, ...(sha256 === undefined ? {} : { sha256 }) }
  await insertUpload(work.tx, upload)
  return ok(upload)
}

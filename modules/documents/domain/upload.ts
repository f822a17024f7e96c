// Luật Giao dịch điện tử 20/2023/QH15 Điều 10: what was sent and what is kept must be the same, byte for byte.
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { StoredFileId } from '../../../kernel/ids.ts'
import { extensionOf, mediaTypeOfExtension } from './media-types.ts'
import { refuseKind, type FileRefusal } from './inspect-file.ts'
import type { FileOwner } from './stored-file.ts'

/** A file on its way in parts. It is complete when `fileId` is there; complete once is complete for good. */
export type Upload = {
  readonly id: string
  readonly owner: FileOwner
  /** Who sends it, as the trail writes people. */
  readonly madeBy: string
  readonly fileName: string
  readonly sizeBytes: number
  /** What the sender says the hash will be. */
  readonly sha256?: string
  readonly purpose: string
  readonly receivedBytes: number
  readonly fileId?: StoredFileId
  readonly openedAt: Instant
  readonly expiresAt: Instant
}

/** A day to come back after a cut line or a closed browser. */
export const UPLOAD_HOURS = 24
/** Enough for a dossier of many papers at once; more is a fault or an attack. */
export const MOST_OPEN_UPLOADS = 40
/** What one person may keep, complete and on its way. */
export const PERSON_QUOTA_BYTES = 2 * 1024 * 1024 * 1024

export type UploadRefusal =
  | { readonly kind: 'upload-not-found' }
  | { readonly kind: 'upload-offset-wrong'; readonly receivedBytes: number; readonly sizeBytes: number }
  | { readonly kind: 'upload-too-long'; readonly receivedBytes: number; readonly sizeBytes: number }
  | { readonly kind: 'upload-unfinished'; readonly receivedBytes: number; readonly sizeBytes: number }
  | { readonly kind: 'upload-hash-wrong'; readonly fileName: string; readonly expected: string; readonly found: string }
  | { readonly kind: 'upload-already-complete' }
  | { readonly kind: 'too-many-uploads'; readonly limit: number }

export const toMegabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024)

export type Announced = { readonly fileName: string; readonly sizeBytes: number }

/** What can be judged before a byte is sent; the same in the browser and on the server. */
export const inspectAnnounced = ({ fileName, sizeBytes }: Announced, limitBytes: number): Outcome<undefined, FileRefusal> => {
  if (fileName === '') return refuse({ kind: 'file-name-missing' })
  if (sizeBytes === 0) return refuse({ kind: 'file-empty', fileName })
  if (sizeBytes > limitBytes) return refuse({ kind: 'file-too-large', fileName, megabytes: toMegabytes(sizeBytes), limit: toMegabytes(limitBytes) })
  const extension = extensionOf(fileName)
  return mediaTypeOfExtension(extension) === undefined ? refuseKind(fileName, extension) : ok(undefined)
}

/** A part may begin only where the last one ended: then any order of sending and repeating gives the same file. */
export const whyNotPart = (upload: Upload, offset: number): UploadRefusal | undefined => {
  const { receivedBytes, sizeBytes } = upload
  if (upload.fileId !== undefined) return { kind: 'upload-already-complete' }
  return offset === receivedBytes ? undefined : { kind: 'upload-offset-wrong', receivedBytes, sizeBytes }
}

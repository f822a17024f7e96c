import { refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { FileRefusal } from '../domain/inspect-file.ts'
import type { StoredFile } from '../domain/stored-file.ts'
import { ownerFor } from './owner-for.ts'
import { storeFile } from './store-file.ts'

export type UploadFileRefusal = FileRefusal | { readonly kind: 'owner-not-yours' }
export type UploadFile = { readonly bytes: Uint8Array; readonly fileName: string; readonly unitId?: string }

/** The whole file in one request. */
export const uploadFile = async (work: Work, { bytes, fileName, unitId }: UploadFile): Promise<Outcome<StoredFile, UploadFileRefusal>> => {
  const owner = ownerFor(work, unitId)
  return owner === undefined ? refuse({ kind: 'owner-not-yours' }) : storeFile(work, { bytes, fileName, owner })
}

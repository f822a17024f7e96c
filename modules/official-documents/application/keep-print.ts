import { sha256Of } from '../../../platform/storage/sha256.ts'
import type { Work } from '../../../platform/work.ts'
import { storeOwnPrint, type StoredFile } from '../../documents/index.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'
import { claimPrint, dropFromQueue } from '../store/print-store.ts'

export type ToKeep = { readonly document: IssuedDocument; readonly bytes: Uint8Array; readonly fileName: string }

/** Keeps the bytes as the file of the paper, once and for ever: who comes second leaves the first where it is, and gets nothing. */
export const keepPrint = async (work: Work, { document, bytes, fileName }: ToKeep): Promise<StoredFile | undefined> => {
  const won = await claimPrint(work.tx, document, { fileSha256: sha256Of(bytes), at: work.now })
  if (!won) return undefined
  const stored = await storeOwnPrint(work, { fileId: document.fileId, bytes, fileName, owner: { kind: 'unit', unitId: document.unitId } })
  await dropFromQueue(work.tx, document)
  return stored
}

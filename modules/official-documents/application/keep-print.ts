import { sha256Of } from '../../../platform/storage/sha256.ts'
import type { Work } from '../../../platform/work.ts'
import { storeFile } from '../../documents/index.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'
import { claimPrint, dropFromQueue } from '../store/print-store.ts'

export type ToKeep = { readonly document: IssuedDocument; readonly bytes: Uint8Array; readonly fileName: string }

/** Keeps the bytes as the file of the paper, once and for ever: who comes second leaves the first where it is. */
export const keepPrint = async (work: Work, { document, bytes, fileName }: ToKeep): Promise<void> => {
  const won = await claimPrint(work.tx, document, { fileSha256: sha256Of(bytes), at: work.now })
  if (!won) return
  const stored = await storeFile(work, { fileId: document.fileId, bytes, fileName, owner: { kind: 'unit', unitId: document.unitId } })
  if (!stored.ok) throw new Error(`our own paper was refused: ${stored.refusal.kind}`)
  await dropFromQueue(work.tx, document)
}

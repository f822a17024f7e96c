// Nghị định 30/2020/NĐ-CP Điều 18: what was issued wrongly is withdrawn; a key that still waits for it must not bring it to life.
import type { StoredFileId } from '../../../kernel/ids.ts'
import { addJob } from '../../../platform/jobs/job-queue.ts'
import type { Work } from '../../../platform/work.ts'
import { findFiles } from '../../documents/index.ts'
import type { PaperSubject } from '../domain/issued-document.ts'
import { cancelOrders, endWithdrawal, findWithdrawnSince, insertWithdrawal, reviveOrders } from '../store/withdrawal-store.ts'
import { actorKey } from './actor-key.ts'
import { SIGN_JOB } from './order-signatures.ts'

export type WithdrawFiles = { readonly subjectId: string; readonly fileIds: readonly StoredFileId[]; readonly reason: string }

/** The act that issued these files was undone, or its office withdrew them: nobody signs them any more, and their check code and their bytes say so. Whoever calls has asked who may. */
export const withdrawFiles = async (work: Work, { subjectId, fileIds, reason }: WithdrawFiles): Promise<void> => {
  const hashes = new Map((await findFiles(work, fileIds)).map(({ id, sha256 }) => [id, sha256]))
  for (const fileId of fileIds) {
    const sha256 = hashes.get(fileId)
    await cancelOrders(work.tx, fileId)
    if ((await findWithdrawnSince(work.tx, fileId)) !== undefined) continue
    await work.tell({ type: 'official-documents.file-withdrawn', fileId })
    await insertWithdrawal(work.tx, { subjectId: subjectId as PaperSubject, fileId, at: work.now, by: actorKey(work.actor), reason, ...(sha256 ? { sha256 } : {}) })
  }
}

/** The same file was issued once more: it stands again, and what was still to be signed is signed. */
export const standAgain = async (work: Work, fileId: StoredFileId): Promise<void> => {
  await endWithdrawal(work.tx, fileId, work.now)
  const isWanted = await reviveOrders(work.tx, fileId, work.now)
  await work.tell({ type: 'official-documents.file-stands-again', fileId })
  if (isWanted) await addJob(work, { name: SIGN_JOB })
}

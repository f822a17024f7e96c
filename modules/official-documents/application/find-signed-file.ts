import type { StoredFileId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { listOrdersOf, listSignedFiles } from '../store/signing-store.ts'

/** What people are given of a file: its newest signed continuation, or itself while nobody has signed. */
export const signedVersionOf = async (work: Work, fileId: StoredFileId): Promise<StoredFileId> => (await listSignedFiles(work.tx, [fileId])).at(-1)?.signedFileId ?? fileId

/** The same for many at once. */
export const signedVersionsOf = async (work: Work, fileIds: readonly StoredFileId[]): Promise<ReadonlyMap<StoredFileId, StoredFileId>> =>
  new Map((await listSignedFiles(work.tx, fileIds)).map(({ fileId, signedFileId }) => [fileId, signedFileId]))

/** A signature it was to get is still being made. */
export const isSigningAwaited = async (work: Work, fileId: StoredFileId): Promise<boolean> => (await listOrdersOf(work.tx, [fileId])).some(({ state }) => state === 'waiting' || state === 'asked')

/** Files with a signature that nobody is making any more: refused by its signer, or given up after too many faults. */
export const listSigningStopped = async (work: Work, fileIds: readonly StoredFileId[]): Promise<ReadonlySet<string>> =>
  new Set((await listOrdersOf(work.tx, fileIds)).flatMap(({ fileId, state }) => (state === 'refused' || state === 'given-up' ? [fileId] : [])))

/** Every signature it was to get is on it; false for a file nobody was asked to sign. */
export const isSigningDone = async (work: Work, fileId: StoredFileId): Promise<boolean> => {
  const orders = await listOrdersOf(work.tx, [fileId])
  return orders.length > 0 && orders.every(({ state }) => state === 'signed')
}

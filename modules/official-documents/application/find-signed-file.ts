import type { StoredFileId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { listSignedFiles } from '../store/signing-store.ts'

/** What people are given of a file: its newest signed continuation, or itself while nobody has signed. */
export const signedVersionOf = async (work: Work, fileId: StoredFileId): Promise<StoredFileId> => (await listSignedFiles(work.tx, [fileId])).at(-1)?.signedFileId ?? fileId

/** The same for many at once. */
export const signedVersionsOf = async (work: Work, fileIds: readonly StoredFileId[]): Promise<ReadonlyMap<StoredFileId, StoredFileId>> =>
  new Map((await listSignedFiles(work.tx, fileIds)).map(({ fileId, signedFileId }) => [fileId, signedFileId]))

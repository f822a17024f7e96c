import type { StoredFileId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import type { StoredFile } from '../domain/stored-file.ts'
import { findStoredFile, listStoredFiles } from '../store/stored-file-store.ts'

/** What is known of a file, without its bytes. Shows no content: the caller answers for who may know. */
export const findFile = (work: Work, fileId: StoredFileId): Promise<StoredFile | undefined> => findStoredFile(work.tx, fileId)

/** Several at once, in the order asked; unknown ids are left out. */
export const findFiles = (work: Work, fileIds: readonly StoredFileId[]): Promise<readonly StoredFile[]> =>
  listStoredFiles(work.tx, fileIds)

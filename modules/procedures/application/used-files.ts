import type { FileUser } from '../../documents/index.ts'
import { listUsedByPostings } from '../store/used-files.view.ts'

/** Photos of what hangs in the halls. */
export const filesOfPostings: FileUser = {
  columns: ['procedures.posting.photo_file_id'],
  usedAmong: (work, fileIds) => listUsedByPostings(work.tx, fileIds),
}

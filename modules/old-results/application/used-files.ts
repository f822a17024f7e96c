import type { FileUser } from '../../documents/index.ts'
import { listUsedByOldResults } from '../store/used-files.view.ts'

/** Scans and what was made of them; the journal names no other. */
export const filesOfOldResults: FileUser = {
  columns: ['old_results.old_result.scan_file_id', 'old_results.old_result.file_id', 'old_results.old_result_event.event'],
  usedAmong: (work, fileIds) => listUsedByOldResults(work.tx, fileIds),
}

import type { FileUser } from '../../documents/index.ts'
import { listUsedByFeedback } from '../store/used-files.view.ts'

/** What came with feedback, whatever became of it. */
export const filesOfFeedback: FileUser = {
  columns: ['feedback.item_event.event'],
  usedAmong: (work, fileIds) => listUsedByFeedback(work.tx, fileIds),
}

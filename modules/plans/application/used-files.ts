import type { FileUser } from '../../documents/index.ts'
import { listUsedByPlans } from '../store/used-files.view.ts'

/** Evidence, also what was withdrawn. */
export const filesOfPlans: FileUser = {
  columns: ['plans.evidence.file_id'],
  usedAmong: (work, fileIds) => listUsedByPlans(work.tx, fileIds),
}

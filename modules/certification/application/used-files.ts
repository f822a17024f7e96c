import type { FileUser } from '../../documents/index.ts'
import { listUsedByCopies } from '../store/used-files.view.ts'

/** Scans, certified copies, agreements. */
export const filesOfCopies: FileUser = {
  columns: ['certification.certified_copy.scan_file_id', 'certification.certified_copy.file_id', 'certification.copy_prolonging.agreement_file_id'],
  usedAmong: (work, fileIds) => listUsedByCopies(work.tx, fileIds),
}

import type { FileUser } from '../../documents/index.ts'
import { listUsedByPapers } from '../store/used-files.view.ts'

/** Papers issued, what was signed and what waits for it. */
export const filesOfPapers: FileUser = {
  columns: ['official_documents.issued_document.file_id', 'official_documents.signed_file.file_id', 'official_documents.signed_file.signed_file_id', 'official_documents.signing_order.file_id', 'official_documents.file_withdrawal.file_id'],
  usedAmong: (work, fileIds) => listUsedByPapers(work.tx, fileIds),
}

import type { FileUser } from '../../ports.ts'
import { listUsedByDocuments } from '../../store/retention/used-files.view.ts'

/** Papers of the vault, scans that lie at a bench, and the originals a copy that stays was made from. */
export const filesOfDocuments: FileUser = {
  columns: ['documents.paper_record.file_id', 'documents.paper_record.original_file_id', 'documents.bench_page.source_file_id', 'documents.digital_copy.pages'],
  usedAmong: (work, fileIds) => listUsedByDocuments(work.tx, fileIds),
}

import { refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { OpenedFile, OpenFileRefusal } from '../../documents/index.ts'
import type { OfficialDocumentId } from '../domain/issued-document.ts'
import { listDocumentsById } from '../store/issued-document-store.ts'
import { mayWithPaper } from './may-with-paper.ts'
import { openPaper } from './open-paper.ts'

/** For officials; whoever may not read it is told the same as for none. */
export const openPaperAtDesk = async (work: Work, documentId: OfficialDocumentId): Promise<Outcome<OpenedFile, OpenFileRefusal>> => {
  const [document] = await listDocumentsById(work.tx, [documentId])
  if (document === undefined || !(await mayWithPaper(work, 'read', document))) return refuse({ kind: 'file-not-found' })
  return openPaper(work, { ...document, purpose: document.kind })
}

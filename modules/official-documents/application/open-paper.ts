import { refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { openFile, type OpenedFile, type OpenFileRefusal } from '../../documents/index.ts'
import type { IssuedDocument, OfficialDocumentId, PaperSubject } from '../domain/issued-document.ts'
import { listDocumentsById } from '../store/issued-document-store.ts'
import { findPrint, findWaitingWords } from '../store/print-store.ts'
import { signedVersionOf } from './find-signed-file.ts'
import { keepPrint } from './keep-print.ts'
import { printPaper } from './print-paper.ts'

/** Prints a paper nobody has printed yet, from its frozen words. Whoever comes first keeps the file; all get the same. */
export const ensurePrinted = async (work: Work, document: IssuedDocument): Promise<void> => {
  if ((await findPrint(work.tx, document)) !== undefined) return
  const words = await findWaitingWords(work.tx, document)
  // Another one printed it between the two questions.
  if (words === undefined) return
  await keepPrint(work, { document, bytes: await printPaper(words), fileName: words.fileName })
}

export type OpenPaper = {
  readonly subjectId: PaperSubject
  readonly documentId: string
  /** Why it is read, for the trail: `appointment-slip` … */
  readonly purpose: string
}

/** The bytes of an issued paper, printed then and there when nobody has. Whoever asks answers for who may read. */
export const openPaper = async (work: Work, { subjectId, documentId, purpose }: OpenPaper): Promise<Outcome<OpenedFile, OpenFileRefusal>> => {
  const [document] = await listDocumentsById(work.tx, [documentId as OfficialDocumentId])
  if (document === undefined || document.subjectId !== subjectId) return refuse({ kind: 'file-not-found' })
  await ensurePrinted(work, document)
  const dossier = document.kind === 'handover-list' ? {} : { dossierId: subjectId }
  return openFile(work, { fileId: await signedVersionOf(work, document.fileId), purpose, ...dossier, unitId: document.unitId }, () => true)
}

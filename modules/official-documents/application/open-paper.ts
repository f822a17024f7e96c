import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { openFile, openJustStored, type OpenedFile, type OpenFileRefusal } from '../../documents/index.ts'
import type { IssuedDocument, OfficialDocumentId, PaperSubject } from '../domain/issued-document.ts'
import type { Printable } from '../domain/printable.ts'
import { listDocumentsById } from '../store/issued-document-store.ts'
import { findPrint, findWaitingWords } from '../store/print-store.ts'
import { signedVersionOf } from './find-signed-file.ts'
import { keepPrint } from './keep-print.ts'
import { printPaper } from './print-paper.ts'

/** Papers of a bundle, a round or many dossiers at once. */
const OF_NO_DOSSIER: ReadonlySet<IssuedDocument['kind']> = new Set(['handover-list', 'postal-handover', 'reminder-letter', 'copy-slip'])

type Paper = Pick<IssuedDocument, 'subjectId' | 'documentId'>

/** The words of a paper nobody has printed yet; undefined once somebody has. */
const findUnprinted = async (work: Work, paper: Paper): Promise<Printable | undefined> => {
  const [printed, words] = await Promise.all([findPrint(work.tx, paper), findWaitingWords(work.tx, paper)])
  return printed === undefined ? words : undefined
}

/** Undefined when another one was faster. */
const printNow = async (work: Work, document: IssuedDocument, words: Printable): Promise<OpenedFile | undefined> => {
  const bytes = await printPaper(words)
  const file = await keepPrint(work, { document, bytes, fileName: words.fileName })
  return file && { file, bytes }
}

/** Prints a paper nobody has printed yet, from its frozen words. Whoever comes first keeps the file; all get the same. */
export const ensurePrinted = async (work: Work, document: IssuedDocument): Promise<void> => {
  const words = await findUnprinted(work, document)
  if (words !== undefined) await printNow(work, document, words)
}

export type OpenPaper = {
  readonly subjectId: PaperSubject
  readonly documentId: string
  /** Why it is read, for the trail: `appointment-slip` … */
  readonly purpose: string
}

/** The bytes of an issued paper, printed then and there when nobody has. Whoever asks answers for who may read. */
export const openPaper = async (work: Work, { subjectId, documentId, purpose }: OpenPaper): Promise<Outcome<OpenedFile, OpenFileRefusal>> => {
  const id = documentId as OfficialDocumentId
  const [[document], words] = await Promise.all([listDocumentsById(work.tx, [id]), findUnprinted(work, { subjectId, documentId: id })])
  if (document === undefined || document.subjectId !== subjectId) return refuse({ kind: 'file-not-found' })
  const reading = { purpose, ...(OF_NO_DOSSIER.has(document.kind) ? {} : { dossierId: subjectId }), unitId: document.unitId }
  const printed = words && (await printNow(work, document, words))
  if (printed) return ok(await openJustStored(work, printed, { ...reading, fileId: document.fileId }))
  return openFile(work, { ...reading, fileId: await signedVersionOf(work, document.fileId) }, () => true)
}

import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { joinPapers } from '../../../platform/pdf/render-pdf.ts'
import type { Work } from '../../../platform/work.ts'
import type { IssuedDocument, OfficialDocumentId } from '../domain/issued-document.ts'
import { shortMoment } from '../domain/vietnamese-words.ts'
import { listDocumentsById } from '../store/issued-document-store.ts'
import { insertPrintOut } from '../store/print-out-store.ts'
import { actorKey } from './actor-key.ts'
import { mayWithPaper } from './may-with-paper.ts'
import { openPaper } from './open-paper.ts'

export type PrintPapers = { readonly documentIds: readonly OfficialDocumentId[]; readonly duplex: boolean }
export type PrintPapersRefusal = { readonly kind: 'paper-not-found' }

const printOut = async (work: Work, document: IssuedDocument): Promise<{ readonly bytes: Uint8Array; readonly mark: string }> => {
  const opened = await openPaper(work, { ...document, purpose: 'print' })
  if (!opened.ok) throw new Error(`${document.kind} ${document.number} has no file`)
  const serial = await insertPrintOut(work.tx, document, { at: work.now, by: actorKey(work.actor) })
  return { bytes: opened.value.bytes, mark: serial === 1 ? '' : `In lại lần ${serial - 1}, ${shortMoment(work.now)}` }
}

/** Many papers in one file, in the order asked, each once; all or none. What left for a printer before says so on the sheet. */
export const printPapers = async (work: Work, { documentIds, duplex }: PrintPapers): Promise<Outcome<Uint8Array, PrintPapersRefusal>> => {
  const ids = [...new Set(documentIds)]
  const documents = await listDocumentsById(work.tx, ids)
  if (documents.length < ids.length) return refuse({ kind: 'paper-not-found' })
  for (const document of documents) if (!(await mayWithPaper(work, 'print', document))) return refuse({ kind: 'paper-not-found' })
  const papers = []
  for (const document of documents) papers.push(await printOut(work, document))
  return ok(await joinPapers({ papers, duplex }))
}

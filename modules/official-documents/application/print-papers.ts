import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { joinPapers } from '../../../platform/pdf/render-pdf.ts'
import type { Work } from '../../../platform/work.ts'
import type { IssuedDocument, OfficialDocumentId } from '../domain/issued-document.ts'
import { shortMoment } from '../domain/vietnamese-words.ts'
import { listDocumentsById } from '../store/issued-document-store.ts'
import { countPrintOut } from '../store/print-out-store.ts'
import { actorKey } from './actor-key.ts'
import { mayWithPaper } from './may-with-paper.ts'
import { ensurePrinted, openPaper } from './open-paper.ts'

export type PrintPapers = { readonly documentIds: readonly OfficialDocumentId[]; readonly duplex: boolean }
export type PrintPapersRefusal = { readonly kind: 'paper-not-found' }

/** Whoever prints many takes them in one order, or two sheaves with the same papers would wait for each other. */
const byId = (one: IssuedDocument, other: IssuedDocument): number => (one.documentId < other.documentId ? -1 : 1)

/** Prints what nobody has printed yet and counts the print-outs; answers what the margin of each says. */
const countPrintOuts = async (work: Work, documents: readonly IssuedDocument[]): Promise<ReadonlyMap<OfficialDocumentId, string>> => {
  const marks = new Map<OfficialDocumentId, string>()
  for (const document of documents.toSorted(byId)) {
    await ensurePrinted(work, document)
    const serial = await countPrintOut(work.tx, document, { at: work.now, by: actorKey(work.actor) })
    marks.set(document.documentId, serial === 1 ? '' : `In lại lần ${serial - 1}, ${shortMoment(work.now)}`)
  }
  return marks
}

const bytesOf = async (work: Work, document: IssuedDocument): Promise<Uint8Array> => {
  const opened = await openPaper(work, { ...document, purpose: 'print' })
  if (!opened.ok) throw new Error(`${document.kind} ${document.number} has no file`)
  return opened.value.bytes
}

/** Many papers in one file, in the order asked, each once; all or none. What left for a printer before says so on the sheet. */
export const printPapers = async (work: Work, { documentIds, duplex }: PrintPapers): Promise<Outcome<Uint8Array, PrintPapersRefusal>> => {
  const ids = [...new Set(documentIds)]
  const documents = await listDocumentsById(work.tx, ids)
  if (documents.length < ids.length) return refuse({ kind: 'paper-not-found' })
  for (const document of documents) if (!(await mayWithPaper(work, 'print', document))) return refuse({ kind: 'paper-not-found' })
  const marks = await countPrintOuts(work, documents)
  const papers = []
  for (const document of documents) papers.push({ bytes: await bytesOf(work, document), mark: marks.get(document.documentId) ?? '' })
  return ok(await joinPapers({ papers, duplex }))
}

import type { StoredFileId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import type { IssuedDocument, OfficialDocumentId, OfficialDocumentKind, PaperSubject } from '../domain/issued-document.ts'
import type { Issue } from '../domain/letter-words.ts'
import type { PaperUnit, Signer } from '../domain/paper-facts.ts'
import { isCheckedByCode, titleOf, withCheckAddress, withSignPlace, type Printable } from '../domain/printable.ts'
import { isSealed, isSignedAsFile } from '../domain/signature.ts'
import { insertIssuedDocument } from '../store/issued-document-store.ts'
import { queuePrint } from '../store/print-store.ts'
import { actorKey } from './actor-key.ts'
import { contentHashOf } from './content-hash-of.ts'
import { keepPrint } from './keep-print.ts'
import { findLastOfKind, numberPaper, type Numbered } from './number-paper.ts'
import { printPaper, type PrintedScan } from './print-paper.ts'
import { currentSigner } from './paper-signer.ts'
import { findUsableCertificate, orderSignatures } from './order-signatures.ts'
import { signFile, signWords } from './sign-paper.ts'

export type PaperOrder = {
  readonly kind: OfficialDocumentKind
  readonly subjectId: PaperSubject
  readonly unit: PaperUnit
  /** Everything the paper says, frozen. */
  readonly facts: unknown
  /** Stands where a number would, on a form that carries none. */
  readonly unnumbered?: string
  readonly signer?: Signer
  /** Another paper of the kind takes the next number, instead of being the next edition of the last. */
  readonly anew?: true
  /** Taken before, by whoever had other numbers to take at the same time. */
  readonly numbered?: Numbered
  /** Pages of somebody else's that the sheet is laid around. */
  readonly scan?: PrintedScan
  readonly word: (issue: Issue, fileSuffix: string) => Printable
}

const numberOrder = async (work: Work, order: PaperOrder, last: IssuedDocument | undefined): Promise<IssuedDocument> => ({
  documentId: newId<OfficialDocumentId>(),
  subjectId: order.subjectId,
  kind: order.kind,
  unitId: order.unit.id,
  ...(order.numbered?.numbering ?? await numberPaper(work, { kind: order.kind, unit: order.unit, last: order.anew ? undefined : last, unnumbered: order.unnumbered ?? '' })),
  fileId: newId<StoredFileId>(),
  contentSha256: contentHashOf(order.facts),
  issuedAt: work.now,
})

/** Whoever has a certificate is given room for its signature; the others are said to have confirmed by their account. */
const wordsOf = async (work: Work, order: PaperOrder, { number, serial, edition, fileId }: IssuedDocument): Promise<Printable> => {
  const { signer } = order
  const certified = signer !== undefined && isSignedAsFile(order.kind) && (await findUsableCertificate(work, signer.officialId)) !== undefined
  const confirmation = signer === undefined || certified ? '' : currentSigner().words(signer, work.now)
  const worded = order.word({ number, serial, edition, issuedAt: work.now, confirmation }, edition === 1 ? '' : `-lan-${edition}`)
  const words = isCheckedByCode(order.kind) ? withCheckAddress(worded, fileId) : worded
  return certified ? withSignPlace(words, { signerName: signer.name, sealed: isSealed(order.kind) }) : words
}

/** The paper is printed and confirmed in the act; certificates sign its file right after the commit (docs/decisions/0020). */
const issueFile = async (work: Work, order: PaperOrder, { document, words }: { readonly document: IssuedDocument; readonly words: Printable }): Promise<void> => {
  const { signer } = order
  await keepPrint(work, { document, bytes: await signFile(work, { document, signer, bytes: await printPaper(words, order.scan ? { scan: order.scan } : {}) }), fileName: words.fileName })
  const { subjectId, fileId, unitId, kind, number } = document
  if (signer !== undefined) await orderSignatures(work, { subjectId, fileId, unitId, title: `${titleOf(words)} ${number}`.trim(), number, signer, sealed: isSealed(kind) })
}

/**
 * Issues a paper: next number of the unit's book, facts frozen, signed. The same facts again answer what was issued; other
 * facts make the next edition under the same number, and the first stays. A paper signed as a file is printed here and now;
 * the others are printed after the act, by whoever reads first or by the job (docs/decisions/0018).
 */
export const issuePaper = async (work: Work, order: PaperOrder): Promise<IssuedDocument> => {
  const last = order.numbered ? order.numbered.last : await findLastOfKind(work, order)
  if (last !== undefined && last.contentSha256 === contentHashOf(order.facts)) return last
  const document = await numberOrder(work, order, last)
  const words = await wordsOf(work, order, document)
  await insertIssuedDocument(work.tx, { document, content: order.facts, mustBeSigned: order.signer !== undefined, issuedBy: actorKey(work.actor) })
  if (isSignedAsFile(order.kind)) await issueFile(work, order, { document, words })
  else {
    await queuePrint(work.tx, document, { words, at: work.now })
    if (order.signer !== undefined) await signWords(work, { document, signer: order.signer, content: order.facts })
  }
  return document
}

import type { Work } from '../../../platform/work.ts'
import type { IssuedDocument, PaperSubject } from '../domain/issued-document.ts'
import type { PaperSignature } from '../domain/signature.ts'
import { selectIssuedDocuments } from '../store/issued-document-store.ts'
import { listSignedFiles } from '../store/signing-store.ts'
import { listSignatures } from '../store/signature-store.ts'

/** Signed by PAdES, after the act that the duty account confirmed. */
const CERTIFICATE = 'certificate'

/** A paper as screens list it; `PaperView` of the contract. */
export type DescribedPaper = Pick<IssuedDocument, 'documentId' | 'kind' | 'number' | 'edition' | 'issuedAt'> & {
  readonly signatures: readonly Pick<PaperSignature, 'name' | 'post' | 'method' | 'signedAt'>[]
}

export const describe = async (work: Work, documents: readonly IssuedDocument[]): Promise<readonly DescribedPaper[]> => {
  const signatures = Map.groupBy(await listSignatures(work.tx, documents), ({ documentId }) => documentId)
  const signed = Map.groupBy(await listSignedFiles(work.tx, documents.map(({ fileId }) => fileId)), ({ fileId }) => fileId)
  return documents.map(({ documentId, kind, number, edition, issuedAt, fileId }) => ({
    documentId,
    kind,
    number,
    edition,
    issuedAt,
    signatures: [
      ...(signatures.get(documentId) ?? []).map(({ name, post, method, signedAt }) => ({ name, ...(post === undefined ? {} : { post }), method, signedAt })),
      ...(signed.get(fileId) ?? []).map(({ signerName, signedAt }) => ({ name: signerName, method: CERTIFICATE, signedAt })),
    ],
  }))
}

/** The papers of a dossier or bundle with who signed them, oldest first. Whoever asks answers for who may know. */
export const describePapers = async (work: Work, subjectId: PaperSubject): Promise<readonly DescribedPaper[]> =>
  describe(work, await selectIssuedDocuments(work.tx, subjectId))

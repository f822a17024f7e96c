import type { Work } from '../../../platform/work.ts'
import type { IssuedDocument, PaperSubject } from '../domain/issued-document.ts'
import { selectIssuedDocuments } from '../store/issued-document-store.ts'

/** Every paper issued for a dossier or bundle, each edition, oldest first. Whoever asks answers for who may know. */
export const listIssuedDocuments = (work: Work, subjectId: PaperSubject): Promise<readonly IssuedDocument[]> =>
  selectIssuedDocuments(work.tx, subjectId)

import type { DossierId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'
import { selectIssuedDocuments } from '../store/issued-document-store.ts'

/** Every paper issued for a dossier, each edition, oldest first. Whoever asks answers for who may know. */
export const listIssuedDocuments = (work: Work, dossierId: DossierId): Promise<readonly IssuedDocument[]> =>
  selectIssuedDocuments(work.tx, dossierId)

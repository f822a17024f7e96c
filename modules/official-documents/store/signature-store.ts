import type { OfficialId, SessionId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { insertsInto } from '../../../platform/db/insert-rows.ts'
import { sendOff } from '../../../platform/db/send-off.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { IssuedDocument, OfficialDocumentId } from '../domain/issued-document.ts'
import type { PaperSignature } from '../domain/signature.ts'
import type { OfficialDocumentsTables, SignatureRow } from './tables.ts'

const TABLE = 'official_documents.signature'

type Paper = Pick<IssuedDocument, 'subjectId' | 'documentId'>

const signatureFrom = (row: SignatureRow): PaperSignature => ({
  documentId: row.document_id as OfficialDocumentId,
  serial: row.serial,
  officialId: row.official_id as OfficialId,
  name: row.name,
  ...(row.post === null ? {} : { post: row.post }),
  method: row.method,
  covers: row.covers,
  sha256: row.sha256,
  sessionId: row.session_id as SessionId,
  signedAt: row.signed_at as Instant,
})

const insert = insertsInto<OfficialDocumentsTables>()

export const insertSignature = async (tx: Transaction, { subjectId, documentId }: Paper, signature: PaperSignature): Promise<void> => {
  const row = {
    subject_id: subjectId,
    document_id: documentId,
    serial: signature.serial,
    official_id: signature.officialId,
    name: signature.name,
    post: signature.post ?? null,
    method: signature.method,
    covers: signature.covers,
    sha256: signature.sha256,
    session_id: signature.sessionId,
    signed_at: signature.signedAt,
  }
  await sendOff(tx, () => insert(tx, TABLE, [row]))
}

/** Of many papers at once, in the order they were signed. */
export const listSignatures = async (tx: Transaction, papers: readonly Paper[]): Promise<readonly PaperSignature[]> => {
  if (papers.length === 0) return []
  const rows = await tables<OfficialDocumentsTables>(tx)
    .selectFrom(TABLE)
    .selectAll()
    .where('subject_id', 'in', papers.map(({ subjectId }) => subjectId))
    .where('document_id', 'in', papers.map(({ documentId }) => documentId))
    .orderBy('document_id')
    .orderBy('serial')
    .execute()
  return rows.map(signatureFrom)
}

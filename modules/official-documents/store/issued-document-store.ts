import { sql } from 'kysely'
import type { DossierId, StoredFileId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { IssuedDocument, OfficialDocumentId, OfficialDocumentKind } from '../domain/issued-document.ts'
import type { IssuedDocumentRow, OfficialDocumentsTables } from './tables.ts'

const TABLE = 'official_documents.issued_document'

const documentFrom = (row: IssuedDocumentRow): IssuedDocument => ({
  documentId: row.id as OfficialDocumentId,
  dossierId: row.dossier_id as DossierId,
  kind: row.kind as OfficialDocumentKind,
  unitId: row.unit_id as UnitId,
  year: row.year,
  serial: row.serial,
  number: row.number,
  edition: row.edition,
  fileId: row.file_id as StoredFileId,
  fileSha256: row.file_sha256,
  contentSha256: row.content_sha256,
  issuedAt: row.issued_at as Instant,
})

export type Issue = { readonly document: IssuedDocument; readonly content: unknown; readonly issuedBy: string }

export const insertIssuedDocument = async (tx: Transaction, { document, content, issuedBy }: Issue): Promise<void> => {
  await tables<OfficialDocumentsTables>(tx)
    .insertInto(TABLE)
    .values({
      dossier_id: document.dossierId,
      id: document.documentId,
      kind: document.kind,
      edition: document.edition,
      unit_id: document.unitId,
      year: document.year,
      serial: document.serial,
      number: document.number,
      file_id: document.fileId,
      file_sha256: document.fileSha256,
      content: JSON.stringify(content),
      content_sha256: document.contentSha256,
      issued_at: document.issuedAt,
      issued_by: issuedBy,
    })
    .execute()
}

/** Every edition of every paper of a dossier, oldest first. */
export const selectIssuedDocuments = async (tx: Transaction, dossierId: DossierId): Promise<readonly IssuedDocument[]> => {
  const rows = await tables<OfficialDocumentsTables>(tx)
    .selectFrom(TABLE)
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('kind')
    .orderBy('edition')
    .execute()
  return rows.map(documentFrom)
}

export type FrozenDocument = { readonly document: IssuedDocument; readonly content: unknown }

/** Every paper with its frozen words, in pages, for the proof; `after` is the last one seen. */
export const listFrozenDocuments = async (tx: Transaction, after: IssuedDocument | undefined, limit: number): Promise<readonly FrozenDocument[]> => {
  const all = tables<OfficialDocumentsTables>(tx).selectFrom(TABLE).selectAll().orderBy('dossier_id').orderBy('id').limit(limit)
  const page = after === undefined ? all : all.where(sql<boolean>`(dossier_id, id) > (${after.dossierId}::uuid, ${after.documentId}::uuid)`)
  return (await page.execute()).map((row) => ({ document: documentFrom(row), content: row.content }))
}

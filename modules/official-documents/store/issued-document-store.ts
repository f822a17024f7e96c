import { sql } from 'kysely'
import type { StoredFileId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { insertsInto } from '../../../platform/db/insert-rows.ts'
import { sendOff } from '../../../platform/db/send-off.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { IssuedDocument, OfficialDocumentId, OfficialDocumentKind, PaperSubject } from '../domain/issued-document.ts'
import type { IssuedDocumentRow, OfficialDocumentsTables } from './tables.ts'

const TABLE = 'official_documents.issued_document'

const documentFrom = (row: IssuedDocumentRow): IssuedDocument => ({
  documentId: row.id as OfficialDocumentId,
  subjectId: row.subject_id as PaperSubject,
  kind: row.kind as OfficialDocumentKind,
  unitId: row.unit_id as UnitId,
  year: row.year,
  serial: row.serial,
  number: row.number,
  edition: row.edition,
  fileId: row.file_id as StoredFileId,
  contentSha256: row.content_sha256,
  issuedAt: row.issued_at as Instant,
})

export type Issuing = { readonly document: IssuedDocument; readonly content: unknown; readonly mustBeSigned: boolean; readonly issuedBy: string }

const insert = insertsInto<OfficialDocumentsTables>()

export const insertIssuedDocument = async (tx: Transaction, { document, content, mustBeSigned, issuedBy }: Issuing): Promise<void> => {
  const row = {
    subject_id: document.subjectId,
    id: document.documentId,
    kind: document.kind,
    edition: document.edition,
    unit_id: document.unitId,
    year: document.year,
    serial: document.serial,
    number: document.number,
    file_id: document.fileId,
    content: JSON.stringify(content),
    content_sha256: document.contentSha256,
    must_be_signed: mustBeSigned,
    issued_at: document.issuedAt,
    issued_by: issuedBy,
  }
  await sendOff(tx, () => insert(tx, TABLE, [row]))
}

/** Every edition of every paper of a dossier or bundle, oldest first. */
export const selectIssuedDocuments = async (tx: Transaction, subjectId: PaperSubject): Promise<readonly IssuedDocument[]> => {
  const rows = await tables<OfficialDocumentsTables>(tx)
    .selectFrom(TABLE)
    .selectAll()
    .where('subject_id', '=', subjectId)
    .orderBy('issued_at')
    .orderBy('kind')
    .orderBy('serial')
    .orderBy('edition')
    .execute()
  return rows.map(documentFrom)
}

/** In the order of `ids`; unknown ones are left out. */
export const listDocumentsById = async (tx: Transaction, ids: readonly OfficialDocumentId[]): Promise<readonly IssuedDocument[]> => {
  if (ids.length === 0) return []
  const rows = await tables<OfficialDocumentsTables>(tx).selectFrom(TABLE).selectAll().where('id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, documentFrom(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export const findDocumentByFile = async (tx: Transaction, fileId: StoredFileId): Promise<IssuedDocument | undefined> => {
  const row = await tables<OfficialDocumentsTables>(tx).selectFrom(TABLE).selectAll().where('file_id', '=', fileId).executeTakeFirst()
  return row === undefined ? undefined : documentFrom(row)
}

export type FrozenDocument = { readonly document: IssuedDocument; readonly content: unknown; readonly mustBeSigned: boolean }

/** Every paper with its frozen facts, in pages, for the proof; `after` is the last one seen. */
export const listFrozenDocuments = async (tx: Transaction, after: IssuedDocument | undefined, limit: number): Promise<readonly FrozenDocument[]> => {
  const all = tables<OfficialDocumentsTables>(tx).selectFrom(TABLE).selectAll().orderBy('subject_id').orderBy('id').limit(limit)
  const page = after === undefined ? all : all.where(sql<boolean>`(subject_id, id) > (${after.subjectId}::uuid, ${after.documentId}::uuid)`)
  return (await page.execute()).map((row) => ({ document: documentFrom(row), content: row.content, mustBeSigned: row.must_be_signed }))
}

export type PapersWanted = { readonly unitId: UnitId; readonly from: Instant; readonly until: Instant; readonly limit: number; readonly kind?: OfficialDocumentKind }

/** What a unit issued from one moment until before another, oldest first. */
export const selectPapersOfUnit = async (tx: Transaction, { unitId, from, until, limit, kind }: PapersWanted): Promise<readonly IssuedDocument[]> => {
  const all = tables<OfficialDocumentsTables>(tx)
    .selectFrom(TABLE)
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('issued_at', '>=', from)
    .where('issued_at', '<', until)
    .orderBy('issued_at')
    .orderBy('id')
    .limit(limit)
  const rows = await (kind === undefined ? all : all.where('kind', '=', kind)).execute()
  return rows.map(documentFrom)
}

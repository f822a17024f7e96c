import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import { insertsInto } from '../../../platform/db/insert-rows.ts'
import { sendOff } from '../../../platform/db/send-off.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { IssuedDocument, OfficialDocumentId } from '../domain/issued-document.ts'
import type { Printable } from '../domain/printable.ts'
import type { OfficialDocumentsTables } from './tables.ts'

type Paper = Pick<IssuedDocument, 'subjectId' | 'documentId'>

const insert = insertsInto<OfficialDocumentsTables>()

export const queuePrint = async (tx: Transaction, { subjectId, documentId }: Paper, waiting: { readonly words: Printable; readonly at: Instant }): Promise<void> => {
  const row = { subject_id: subjectId, document_id: documentId, words: JSON.stringify(waiting.words), queued_at: waiting.at }
  await sendOff(tx, () => insert(tx, 'official_documents.print_queue', [row]))
}

export const findWaitingWords = async (tx: Transaction, { subjectId, documentId }: Paper): Promise<Printable | undefined> => {
  const row = await tables<OfficialDocumentsTables>(tx)
    .selectFrom('official_documents.print_queue')
    .select('words')
    .where('subject_id', '=', subjectId)
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  return row?.words as Printable | undefined
}

/** The oldest that wait, without locking them: whoever prints first wins, the others find the file there. */
export const listWaiting = async (tx: Transaction, limit: number): Promise<readonly OfficialDocumentId[]> => {
  const rows = await tables<OfficialDocumentsTables>(tx)
    .selectFrom('official_documents.print_queue')
    .select('document_id')
    .orderBy('queued_at')
    .orderBy('document_id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.document_id as OfficialDocumentId)
}

export const dropFromQueue = async (tx: Transaction, { subjectId, documentId }: Paper): Promise<void> => {
  const dropped = tables<OfficialDocumentsTables>(tx).deleteFrom('official_documents.print_queue').where('subject_id', '=', subjectId).where('document_id', '=', documentId)
  await sendOff(tx, () => dropped.execute())
}

export const findPrint = async (tx: Transaction, { subjectId, documentId }: Paper): Promise<string | undefined> => {
  const row = await tables<OfficialDocumentsTables>(tx)
    .selectFrom('official_documents.issued_print')
    .select('file_sha256')
    .where('subject_id', '=', subjectId)
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  return row?.file_sha256
}

export type Print = { readonly fileSha256: string; readonly at: Instant }

/** Says whether this print is the one that counts: false when another was kept before, for ever. */
export const claimPrint = async (tx: Transaction, { subjectId, documentId }: Paper, { fileSha256, at }: Print): Promise<boolean> => {
  const won = await tables<OfficialDocumentsTables>(tx)
    .insertInto('official_documents.issued_print')
    .values({ subject_id: subjectId, document_id: documentId, file_sha256: fileSha256, printed_at: at })
    .onConflict((conflict) => conflict.columns(['subject_id', 'document_id']).doNothing())
    .returning('file_sha256')
    .executeTakeFirst()
  return won !== undefined
}

export type PrintState = { readonly documentId: OfficialDocumentId; readonly fileSha256: string | undefined; readonly waits: boolean }

/** Printed, waiting, both or neither: for the proof. */
export const listPrintStates = async (tx: Transaction, papers: readonly Paper[]): Promise<ReadonlyMap<string, PrintState>> => {
  if (papers.length === 0) return new Map()
  const db = tables<OfficialDocumentsTables>(tx)
  const ids = papers.map(({ documentId }) => documentId)
  const prints = await db.selectFrom('official_documents.issued_print').select(['document_id', 'file_sha256']).where('document_id', 'in', ids).where('subject_id', 'in', papers.map(({ subjectId }) => subjectId)).execute()
  const waiting = await db.selectFrom('official_documents.print_queue').select('document_id').where('document_id', 'in', ids).execute()
  const hashes = new Map(prints.map((row) => [row.document_id, row.file_sha256]))
  const waits = new Set(waiting.map((row) => row.document_id))
  return new Map(ids.map((documentId) => [documentId, { documentId, fileSha256: hashes.get(documentId), waits: waits.has(documentId) }]))
}

/** One printer at a time is enough, a second would only print the same again; free again when the transaction ends. */
export const mayPrintWaiting = async (tx: Transaction): Promise<boolean> => {
  const { rows } = await sql<{ alone: boolean }>`SELECT pg_try_advisory_xact_lock(hashtextextended('official_documents.print_queue', 0)) AS alone`.execute(tx)
  return rows[0]?.alone === true
}

import type { StoredFileId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { PaperSubject } from '../domain/issued-document.ts'
import type { OfficialDocumentsTables } from './tables.ts'

const WITHDRAWAL = 'official_documents.file_withdrawal'
const ORDER = 'official_documents.signing_order'

export type Withdrawal = { readonly subjectId: PaperSubject; readonly fileId: StoredFileId; readonly at: Instant; readonly by: string; readonly reason: string; readonly sha256?: string }

export const insertWithdrawal = async (tx: Transaction, { subjectId, fileId, at, by, reason, sha256 }: Withdrawal): Promise<void> => {
  await tables<OfficialDocumentsTables>(tx)
    .insertInto(WITHDRAWAL)
    .values({ subject_id: subjectId, id: newId<string>(), file_id: fileId, withdrawn_at: at, withdrawn_by: by, reason, sha256: sha256 ?? null, stands_again_at: null })
    .execute()
}

/** Since when a file is withdrawn; nothing while it stands. */
export const findWithdrawnSince = async (tx: Transaction, fileId: StoredFileId): Promise<Instant | undefined> => {
  const row = await tables<OfficialDocumentsTables>(tx).selectFrom(WITHDRAWAL).select('withdrawn_at').where('file_id', '=', fileId).where('stands_again_at', 'is', null).executeTakeFirst()
  return row?.withdrawn_at as Instant | undefined
}

export const endWithdrawal = async (tx: Transaction, fileId: StoredFileId, at: Instant): Promise<void> => {
  await tables<OfficialDocumentsTables>(tx).updateTable(WITHDRAWAL).set({ stands_again_at: at }).where('file_id', '=', fileId).where('stands_again_at', 'is', null).execute()
}

/** What is not signed yet of a file is wanted no more; whoever signs it now waits for these rows, or made it before. */
export const cancelOrders = async (tx: Transaction, fileId: StoredFileId): Promise<void> => {
  await tables<OfficialDocumentsTables>(tx)
    .updateTable(ORDER)
    .set({ state: 'cancelled', handle: null, asked_at: null, hash: null, ticket_sha256: null, ticket_until: null })
    .where('file_id', '=', fileId)
    .where('state', '!=', 'signed')
    .execute()
}

/** Answers whether any signature is wanted again. */
export const reviveOrders = async (tx: Transaction, fileId: StoredFileId, at: Instant): Promise<boolean> => {
  const { numUpdatedRows } = await tables<OfficialDocumentsTables>(tx).updateTable(ORDER).set({ state: 'waiting', attempts: 0, last_fault: null, next_at: at }).where('file_id', '=', fileId).where('state', '=', 'cancelled').executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Since when these very bytes are withdrawn, whether they carry our signatures or none yet. */
export const findWithdrawnBytes = async (tx: Transaction, sha256: string): Promise<Instant | undefined> => {
  const db = tables<OfficialDocumentsTables>(tx)
  const row = await db
    .selectFrom(WITHDRAWAL)
    .select('withdrawn_at')
    .where('stands_again_at', 'is', null)
    .where((any) =>
      any.or([
        any('file_id', 'in', db.selectFrom('official_documents.signed_file').select('file_id').where('sha256', '=', sha256)),
        any('sha256', '=', sha256),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return row?.withdrawn_at as Instant | undefined
}

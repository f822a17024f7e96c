import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { SigningOrder } from '../domain/signing-order.ts'
import { lockOrder, type OpenOrder } from './signing-store.ts'
import type { OfficialDocumentsTables } from './tables.ts'

const TABLE = 'official_documents.signing_order'

export type Ticket = { readonly sha256: string; readonly until: Instant }

/** A new ticket takes the place of the one before. */
export const setTicket = async (tx: Transaction, { subjectId, fileId, serial }: Pick<SigningOrder, 'subjectId' | 'fileId' | 'serial'>, { sha256, until }: Ticket): Promise<void> => {
  await tables<OfficialDocumentsTables>(tx).updateTable(TABLE).set({ ticket_sha256: sha256, ticket_until: until }).where('subject_id', '=', subjectId).where('file_id', '=', fileId).where('serial', '=', serial).execute()
}

/** The order a ticket opens, locked, as long as it still wants its signature. */
export const lockByTicket = async (tx: Transaction, sha256: string, now: Instant): Promise<OpenOrder | undefined> => {
  const row = await tables<OfficialDocumentsTables>(tx).selectFrom(TABLE).select(['file_id', 'serial']).where('ticket_sha256', '=', sha256).where('ticket_until', '>', now).where('state', 'not in', ['signed', 'cancelled']).executeTakeFirst()
  return row === undefined ? undefined : lockOrder(tx, row.file_id, row.serial)
}

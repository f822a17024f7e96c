import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { DraftOwner } from '../domain/filing-draft.ts'
import type { DossierTables } from './tables.ts'

export type LeftDraft = { readonly owner: DraftOwner; readonly draftId: string; readonly procedureCode: string }

const toldSinceChanged = sql<boolean>`(told_at IS NOT NULL AND told_at >= changed_at)`

/** Open ones that nobody has changed since, longest left first; locked, so that who comes back to one meanwhile keeps it. */
const leftSince = (tx: Transaction, before: Instant, limit: number) =>
  tables<DossierTables>(tx)
    .selectFrom('dossiers.filing_draft')
    .select(['owner_id', 'draft_id', 'owner_kind', 'procedure_code'])
    .where('filed_as', 'is', null)
    .where('changed_at', '<', before)
    .orderBy('changed_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()

type Row = { readonly owner_id: string; readonly draft_id: string; readonly owner_kind: string; readonly procedure_code: string }
const draftOf = (row: Row): LeftDraft => ({ owner: { kind: row.owner_kind === 'official' ? 'official' : 'person', id: row.owner_id }, draftId: row.draft_id, procedureCode: row.procedure_code })

export const listUntold = async (tx: Transaction, { leftBefore, limit }: { readonly leftBefore: Instant; readonly limit: number }): Promise<readonly LeftDraft[]> =>
  (await leftSince(tx, leftBefore, limit).where(({ not }) => not(toldSinceChanged)).execute()).map(draftOf)

export const listToldBefore = async (tx: Transaction, { leftBefore, toldBefore, limit }: { readonly leftBefore: Instant; readonly toldBefore: Instant; readonly limit: number }): Promise<readonly LeftDraft[]> =>
  (await leftSince(tx, leftBefore, limit).where(toldSinceChanged).where('told_at', '<', toldBefore).execute()).map(draftOf)

export const markTold = async (tx: Transaction, { owner, draftId }: LeftDraft, at: Instant): Promise<void> => {
  await tables<DossierTables>(tx).updateTable('dossiers.filing_draft').set({ told_at: at }).where('owner_id', '=', owner.id).where('draft_id', '=', draftId).execute()
}

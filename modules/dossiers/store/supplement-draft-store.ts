import type { DossierId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { DossierTables } from './tables.ts'

export type DraftField = { readonly field: string; readonly words: string; readonly changedAt: Instant }

export const listSupplementDraft = async (tx: Transaction, dossierId: DossierId): Promise<readonly DraftField[]> => {
  const rows = await tables<DossierTables>(tx)
    .selectFrom('dossiers.supplement_draft')
    .select(['field', 'words', 'changed_at'])
    .where('dossier_id', '=', dossierId)
    .orderBy('field')
    .execute()
  return rows.map(({ field, words, changed_at }) => ({ field, words, changedAt: changed_at as Instant }))
}

/** The last word on a field stands. */
export const keepDraftField = async (tx: Transaction, dossierId: DossierId, { field, words, changedAt }: DraftField): Promise<void> => {
  await tables<DossierTables>(tx)
    .insertInto('dossiers.supplement_draft')
    .values({ dossier_id: dossierId, field, words, changed_at: changedAt })
    .onConflict((conflict) => conflict.columns(['dossier_id', 'field']).doUpdateSet({ words, changed_at: changedAt }))
    .execute()
}

export const removeSupplementDraft = async (tx: Transaction, dossierId: DossierId): Promise<void> => {
  await tables<DossierTables>(tx).deleteFrom('dossiers.supplement_draft').where('dossier_id', '=', dossierId).execute()
}

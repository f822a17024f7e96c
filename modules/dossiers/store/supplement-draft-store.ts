import type { DossierId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { AnswerMark } from '../domain/filing-draft.ts'
import type { KeptField } from '../domain/supplement-draft.ts'
import type { DossierTables } from './tables.ts'

export type DraftField = KeptField & { readonly changedAt: Instant }

export const listSupplementDraft = async (tx: Transaction, dossierId: DossierId): Promise<readonly DraftField[]> => {
  const rows = await tables<DossierTables>(tx)
    .selectFrom('dossiers.supplement_draft')
    .select(['field', 'words', 'mark', 'changed_at'])
    .where('dossier_id', '=', dossierId)
    .orderBy('field')
    .execute()
  return rows.map(({ field, words, mark, changed_at }) => ({ field, words, ...(mark === null ? {} : { mark: mark as unknown as AnswerMark }), changedAt: changed_at as Instant }))
}

/** What two devices change at one moment is merged one after the other. */
export const lockSupplementDraft = async (tx: Transaction, dossierId: DossierId): Promise<readonly DraftField[]> => {
  await tables<DossierTables>(tx).selectFrom('dossiers.dossier').select('dossier_id').where('dossier_id', '=', dossierId).forUpdate().execute()
  return listSupplementDraft(tx, dossierId)
}

export const keepDraftField = async (tx: Transaction, dossierId: DossierId, { field, words, mark, changedAt }: DraftField): Promise<void> => {
  const kept = { words, mark: mark ? JSON.stringify(mark) : null, changed_at: changedAt }
  await tables<DossierTables>(tx)
    .insertInto('dossiers.supplement_draft')
    .values({ dossier_id: dossierId, field, ...kept })
    .onConflict((conflict) => conflict.columns(['dossier_id', 'field']).doUpdateSet(kept))
    .execute()
}

export const removeSupplementDraft = async (tx: Transaction, dossierId: DossierId): Promise<void> => {
  await tables<DossierTables>(tx).deleteFrom('dossiers.supplement_draft').where('dossier_id', '=', dossierId).execute()
}

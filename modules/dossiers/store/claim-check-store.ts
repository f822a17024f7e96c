import type { DossierId, OfficialId, StoredFileId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { ClaimCheck } from '../domain/claims.ts'
import type { DossierTables } from './tables.ts'

/** What stands; what was taken back stays in the table. */
export const listClaimChecks = async (tx: Transaction, dossierId: DossierId): Promise<readonly ClaimCheck[]> => {
  const rows = await tables<DossierTables>(tx).selectFrom('dossiers.claim_check').selectAll().where('dossier_id', '=', dossierId).where('undone_at', 'is', null).execute()
  return rows.map(({ claim, checked_at, official_id, checked_by, file_id, paper, page, note }) => ({
    claim,
    at: checked_at as Instant,
    by: checked_by,
    officialId: official_id as OfficialId,
    ...(file_id === null || paper === null ? {} : { paper: { fileId: file_id as StoredFileId, name: paper } }),
    ...(page === null ? {} : { page }),
    ...(note === null ? {} : { note }),
  }))
}

export const insertClaimCheck = async (tx: Transaction, dossierId: DossierId, check: ClaimCheck): Promise<void> => {
  await tables<DossierTables>(tx)
    .insertInto('dossiers.claim_check')
    .values({
      dossier_id: dossierId,
      claim: check.claim,
      checked_at: check.at,
      official_id: check.officialId,
      checked_by: check.by,
      file_id: check.paper?.fileId ?? null,
      paper: check.paper?.name ?? null,
      page: check.page ?? null,
      note: check.note ?? null,
      undone_at: null,
      undone_by: null,
    })
    .onConflict((conflict) => conflict.columns(['dossier_id', 'claim']).where('undone_at', 'is', null).doNothing())
    .execute()
}

/** False when nothing stood. */
export const undoClaimCheck = async (tx: Transaction, of: { readonly dossierId: DossierId; readonly claim: string }, undone: { readonly at: Instant; readonly by: string }): Promise<boolean> => {
  const { numUpdatedRows } = await tables<DossierTables>(tx)
    .updateTable('dossiers.claim_check')
    .set({ undone_at: undone.at, undone_by: undone.by })
    .where('dossier_id', '=', of.dossierId)
    .where('claim', '=', of.claim)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

import type { DossierId, StoredFileId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Reused } from '../domain/reused.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { DossierTables } from './tables.ts'

export type SupplementFile = { readonly item: number; readonly fileId: StoredFileId; readonly name: string; /** Out of the applicant's vault. */ readonly reused?: Reused }

export const insertSupplementFile = async (tx: Transaction, dossierId: DossierId, { item, fileId, name, addedAt, reused }: SupplementFile & { readonly addedAt: Instant }): Promise<void> => {
  await tables<DossierTables>(tx)
    .insertInto('dossiers.supplement_file')
    .values({ dossier_id: dossierId, item, file_id: fileId, name, added_at: addedAt, reused: reused ? JSON.stringify(reused) : null })
    .onConflict((conflict) => conflict.columns(['dossier_id', 'item', 'file_id']).doNothing())
    .execute()
}

/** In order of item, then as they came. */
export const listSupplementFiles = async (tx: Transaction, dossierId: DossierId): Promise<readonly SupplementFile[]> => {
  const rows = await tables<DossierTables>(tx)
    .selectFrom('dossiers.supplement_file')
    .select(['item', 'file_id', 'name', 'reused'])
    .where('dossier_id', '=', dossierId)
    .orderBy('item')
    .orderBy('added_at')
    .orderBy('file_id')
    .execute()
  return rows.map(({ item, file_id, name, reused }) => ({ item, fileId: file_id as StoredFileId, name, ...(reused === null ? {} : { reused: reused as Reused }) }))
}

/** One file, or with no file named all of them. */
export const removeSupplementFiles = async (tx: Transaction, dossierId: DossierId, file?: { readonly item: number; readonly fileId: string }): Promise<void> => {
  const all = tables<DossierTables>(tx).deleteFrom('dossiers.supplement_file').where('dossier_id', '=', dossierId)
  await (file ? all.where('item', '=', file.item).where('file_id', '=', file.fileId) : all).execute()
}

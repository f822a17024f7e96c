import { sql } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { DossierRow } from './dossier-rows.ts'

/** Stopped, with originals at one of these desks. */
export const listOwingOriginals = async (tx: Transaction, unitIds: readonly UnitId[], limit: number): Promise<readonly DossierRow[]> => {
  const { rows } = await sql<DossierRow>`
    SELECT dossier.* FROM dossiers.dossier
    WHERE originals_desk_id = ANY (${unitIds}::uuid[])
    ORDER BY ended_at, dossier_id LIMIT ${limit}`.execute(tx)
  return rows
}

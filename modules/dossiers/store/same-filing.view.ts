import { sql } from 'kysely'
import type { PersonId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { DossierRow } from './dossier-rows.ts'

export type SameFiling = { readonly personId: PersonId; readonly procedureCode: string; readonly since: Instant }

/** Dossiers of one person on one procedure that are open, or were filed since a moment; newest first, few. */
export const listSameFilings = async (tx: Transaction, { personId, procedureCode, since }: SameFiling): Promise<readonly DossierRow[]> => {
  const { rows } = await sql<DossierRow>`
    SELECT dossier.* FROM dossiers.dossier
    WHERE applicant_person_id = ${personId} AND procedure_code = ${procedureCode} AND (ended_at IS NULL OR submitted_at >= ${since})
    ORDER BY submitted_at DESC LIMIT 5`.execute(tx)
  return rows
}

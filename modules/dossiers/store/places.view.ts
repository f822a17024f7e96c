import { sql } from 'kysely'
import type { DossierId } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

/** Where the row of a dossier says it stands, and which agencies it says still work beside it. */
export type Place = {
  readonly dossierId: DossierId
  readonly step: string | null
  readonly stage: string | null
  readonly unitId: string | null
  readonly role: string | null
  readonly assigneeId: string | null
  readonly branches: readonly { readonly serial: number; readonly unitId: string }[]
}

/** A page in order of id. */
export const listPlaces = async (tx: Transaction, after: string, limit: number): Promise<readonly Place[]> => {
  const { rows } = await sql<Place>`
    SELECT dossier_id AS "dossierId", holder_step AS step, holder_stage AS stage, holder_unit_id AS "unitId", holder_role AS role, holder_assignee_id AS "assigneeId",
      coalesce((SELECT jsonb_agg(jsonb_build_object('serial', serial, 'unitId', unit_id) ORDER BY serial) FROM dossiers.asked_unit AS asked
        WHERE asked.dossier_id = dossier.dossier_id AND kind = 'branch' AND answered_at IS NULL AND NOT undone), '[]') AS branches
    FROM dossiers.dossier WHERE dossier_id > ${after} ORDER BY dossier_id LIMIT ${limit}`.execute(tx)
  return rows
}

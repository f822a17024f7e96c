import { sql } from 'kysely'
import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

/** Units that open dossiers are received, decided, held or asked at. */
export const listUnitsWithOpen = async (tx: Transaction): Promise<readonly UnitId[]> => {
  const { rows } = await sql<{ unit_id: UnitId }>`
    SELECT receiving_unit_id AS unit_id FROM dossiers.dossier WHERE ended_at IS NULL
    UNION SELECT resolving_unit_id FROM dossiers.dossier WHERE ended_at IS NULL
    UNION SELECT holder_unit_id FROM dossiers.dossier WHERE ended_at IS NULL
    UNION SELECT unit_id FROM dossiers.asked_unit WHERE answered_at IS NULL AND NOT undone`.execute(tx)
  return rows.map(({ unit_id }) => unit_id)
}

export const listOpenAt = async (tx: Transaction, unitId: UnitId): Promise<readonly DossierId[]> => {
  const { rows } = await sql<{ dossier_id: DossierId }>`
    SELECT dossier_id FROM dossiers.dossier
    WHERE ended_at IS NULL AND (receiving_unit_id = ${unitId} OR resolving_unit_id = ${unitId} OR holder_unit_id = ${unitId}
      OR dossier_id IN (SELECT dossier_id FROM dossiers.asked_unit WHERE unit_id = ${unitId} AND answered_at IS NULL AND NOT undone))
    ORDER BY dossier_id`.execute(tx)
  return rows.map(({ dossier_id }) => dossier_id)
}

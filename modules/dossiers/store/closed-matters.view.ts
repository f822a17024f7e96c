import { sql } from 'kysely'
import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

/** Dossiers a unit decided on that ended before a moment, in the order of their ids. */
export const listEndedIds = async (tx: Transaction, { unitId, before, after, limit }: { readonly unitId: UnitId; readonly before: Instant; readonly after?: string | undefined; readonly limit: number }): Promise<readonly DossierId[]> => {
  const { rows } = await sql<{ dossier_id: DossierId }>`
    SELECT dossier_id FROM dossiers.dossier WHERE resolving_unit_id = ${unitId} AND ended_at < ${before} AND (${after ?? null}::uuid IS NULL OR dossier_id > ${after ?? null}::uuid)
    ORDER BY dossier_id LIMIT ${limit}`.execute(tx)
  return rows.map(({ dossier_id }) => dossier_id)
}

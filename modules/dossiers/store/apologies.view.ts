import { sql } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { DossierRow } from './dossier-rows.ts'

/** The same at every unit, of dates that have not passed. */
export const listNotApologisedAnywhere = async (tx: Transaction, { from, until, limit }: { readonly from: Instant; readonly until: Instant; readonly limit: number }): Promise<readonly DossierRow[]> => {
  const { rows } = await sql<DossierRow>`
    SELECT dossier.* FROM dossiers.dossier
    WHERE ended_at IS NULL AND finished_at IS NULL AND pause_kind IS NULL AND due_at > ${from} AND due_at <= ${until}
      AND NOT EXISTS (SELECT FROM dossiers.dossier_event AS event WHERE event.dossier_id = dossier.dossier_id AND event.type = 'ApologyIssued')
    ORDER BY due_at, dossier_id LIMIT ${limit}`.execute(tx)
  return rows
}

/** Promised by then, not finished, its clock running, and nobody has apologised yet; the nearest date first. */
export const listNotApologised = async (tx: Transaction, { unitIds, until, limit }: { readonly unitIds: readonly UnitId[]; readonly until: Instant; readonly limit: number }): Promise<readonly DossierRow[]> => {
  const { rows } = await sql<DossierRow>`
    SELECT dossier.* FROM dossiers.dossier
    WHERE ended_at IS NULL AND finished_at IS NULL AND pause_kind IS NULL AND due_at <= ${until} AND resolving_unit_id = ANY (${unitIds}::uuid[])
      AND NOT EXISTS (SELECT FROM dossiers.dossier_event AS event WHERE event.dossier_id = dossier.dossier_id AND event.type = 'ApologyIssued')
    ORDER BY due_at, dossier_id LIMIT ${limit}`.execute(tx)
  return rows
}

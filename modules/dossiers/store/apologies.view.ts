import { sql } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { Behind } from './deadline-notice-store.ts'
import type { DossierRow } from './dossier-rows.ts'

/** A letter was signed since the present date was promised; the letter that set this date apologised for the one before. */
const IS_APOLOGISED_FOR = sql`EXISTS (
        SELECT FROM dossiers.dossier_event AS event
        WHERE event.dossier_id = dossier.dossier_id AND event.type = 'ApologyIssued'
          AND NOT EXISTS (
            SELECT FROM dossiers.due_date_change AS change
            WHERE change.dossier_id = dossier.dossier_id AND change.to_at = dossier.due_at
              AND (change.at > event.at OR (change.at = event.at AND change.why = 'reappointed'))))`

/** The same at every unit, of dates that have not passed. */
export const listNotApologisedAnywhere = async (tx: Transaction, { from, until, after, limit }: { readonly from: Instant; readonly until: Instant; readonly after?: Behind | undefined; readonly limit: number }): Promise<readonly DossierRow[]> => {
  const { rows } = await sql<DossierRow>`
    SELECT dossier.* FROM dossiers.dossier
    WHERE ended_at IS NULL AND finished_at IS NULL AND pause_kind IS NULL AND due_at > ${from} AND due_at <= ${until}
      AND (${after?.due_at ?? null}::timestamptz IS NULL OR (due_at, dossier_id) > (${after?.due_at ?? null}::timestamptz, ${after?.dossier_id ?? null}::uuid))
      AND NOT ${IS_APOLOGISED_FOR}
    ORDER BY due_at, dossier_id LIMIT ${limit}`.execute(tx)
  return rows
}

/** Promised by then and not finished with its clock running, or finished late, given back or not; nobody has apologised for that date; the nearest date first. */
export const listNotApologised = async (tx: Transaction, { unitIds, until, limit }: { readonly unitIds: readonly UnitId[]; readonly until: Instant; readonly limit: number }): Promise<readonly DossierRow[]> => {
  const { rows } = await sql<DossierRow>`
    SELECT * FROM (
      (SELECT dossier.* FROM dossiers.dossier
       WHERE ended_at IS NULL AND finished_at IS NULL AND pause_kind IS NULL AND due_at <= ${until} AND resolving_unit_id = ANY (${unitIds}::uuid[]) AND NOT ${IS_APOLOGISED_FOR}
       ORDER BY due_at, dossier_id LIMIT ${limit})
      UNION ALL
      (SELECT dossier.* FROM dossiers.dossier
       WHERE finished_at > due_at AND resolving_unit_id = ANY (${unitIds}::uuid[]) AND NOT ${IS_APOLOGISED_FOR}
       ORDER BY due_at, dossier_id LIMIT ${limit})) AS owed
    ORDER BY due_at, dossier_id LIMIT ${limit}`.execute(tx)
  return rows
}

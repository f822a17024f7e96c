import { sql } from 'kysely'
import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { DossierRow } from './dossier-rows.ts'

export type ExportFilter = {
  readonly after?: DossierId
  readonly limit: number
  readonly unitIds?: readonly UnitId[]
  /** Submitted from here on … */
  readonly from?: Instant
  /** … and before this. */
  readonly until?: Instant
}

export type ExportRow = Pick<
  DossierRow,
  | 'dossier_id' | 'code' | 'procedure_code' | 'procedure_name' | 'applicant_kind' | 'applicant_name' | 'channel' | 'receiving_unit_id' | 'resolving_unit_id'
  | 'submitted_at' | 'accepted_at' | 'due_at' | 'finished_at' | 'returned_at' | 'ended_at' | 'state' | 'pause_kind'
>

/** In the order of their key, so that a page begins where the one before ended, however many came in between. */
export const listForExport = async (tx: Transaction, { after, limit, unitIds, from, until }: ExportFilter): Promise<readonly ExportRow[]> => {
  const { rows } = await sql<ExportRow>`
    SELECT dossier_id, code, procedure_code, procedure_name, applicant_kind, applicant_name, channel, receiving_unit_id, resolving_unit_id,
      submitted_at, accepted_at, due_at, finished_at, returned_at, ended_at, state, pause_kind
    FROM dossiers.dossier
    WHERE (${after ?? null}::uuid IS NULL OR dossier_id > ${after ?? null}::uuid)
      AND (${unitIds ?? null}::uuid[] IS NULL OR receiving_unit_id = ANY (${unitIds ?? null}::uuid[]) OR resolving_unit_id = ANY (${unitIds ?? null}::uuid[]))
      AND (${from ?? null}::timestamptz IS NULL OR submitted_at >= ${from ?? null}::timestamptz)
      AND (${until ?? null}::timestamptz IS NULL OR submitted_at < ${until ?? null}::timestamptz)
    ORDER BY dossier_id LIMIT ${limit}`.execute(tx)
  return rows
}

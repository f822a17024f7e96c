import { sql } from 'kysely'
import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { DossierTables } from './tables.ts'

export type OpenOfProcedure = { readonly dossierId: DossierId; readonly procedureCode: string; readonly versionId: string; readonly resolvingUnitId: UnitId; readonly dueAt: Instant | null }

/** Not finished, at every unit: for a job by night, which walks what is open. */
export const listOpenOf = async (tx: Transaction, procedureCodes: readonly string[]): Promise<readonly OpenOfProcedure[]> => {
  if (procedureCodes.length === 0) return []
  const { rows } = await sql<OpenOfProcedure>`
    SELECT dossier_id AS "dossierId", procedure_code AS "procedureCode", procedure_version_id AS "versionId", resolving_unit_id AS "resolvingUnitId", due_at AS "dueAt"
    FROM dossiers.dossier WHERE ended_at IS NULL AND finished_at IS NULL AND procedure_code = ANY (${procedureCodes}::text[]) ORDER BY submitted_at, dossier_id`.execute(tx)
  return rows
}

export type RetiredList = { readonly unitId: UnitId; readonly procedureCode: string; readonly procedureName: string; readonly retiredOn: PlainDate; readonly ranOutOn: PlainDate; readonly sentAt: Instant; readonly dossierIds: readonly DossierId[] }

/** True the first time only. */
export const insertRetiredList = async (tx: Transaction, { unitId, procedureCode, procedureName, retiredOn, ranOutOn, sentAt, dossierIds }: RetiredList): Promise<boolean> => {
  const inserted = await tables<DossierTables>(tx)
    .insertInto('dossiers.retired_list')
    .values({ resolving_unit_id: unitId, procedure_code: procedureCode, procedure_name: procedureName, retired_on: retiredOn, ran_out_on: ranOutOn, sent_at: sentAt, dossier_ids: [...dossierIds] })
    .onConflict((conflict) => conflict.doNothing())
    .returning('procedure_code')
    .executeTakeFirst()
  return inserted !== undefined
}

/** The newest first, but for so many. */
export const listRetiredLists = async (tx: Transaction, unitIds: readonly UnitId[], { limit, after }: { readonly limit: number; readonly after: number }): Promise<readonly RetiredList[]> => {
  const { rows } = await sql<RetiredList>`
    SELECT resolving_unit_id AS "unitId", procedure_code AS "procedureCode", procedure_name AS "procedureName", retired_on::text AS "retiredOn", ran_out_on::text AS "ranOutOn", sent_at AS "sentAt", dossier_ids AS "dossierIds"
    FROM dossiers.retired_list WHERE resolving_unit_id = ANY (${unitIds}::uuid[]) ORDER BY sent_at DESC, procedure_code, resolving_unit_id, retired_on LIMIT ${limit} OFFSET ${after}`.execute(tx)
  return rows
}

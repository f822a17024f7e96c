import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/transaction.ts'

export type ProofRow = { readonly id: string; readonly code: string; readonly number: number; readonly content_hash: string; readonly sheet: unknown; readonly source_said: Readonly<Record<string, unknown>> | null }

/** Versions in order of id, whole, a page at a time. */
export const listVersionsForProof = async (tx: Transaction, after: string, limit: number): Promise<readonly ProofRow[]> => {
  const { rows } = await sql<ProofRow>`
    SELECT version.id, procedure.code, version.number, version.content_hash, version.sheet, version.source_said
    FROM procedures.version JOIN procedures.procedure ON procedure.id = version.procedure_id
    WHERE version.id > ${after} ORDER BY version.id LIMIT ${limit}`.execute(tx)
  return rows
}

/** Numbers that do not run 1, 2, 3…; current rows that show an unpublished or foreign version; states without their trail. */
export const listRowFaults = async (tx: Transaction): Promise<readonly string[]> => {
  const { rows } = await sql<{ fault: string }>`
    SELECT 'procedure ' || code || ' has gaps in its version numbers' AS fault FROM procedures.procedure
      JOIN procedures.version ON version.procedure_id = procedure.id GROUP BY code HAVING max(number) <> count(*)
    UNION ALL
    SELECT 'procedure ' || code || ' shows a version that is not its own or not published' FROM procedures.procedure
      LEFT JOIN procedures.version ON version.id = current_version_id LEFT JOIN procedures.publication ON version_id = current_version_id
      WHERE current_version_id IS NOT NULL AND (version.procedure_id IS DISTINCT FROM procedure.id OR version_id IS NULL)
    UNION ALL
    SELECT 'procedure ' || code || ' is ' || procedure.state || ' but its trail says ' || trail.state FROM procedures.procedure
      JOIN LATERAL (SELECT state FROM procedures.state_change WHERE procedure_id = procedure.id ORDER BY changed_at DESC, id DESC LIMIT 1) trail ON true
      WHERE (trail.state = 'retired') <> (procedure.state = 'retired')`.execute(tx)
  return rows.map((row) => row.fault)
}

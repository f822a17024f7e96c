import { sql } from 'kysely'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

/** Limits of the published lines of every procedure, or case of one, that runs on a workflow. */
export const listWorkflowLimits = async (tx: Transaction, workflowCode: string): Promise<readonly TimeLimit[]> => {
  const ofCase = JSON.stringify([{ workflowCode }])
  const { rows } = await sql<{ limit: TimeLimit }>`
    SELECT DISTINCT channel -> 'timeLimit' AS "limit"
    FROM procedures.procedure JOIN procedures.version ON version.id = procedure.current_version_id
    CROSS JOIN LATERAL jsonb_array_elements(version.sheet -> 'channels') AS channel
    WHERE procedure.retired_on IS NULL AND (procedure.workflow_code = ${workflowCode} OR version.sheet -> 'cases' @> ${ofCase}::jsonb)
      AND channel -> 'timeLimit' IS NOT NULL`.execute(tx)
  return rows.map(({ limit }) => limit)
}

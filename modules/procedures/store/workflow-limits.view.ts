import { sql } from 'kysely'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

export type WorkflowPromise = { readonly workflowCode: string; readonly procedureCode: string; readonly procedureName: string; readonly limit: TimeLimit }

/** Limits of the published lines of every procedure, or case of one, that runs on a workflow; of all workflows when none is named. */
export const listWorkflowPromises = async (tx: Transaction, workflowCode?: string): Promise<readonly WorkflowPromise[]> => {
  const { rows } = await sql<WorkflowPromise>`
    SELECT DISTINCT runs.code AS "workflowCode", procedure.code AS "procedureCode", procedure.name AS "procedureName", channel -> 'timeLimit' AS "limit"
    FROM procedures.procedure JOIN procedures.version ON version.id = procedure.current_version_id
    CROSS JOIN LATERAL (SELECT procedure.workflow_code AS code UNION SELECT jsonb_path_query(version.sheet, '$.cases[*].workflowCode') #>> '{}') AS runs
    CROSS JOIN LATERAL jsonb_array_elements(version.sheet -> 'channels') AS channel
    WHERE procedure.retired_on IS NULL AND runs.code IS NOT NULL AND (${workflowCode ?? null}::text IS NULL OR runs.code = ${workflowCode ?? null})
      AND channel -> 'timeLimit' IS NOT NULL
    ORDER BY 1, 2`.execute(tx)
  return rows
}

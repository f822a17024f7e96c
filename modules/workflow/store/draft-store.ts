import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { ImportRemark } from '../domain/bpmn/import-remark.ts'
import type { StepGraph } from '../domain/step-graph.ts'
import type { WorkflowTables } from './tables.ts'

export type GraphDraft = { readonly graph: StepGraph; readonly remarks: readonly ImportRemark[]; readonly changedAt: Instant; readonly changedBy: string }

/** One draft per code; a newer one takes its place. */
export const saveDraft = async (tx: Transaction, { graph, remarks, changedAt, changedBy }: GraphDraft): Promise<void> => {
  const kept = { definition: JSON.stringify(graph), remarks: JSON.stringify(remarks), changed_at: changedAt, changed_by: changedBy }
  await tables<WorkflowTables>(tx)
    .insertInto('workflow.graph_draft')
    .values({ code: graph.code, ...kept })
    .onConflict((conflict) => conflict.column('code').doUpdateSet(kept))
    .execute()
}

export const listDrafts = async (tx: Transaction, code?: string): Promise<readonly GraphDraft[]> => {
  const asked = tables<WorkflowTables>(tx).selectFrom('workflow.graph_draft').selectAll()
  const rows = await (code === undefined ? asked : asked.where('code', '=', code)).orderBy('code').execute()
  return rows.map((row) => ({
    graph: row.definition as unknown as StepGraph,
    remarks: row.remarks as unknown as readonly ImportRemark[],
    changedAt: row.changed_at as Instant,
    changedBy: row.changed_by,
  }))
}

export const deleteDraft = async (tx: Transaction, code: string): Promise<void> => {
  await tables<WorkflowTables>(tx).deleteFrom('workflow.graph_draft').where('code', '=', code).execute()
}

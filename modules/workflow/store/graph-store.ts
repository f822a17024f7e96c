import type { Transaction } from '../../../platform/db/transaction.ts'
import { tables } from '../../../platform/db/transaction.ts'
import type { StepGraph } from '../domain/step-graph.ts'
import type { WorkflowTables } from './tables.ts'

export const findGraph = async (tx: Transaction, code: string, version?: number): Promise<StepGraph | undefined> => {
  const asked = tables<WorkflowTables>(tx).selectFrom('workflow.graph').select('definition').where('code', '=', code)
  const row = await (version === undefined ? asked : asked.where('version', '=', version)).orderBy('version', 'desc').limit(1).executeTakeFirst()
  return row && (row.definition as unknown as StepGraph)
}

/** Answers false when this version was published before; a published version never changes. */
export const insertGraph = async (tx: Transaction, graph: StepGraph, at: string): Promise<boolean> => {
  const inserted = await tables<WorkflowTables>(tx)
    .insertInto('workflow.graph')
    .values({ code: graph.code, version: graph.version, definition: JSON.stringify(graph), published_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

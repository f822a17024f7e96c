import type { Selectable } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Approval, PublishedGraph } from '../domain/publication.ts'
import type { StepGraph } from '../domain/step-graph.ts'
import type { WorkflowTables } from './tables.ts'

const publishedOf = (row: Selectable<WorkflowTables['workflow.graph']>): PublishedGraph => ({
  graph: row.definition as unknown as StepGraph,
  publishedAt: row.published_at as Instant,
  ...(row.approval === null ? {} : { approval: row.approval as unknown as Approval }),
  ...(row.valid_from === null ? {} : { validFrom: row.valid_from as PlainDate }),
  ...(row.valid_until === null ? {} : { validUntil: row.valid_until as PlainDate }),
  ...(row.published_by === null ? {} : { publishedBy: row.published_by }),
})

export const findPublishedGraph = async (tx: Transaction, code: string, version: number): Promise<PublishedGraph | undefined> => {
  const row = await tables<WorkflowTables>(tx).selectFrom('workflow.graph').selectAll().where('code', '=', code).where('version', '=', version).executeTakeFirst()
  return row && publishedOf(row)
}

/** The newest version new subjects may start on that day. */
export const findVersionOn = async (tx: Transaction, code: string, on: PlainDate): Promise<number | undefined> => {
  const row = await tables<WorkflowTables>(tx)
    .selectFrom('workflow.graph')
    .select('version')
    .where('code', '=', code)
    .where((is) => is.or([is('valid_from', 'is', null), is('valid_from', '<=', on)]))
    .where((is) => is.or([is('valid_until', 'is', null), is('valid_until', '>=', on)]))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.version
}

/** Every published version of a graph, newest first; of all graphs when no code is given. */
export const listPublishedGraphs = async (tx: Transaction, code?: string): Promise<readonly PublishedGraph[]> => {
  const asked = tables<WorkflowTables>(tx).selectFrom('workflow.graph').selectAll()
  const rows = await (code === undefined ? asked : asked.where('code', '=', code)).orderBy('code').orderBy('version', 'desc').execute()
  return rows.map(publishedOf)
}

/** Answers false when this version was published before; a published version never changes. */
export const insertGraph = async (tx: Transaction, { graph, publishedAt, approval, validFrom, validUntil, publishedBy }: PublishedGraph): Promise<boolean> => {
  const inserted = await tables<WorkflowTables>(tx)
    .insertInto('workflow.graph')
    .values({
      code: graph.code,
      version: graph.version,
      definition: JSON.stringify(graph),
      published_at: publishedAt,
      approval: approval === undefined ? null : JSON.stringify(approval),
      valid_from: validFrom ?? null,
      valid_until: validUntil ?? null,
      published_by: publishedBy ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

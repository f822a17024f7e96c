import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/transaction.ts'

type Fault = { readonly subject_id: string; readonly open: number; readonly doubled: boolean; readonly ended: boolean; readonly gaps: boolean }

/** A running subject has open work on its graph and no step open twice, an ended one has none, and items are numbered without gaps. */
export const findStepFaults = async (tx: Transaction): Promise<{ readonly checked: number; readonly faults: readonly string[] }> => {
  const { rows } = await sql<Fault>`
    WITH counted AS (
      SELECT running.subject_id, running.ended_at IS NOT NULL AS ended, running.last_serial,
        count(*) FILTER (WHERE item.completed_at IS NULL AND item.serial IS NOT NULL)::int AS open,
        count(*) FILTER (WHERE item.completed_at IS NULL AND item.serial IS NOT NULL AND item.beside IS DISTINCT FROM 'aside')::int AS on_graph,
        count(DISTINCT item.step) FILTER (WHERE item.completed_at IS NULL AND item.beside IS DISTINCT FROM 'aside')::int AS steps,
        count(item.serial) AS items, coalesce(max(item.serial), 0) AS last
      FROM workflow.running LEFT JOIN workflow.work_item AS item ON item.subject_id = running.subject_id
      GROUP BY running.subject_id, running.ended_at, running.last_serial
    )
    SELECT subject_id, open, ended, on_graph <> steps AS doubled, items <> last OR last <> last_serial AS gaps FROM counted
    WHERE (ended AND open > 0) OR (NOT ended AND on_graph = 0) OR on_graph <> steps OR items <> last OR last <> last_serial
    LIMIT 100`.execute(tx)
  const total = await sql<{ total: number }>`SELECT count(*)::int AS total FROM workflow.running`.execute(tx)
  return {
    checked: total.rows[0]?.total ?? 0,
    faults: rows.map((row) => `${row.subject_id}: ${row.open} open steps, ${row.ended ? 'ended' : 'running'}${row.doubled ? ', one of them twice' : ''}${row.gaps ? ', numbers with gaps' : ''}`),
  }
}

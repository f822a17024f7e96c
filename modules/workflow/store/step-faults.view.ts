import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/transaction.ts'

type Fault = { subject_id: string; open: number; ended: boolean; gaps: boolean }

/** Every running subject has exactly one open step, an ended one none, and steps are numbered without gaps. */
export const findStepFaults = async (tx: Transaction): Promise<{ readonly checked: number; readonly faults: readonly string[] }> => {
    const { rows } = await sql<Fault>`
      SELECT running.subject_id, running.ended_at IS NOT NULL AS ended,
             count(item.serial) FILTER (WHERE item.completed_at IS NULL)::int AS open,
             count(item.serial) <> coalesce(max(item.serial), 0) AS gaps
      FROM workflow.running LEFT JOIN workflow.work_item AS item ON item.subject_id = running.subject_id
      GROUP BY running.subject_id
      HAVING count(item.serial) FILTER (WHERE item.completed_at IS NULL) <> CASE WHEN running.ended_at IS NULL THEN 1 ELSE 0 END
          OR count(item.serial) <> coalesce(max(item.serial), 0)
      LIMIT 100`.execute(tx)
    const counted = await sql<{ total: number }>`SELECT count(*)::int AS total FROM workflow.running`.execute(tx)
    return {
      checked: counted.rows[0]?.total ?? 0,
      faults: rows.map((row) => `${row.subject_id}: ${row.open} open steps, ${row.ended ? 'ended' : 'running'}${row.gaps ? ', numbers with gaps' : ''}`),
    }
}

import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

const MOST = 200

/** Officials who examined dossiers of the units that ended in the period, those with most of them first. */
export const listExaminers = async (tx: Transaction, unitIds: readonly string[], { fromOn, toOn }: { readonly fromOn: PlainDate; readonly toOn: PlainDate }): Promise<readonly string[]> => {
  const { rows } = await sql<{ examiner_id: string }>`SELECT examiner_id FROM indicators.fact
    WHERE unit_id = ANY (${unitIds}::uuid[]) AND ended_on BETWEEN ${fromOn}::date AND ${toOn}::date AND examiner_id IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ${MOST}`.execute(tx)
  return rows.map((row) => row.examiner_id)
}

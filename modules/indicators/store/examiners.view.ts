import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

/** Officials who examined dossiers of the unit itself that ended in the period: owners behind the unit and those above it. */
export const listExaminers = async (tx: Transaction, unitId: string, { fromOn, toOn }: { readonly fromOn: PlainDate; readonly toOn: PlainDate }): Promise<readonly string[]> => {
  const { rows } = await sql<{ examiner_id: string }>`SELECT DISTINCT examiner_id FROM indicators.fact
    WHERE unit_id = ${unitId} AND ended_on BETWEEN ${fromOn}::date AND ${toOn}::date AND examiner_id IS NOT NULL LIMIT 200`.execute(tx)
  return rows.map((row) => row.examiner_id)
}

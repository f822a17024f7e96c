import { sql, type RawBuilder } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

const OPEN: RawBuilder<unknown> = sql`state IN ('open', 'part-paid', 'refund-owed')`

/** Where a demand is open, a refund not made, or a difference not put right. */
export const listUnitsWithMoney = async (tx: Transaction): Promise<readonly UnitId[]> => {
  const { rows } = await sql<{ unit_id: UnitId }>`
    SELECT unit_id FROM payments.demand WHERE ${OPEN}
    UNION SELECT unit_id FROM payments.refund WHERE done_at IS NULL AND withdrawn_at IS NULL
    UNION SELECT unit_id FROM payments.difference WHERE repaired_at IS NULL AND unit_id IS NOT NULL
    ORDER BY unit_id`.execute(tx)
  return rows.map(({ unit_id }) => unit_id)
}

/** In one order, so that two who move them follow one another. */
export const listSubjectsWithMoney = async (tx: Transaction, unitId: UnitId): Promise<readonly string[]> => {
  const { rows } = await sql<{ subject_id: string }>`
    SELECT subject_id FROM payments.demand WHERE unit_id = ${unitId} AND ${OPEN}
    UNION SELECT subject_id FROM payments.refund WHERE unit_id = ${unitId} AND done_at IS NULL AND withdrawn_at IS NULL
    UNION SELECT subject_id FROM payments.difference WHERE unit_id = ${unitId} AND repaired_at IS NULL AND subject_id IS NOT NULL
    ORDER BY subject_id`.execute(tx)
  return rows.map(({ subject_id }) => subject_id)
}

/** Differences that hang on no demand of that unit. */
export const moveLoose = async (tx: Transaction, { from, to, except }: { readonly from: UnitId; readonly to: UnitId; readonly except: readonly string[] }): Promise<void> => {
  await sql`UPDATE payments.difference SET unit_id = ${to} WHERE unit_id = ${from} AND repaired_at IS NULL AND (subject_id IS NULL OR NOT subject_id = ANY (${except}::uuid[]))`.execute(tx)
}

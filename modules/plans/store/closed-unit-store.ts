import { sql } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { PlanRemark } from '../domain/plan.ts'

export const listUnitsWithParts = async (tx: Transaction): Promise<readonly UnitId[]> =>
  (await sql<{ id: UnitId }>`SELECT DISTINCT unit_id AS id FROM plans.doer JOIN plans.plan ON plan.id = plan_id WHERE withdrawn IS NULL`.execute(tx)).rows.map(({ id }) => id)

type Move = { readonly from: UnitId; /** Nobody: the parts end. */ readonly to: UnitId | null; /** Plans of this year and later ones; earlier ones had run out. */ readonly year: number }
type Moved = { readonly planId: string; /** The first of the plan's rows that were given to it. */ readonly row: number }

/** Evidence goes along where the heir had no part of its own: what another showed never makes its own part done. */
export const moveParts = async (tx: Transaction, { from, to, year }: Move): Promise<readonly Moved[]> =>
  (await sql<Moved>`
    WITH gone AS (DELETE FROM plans.doer USING plans.plan WHERE plan.id = plan_id AND withdrawn IS NULL AND year >= ${year} AND unit_id = ${from} RETURNING plan_id, serial, part),
      taken AS (INSERT INTO plans.doer (plan_id, serial, unit_id, part) SELECT plan_id, serial, ${to}::uuid, part FROM gone WHERE ${to}::uuid IS NOT NULL ON CONFLICT ON CONSTRAINT doer_key DO NOTHING RETURNING plan_id, serial),
      shown AS (UPDATE plans.evidence SET unit_id = ${to}::uuid FROM taken WHERE evidence.plan_id = taken.plan_id AND evidence.serial = taken.serial AND unit_id = ${from})
    SELECT plan_id AS "planId", min((content ->> 'row')::int) AS row FROM gone JOIN plans.deliverable USING (plan_id, serial) GROUP BY plan_id`.execute(tx)).rows

export const addRemark = async (tx: Transaction, planId: string, remark: PlanRemark): Promise<void> => {
  await sql`UPDATE plans.plan SET remarks = remarks || ${JSON.stringify([remark])}::jsonb WHERE id = ${planId}`.execute(tx)
}

import { sql } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { CountedTarget, Deliverable, Doer, PlanHead, PlanRemark } from '../domain/plan.ts'
import type { DeliverableRow, PlanRow, PlanTables } from './tables.ts'

export type Plan = PlanHead & { readonly id: string; readonly remarks: readonly PlanRemark[]; readonly importedAt: string; readonly importedBy: string }
type Named = { readonly number: string; readonly title: string }
export type PlannedDeliverable = Deliverable & { readonly serial: number; readonly section: Named; readonly assignment: Named; /** Of its targets, those the system counts. */ readonly figures: readonly CountedTarget[] }
export type DoerUnit = { readonly serial: number; readonly unitId: UnitId; readonly part: Doer['part'] }

const db = (tx: Transaction) => tables<PlanTables>(tx)

const planFrom = (row: PlanRow): Plan => ({
  id: row.id, number: row.number, title: row.title, year: row.year, issuedOn: row.issued_on as PlainDate,
  remarks: row.remarks as readonly PlanRemark[], importedAt: row.imported_at, importedBy: row.imported_by,
})

const deliverableFrom = (row: DeliverableRow): PlannedDeliverable => ({
  ...(row.content as Omit<Deliverable, 'reference'> & Pick<PlannedDeliverable, 'figures'>), serial: row.serial, reference: row.reference, section: row.section as Named, assignment: row.assignment as Named,
})

export const insertPlan = async (tx: Transaction, plan: Plan, { deliverables, doers }: { readonly deliverables: readonly PlannedDeliverable[]; readonly doers: readonly DoerUnit[] }): Promise<void> => {
  const { id, issuedOn, importedAt, importedBy, remarks, ...rest } = plan
  await db(tx).insertInto('plans.plan').values({ ...rest, id, issued_on: issuedOn, remarks: JSON.stringify(remarks), imported_at: importedAt, imported_by: importedBy, withdrawn: null }).execute()
  await db(tx)
    .insertInto('plans.deliverable')
    .values(deliverables.map(({ serial, reference, section, assignment, ...content }) => ({ plan_id: id, serial, reference, section: JSON.stringify(section), assignment: JSON.stringify(assignment), content: JSON.stringify(content), figure: content.figures[0]?.code ?? null })))
    .execute()
  await sql`INSERT INTO plans.doer (plan_id, serial, unit_id, part)
    SELECT ${id}, * FROM unnest(${doers.map(({ serial }) => serial)}::int[], ${doers.map(({ unitId }) => unitId)}::uuid[], ${doers.map(({ part }) => part)}::text[])`.execute(tx)
}

export const listPlans = async (tx: Transaction): Promise<readonly Plan[]> => (await db(tx).selectFrom('plans.plan').selectAll().where('withdrawn', 'is', null).orderBy('issued_on', 'desc').orderBy('id').execute()).map(planFrom)

const standing = (tx: Transaction, planId: string) => db(tx).selectFrom('plans.plan').selectAll().where('id', '=', planId).where('withdrawn', 'is', null)
const planOf = (row: PlanRow | undefined): Plan | undefined => row && planFrom(row)

export const findPlan = async (tx: Transaction, planId: string): Promise<Plan | undefined> => planOf(await standing(tx, planId).executeTakeFirst())

/** For whoever works by it: nobody takes it back meanwhile. */
export const holdPlan = async (tx: Transaction, planId: string): Promise<Plan | undefined> => planOf(await standing(tx, planId).forShare().executeTakeFirst())

/** For whoever changes it as a whole: alone. */
export const lockPlan = async (tx: Transaction, planId: string): Promise<Plan | undefined> => planOf(await standing(tx, planId).forUpdate().executeTakeFirst())

export const findPlanByNumber = async (tx: Transaction, number: string, issuedOn: PlainDate): Promise<Plan | undefined> => {
  const row = await db(tx).selectFrom('plans.plan').selectAll().where('number', '=', number).where('issued_on', '=', issuedOn).where('withdrawn', 'is', null).executeTakeFirst()
  return row && planFrom(row)
}

/** Something was shown for it, or somebody was urged by it. */
export const isPlanUsed = async (tx: Transaction, planId: string): Promise<boolean> => {
  const { rows } = await sql<{ used: boolean }>`
    SELECT EXISTS (SELECT FROM plans.evidence WHERE plan_id = ${planId} AND withdrawn IS NULL) OR EXISTS (SELECT FROM plans.letter WHERE plan_id = ${planId}) AS used`.execute(tx)
  return rows[0]?.used === true
}

export const markPlanWithdrawn = async (tx: Transaction, planId: string, withdrawn: { readonly at: string; readonly byName: string; readonly reason: string }): Promise<void> => {
  await db(tx).updateTable('plans.plan').set({ withdrawn: JSON.stringify(withdrawn) }).where('id', '=', planId).execute()
}

export const listDeliverables = async (tx: Transaction, planId: string): Promise<readonly PlannedDeliverable[]> =>
  (await db(tx).selectFrom('plans.deliverable').selectAll().where('plan_id', '=', planId).orderBy('serial').execute()).map(deliverableFrom)

/** Of the whole plan, or of one unit. */
export const listDoers = async (tx: Transaction, planId: string, unitId?: string): Promise<readonly DoerUnit[]> => {
  const asked = db(tx).selectFrom('plans.doer').select(['serial', 'unit_id', 'part']).where('plan_id', '=', planId)
  const rows = await (unitId === undefined ? asked : asked.where('unit_id', '=', unitId)).orderBy('serial').orderBy('unit_id').execute()
  return rows.map(({ serial, unit_id, part }) => ({ serial, unitId: unit_id as UnitId, part: part as Doer['part'] }))
}

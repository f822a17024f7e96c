import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { Dependency } from '../domain/dependency.ts'

export const listDependencies = async (tx: Transaction, planId: string): Promise<readonly Dependency[]> =>
  (await sql<Dependency>`SELECT serial, after_serial AS after FROM plans.dependency WHERE plan_id = ${planId} ORDER BY serial, after_serial`.execute(tx)).rows

type Setting = { readonly planId: string; readonly serial: number; readonly after: readonly number[]; readonly at: Instant; readonly by: string }

/** Instead of what was set before. */
export const replaceDependencies = async (tx: Transaction, { planId, serial, after, at, by }: Setting): Promise<void> => {
  await sql`DELETE FROM plans.dependency WHERE plan_id = ${planId} AND serial = ${serial}`.execute(tx)
  await sql`INSERT INTO plans.dependency (plan_id, serial, after_serial, set_at, set_by) SELECT ${planId}, ${serial}, after, ${at}, ${by} FROM unnest(${after}::int[]) AS after`.execute(tx)
}

import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import { COUNTS } from '../domain/counts.ts'

type Asked = { readonly dossierIds: readonly string[]; readonly ownerIds: readonly string[]; readonly fromOn: PlainDate; readonly toOn: PlainDate }

/** Points for time of those dossiers that ended in the span, per unit and official: what index 7 does not give them. */
export const sumTimePoints = async (tx: Transaction, { dossierIds, ownerIds, fromOn, toOn }: Asked): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ owner_id: string; points: number }>`
    SELECT owner.id AS owner_id, sum(cell.sum)::int AS points FROM indicators.fact
    CROSS JOIN LATERAL unnest(owner_ids) AS owner (id)
    CROSS JOIN LATERAL unnest(count_ids, count_days, count_sums) AS cell (count_id, on_day, sum)
    WHERE subject_id = ANY (${dossierIds}::uuid[]) AND owner.id = ANY (${ownerIds}::uuid[]) AND cell.count_id = ${sql.lit(COUNTS.timePoints)} AND cell.on_day BETWEEN ${fromOn}::date AND ${toOn}::date
    GROUP BY 1`.execute(tx)
  return new Map(rows.map((row) => [row.owner_id, row.points]))
}

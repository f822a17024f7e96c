import { sql, type RawBuilder } from 'kysely'
import { askTogether } from '../../../platform/db/ask-together.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import { COUNTS } from '../domain/counts.ts'
import type { UsedProcedures } from '../domain/figures.ts'
import { laterThan, WAITING, type SumsAsked } from './sums.view.ts'

const { online, paidOnline, identityKnown, received, onTheSpot } = COUNTS
const USED = [online, paidOnline, identityKnown, received, onTheSpot]
const HELD = sql.join(USED.map((id) => sql`(${sql.lit(id)}, totals[${sql.lit(id)}])`))
const IDS = sql.join(USED.map((id) => sql.lit(id)))

const cutOf = (source: RawBuilder<unknown>, { ownerIds, fromOn, toOn }: Omit<SumsAsked, 'evaluatedOn'>, sign: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  SELECT owner.id AS owner_id, change.procedure_code, cell.count_id, ${sign} * cell.sum AS total
  FROM (${source}) AS change CROSS JOIN LATERAL unnest(change.owner_ids) AS owner (id)
  CROSS JOIN LATERAL unnest(change.count_ids, change.count_days, change.count_sums) AS cell (count_id, on_day, sum)
  WHERE owner.id = ANY (${ownerIds}::uuid[]) AND cell.count_id IN (${IDS}) AND cell.on_day BETWEEN ${fromOn}::date AND ${toOn}::date`

type Asked = Omit<SumsAsked, 'evaluatedOn'> & { readonly wholeYear: boolean }

const usedOf = (asked: Asked): RawBuilder<unknown> => {
  const { ownerIds, fromOn, toOn, knownAt, wholeYear } = asked
  return sql`
    SELECT owner_id, count_id, count(*)::int AS procedures FROM (
      SELECT owner_id, procedure_code, count_id FROM (
        SELECT owner_id, procedure_code, cell.count_id, cell.total FROM indicators.counter CROSS JOIN LATERAL (VALUES ${HELD}) AS cell (count_id, total)
        WHERE owner_id = ANY (${ownerIds}::uuid[]) AND procedure_code <> '' AND grain = ${sql.lit(wholeYear ? 'year' : 'month')}
          AND starts_on BETWEEN ${fromOn}::date AND ${toOn}::date AND cell.total <> 0
        UNION ALL ${cutOf(WAITING, asked, sql`change.sign`)}
        ${knownAt === undefined ? sql`` : sql`UNION ALL ${cutOf(laterThan(knownAt), asked, sql`(-change.sign)`)}`}) AS parts
      GROUP BY 1, 2, 3 HAVING sum(total) > 0) AS used
    GROUP BY 1, 2`
}

type Row = { readonly owner_id: string; readonly count_id: number; readonly procedures: number }

/** Per owner: how many procedures had at least one such dossier in the period. */
export const countUsedProcedures = async (tx: Transaction, asked: Asked): Promise<ReadonlyMap<string, UsedProcedures>> => {
  const rows = await askTogether<Asked, Row>(tx, { kind: 'indicators.used', wanted: asked }, usedOf)
  const toUsed = (own: readonly Row[]): UsedProcedures => {
    const of = (id: number): number => own.find(({ count_id }) => count_id === id)?.procedures ?? 0
    return { online: of(online), paidOnline: of(paidOnline), identityKnown: of(identityKnown), received: of(received), onTheSpot: of(onTheSpot) }
  }
  return new Map([...Map.groupBy(rows, ({ owner_id }) => owner_id)].map(([owner, own]) => [owner, toUsed(own)]))
}

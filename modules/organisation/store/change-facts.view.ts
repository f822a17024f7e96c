import { sql } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

/** Who bears a code on any day from `fromOn` on. */
export const selectCodeHolderFrom = async (
  tx: Transaction,
  code: string,
  fromOn: PlainDate,
): Promise<{ readonly id: UnitId; readonly name: string } | undefined> => {
  const { rows } = await sql<{ id: UnitId; name: string }>`SELECT c.unit_id AS id, n.name FROM organisation.unit_code c
    CROSS JOIN LATERAL (SELECT name FROM organisation.unit_name WHERE unit_id = c.unit_id ORDER BY from_on DESC LIMIT 1) n
    WHERE c.code = ${code} AND (c.until_on IS NULL OR c.until_on > ${fromOn}) LIMIT 1`.execute(tx)
  return rows[0]
}

/** The day the newest name, code or place of a unit began. */
export const selectLastChange = async (
  tx: Transaction,
  unitId: UnitId,
  of: 'name' | 'code' | 'place' | 'any',
): Promise<PlainDate> => {
  const { rows } = await sql<{ last_on: PlainDate }>`SELECT max(from_on) AS last_on FROM (
      SELECT 'name' AS of, from_on FROM organisation.unit_name WHERE unit_id = ${unitId}
      UNION ALL SELECT 'code', from_on FROM organisation.unit_code WHERE unit_id = ${unitId}
      UNION ALL SELECT 'place', from_on FROM organisation.unit_place WHERE unit_id = ${unitId}
      UNION ALL SELECT 'unit', opened_on FROM organisation.unit WHERE id = ${unitId}) change
    WHERE ${of} IN ('any', change.of) OR change.of = 'unit'`.execute(tx)
  const last = rows[0]?.last_on
  if (last === undefined) throw new Error(`no unit ${unitId}`)
  return last
}

/** Units placed under this one on `on` or later that have not ended by then. */
export const selectOpenBelow = async (tx: Transaction, unitId: UnitId, on: PlainDate): Promise<readonly { readonly name: string }[]> => {
  const { rows } = await sql<{ name: string }>`SELECT n.name FROM organisation.unit_place p
    JOIN organisation.unit u ON u.id = p.unit_id AND (u.closed_on IS NULL OR u.closed_on > ${on})
    CROSS JOIN LATERAL (SELECT name FROM organisation.unit_name WHERE unit_id = u.id ORDER BY from_on DESC LIMIT 1) n
    WHERE p.parent_id = ${unitId} AND (p.until_on IS NULL OR p.until_on > ${on}) ORDER BY n.name`.execute(tx)
  return rows
}

/** People who would still hold a post of the unit on `on`. */
export const selectStillInPosts = async (tx: Transaction, unitId: UnitId, on: PlainDate): Promise<readonly { readonly fullName: string }[]> => {
  const { rows } = await sql<{ full_name: string }>`SELECT o.full_name FROM organisation.job_post p
    JOIN organisation.post_holding h ON h.post_id = p.id AND (h.until_on IS NULL OR h.until_on > ${on})
    JOIN organisation.official o ON o.id = h.official_id
    WHERE p.unit_id = ${unitId} ORDER BY o.full_name`.execute(tx)
  return rows.map((row) => ({ fullName: row.full_name }))
}

import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/transaction.ts'

/** Two spells of one thing on one day, a day without any, one code with two holders: each a sentence naming the rows. */
export const selectHistoryFaults = async (tx: Transaction): Promise<readonly string[]> => {
  const { rows } = await sql<{ fault: string }>`
    WITH spell AS (
      SELECT 'name' AS of, unit_id, from_on, until_on FROM organisation.unit_name
      UNION ALL SELECT 'code', unit_id, from_on, until_on FROM organisation.unit_code
    ), step AS (
      SELECT of, unit_id, from_on, until_on, lead(from_on) OVER w AS next_on, lag(from_on) OVER w IS NULL AS first
      FROM spell WINDOW w AS (PARTITION BY of, unit_id ORDER BY from_on)
    )
    SELECT format('unit %s: %s of %s ends on %s, the next begins on %s', s.unit_id, s.of, s.from_on, s.until_on, coalesce(s.next_on, u.closed_on)) AS fault
      FROM step s JOIN organisation.unit u ON u.id = s.unit_id
      WHERE s.until_on IS DISTINCT FROM coalesce(s.next_on, u.closed_on)
    UNION ALL
    SELECT format('unit %s opened on %s but its first %s is of %s', u.id, u.opened_on, s.of, s.from_on)
      FROM step s JOIN organisation.unit u ON u.id = s.unit_id WHERE s.first AND s.from_on <> u.opened_on
    UNION ALL
    SELECT format('unit %s has no %s at all', u.id, kind.of)
      FROM organisation.unit u CROSS JOIN (VALUES ('name'), ('code')) AS kind (of)
      WHERE NOT EXISTS (SELECT FROM spell s WHERE s.unit_id = u.id AND s.of = kind.of)
    UNION ALL
    SELECT format('code %s is borne by %s and %s on one day', a.code, a.unit_id, b.unit_id)
      FROM organisation.unit_code a JOIN organisation.unit_code b ON b.code = a.code AND b.unit_id > a.unit_id
      WHERE a.from_on < coalesce(b.until_on, 'infinity') AND b.from_on < coalesce(a.until_on, 'infinity')
    UNION ALL
    SELECT format('unit %s stands under %s on a day one of them does not exist', p.unit_id, p.parent_id)
      FROM organisation.unit_place p JOIN organisation.unit above ON above.id = p.parent_id
      WHERE p.from_on < above.opened_on OR coalesce(p.until_on, 'infinity') > coalesce(above.closed_on, 'infinity')
    UNION ALL
    SELECT format('area %s has two versions on one day: %s and %s', a.code, a.from_on, b.from_on)
      FROM organisation.area a JOIN organisation.area b ON b.code = a.code AND b.from_on > a.from_on
      WHERE b.from_on < coalesce(a.until_on, 'infinity')`.execute(tx)
  return rows.map((row) => row.fault)
}

export const countUnits = async (tx: Transaction): Promise<number> => {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM organisation.unit`.execute(tx)
  return rows[0]?.n ?? 0
}

import pg from 'pg'

/** Units that resolve dossiers, with those above each; three in ten dossiers are of one of them. */
const PLACES = `
  CREATE TEMP TABLE place AS
  WITH RECURSIVE up AS (
    SELECT unit.id AS unit_id, unit.id AS owner_id, 0 AS height FROM organisation.unit
    WHERE unit.closed_on IS NULL AND unit.kind IN ('commune-peoples-committee', 'district-peoples-committee', 'department')
    UNION ALL
    SELECT up.unit_id, place.parent_id, up.height + 1 FROM up JOIN organisation.unit_place AS place ON place.unit_id = up.owner_id AND place.until_on IS NULL WHERE place.parent_id IS NOT NULL
  )
  SELECT unit_id, array_agg(owner_id ORDER BY height) AS owner_ids, row_number() OVER (ORDER BY unit_id) - 1 AS at FROM up GROUP BY unit_id`

/** A year of dossiers that ends today: most ended, one in twelve late, a third online, each with the cells the rules would give it. */
const FACTS = `
  INSERT INTO indicators.fact (subject_id, version, kind, label, unit_id, owner_ids, procedure_code, received_on, ended_on, late_at, count_ids, count_days, count_sums)
  SELECT uuidv7(), 1, 'dossier', 'B-' || n, unit_id, owner_ids, procedure_code, received_on, ended_on, late_at,
    array_agg(cell.id ORDER BY cell.id), array_agg(cell.on_day ORDER BY cell.id), array_agg(cell.sum ORDER BY cell.id)
  FROM (
    SELECT n, place.unit_id, place.owner_ids, 'B.' || lpad(floor(300 * power((n * 7907 % 1009) / 1009.0, 4))::text, 6, '0') AS procedure_code, received_on, online,
      CASE WHEN NOT open THEN least(received_on + took, current_date) END AS ended_on,
      CASE WHEN open OR received_on + took > received_on + due THEN ((received_on + due)::timestamp + interval '9 hours 30 minutes') AT TIME ZONE 'UTC' END AS late_at,
      NOT open AND took > due AS late, (received_on + due) AS due_on, took, n % 97 <> 0 AS with_file, n % 3 = 1 AS to_pay, n % 6 = 1 AS paid
    FROM (
      SELECT n, current_date - (n * 7919 % 365)::int AS received_on, n % 3 = 0 AS online, (n % 29)::int % 11 AS took, 9 AS due_days,
        CASE WHEN n % 12 = 0 THEN 3 ELSE 11 END AS due, (n * 7919 % 365) < (n % 9) AS open
      FROM generate_series($1::bigint, $2::bigint) AS n
    ) AS made
    JOIN place ON place.at = CASE WHEN n % 10 < 3 THEN 0 ELSE n % (SELECT count(*) FROM place) END
  ) AS dossier
  CROSS JOIN LATERAL (
    SELECT * FROM (VALUES
      (1, received_on, 1, true), (2, received_on, 1, online), (3, received_on, 1, NOT online), (44, received_on, 1, online), (17, received_on, 1, online), (18, received_on, 1, to_pay), (19, received_on, 1, to_pay AND paid),
      (20, received_on, 1, ended_on IS NOT NULL), (21, received_on, took * 24, ended_on IS NOT NULL),
      (6, ended_on, 1, ended_on IS NOT NULL), (7, ended_on, 1, late), (8, ended_on, 1, late), (11, ended_on, 1, ended_on IS NOT NULL), (12, ended_on, 1, ended_on IS NOT NULL),
      (13, ended_on, 1, ended_on IS NOT NULL AND with_file), (14, ended_on, 1, ended_on IS NOT NULL AND with_file), (22, ended_on, 2, ended_on IS NOT NULL), (26, ended_on, 1, ended_on IS NOT NULL),
      (23, ended_on, 2, ended_on IS NOT NULL), (24, ended_on, 1, ended_on IS NOT NULL), (40, received_on, 1, ended_on IS NULL), (42, ended_on, 1, ended_on IS NOT NULL), (9, due_on, 1, late_at IS NOT NULL), (10, due_on, 1, late_at IS NOT NULL)
    ) AS each (id, on_day, sum, holds) WHERE holds
  ) AS cell
  GROUP BY n, unit_id, owner_ids, procedure_code, received_on, ended_on, late_at`

const CHANGES = `
  INSERT INTO indicators.fact_change (subject_id, version, sign, known_at, unit_id, owner_ids, procedure_code, count_ids, count_days, count_sums)
  SELECT subject_id, version, 1, coalesce(ended_on, received_on)::timestamptz, unit_id, owner_ids, procedure_code, count_ids, count_days, count_sums FROM indicators.fact
  WHERE substr(label, 3)::bigint BETWEEN $1 AND $2`

const LOT = 50_000

/** Facts `from` to `to` with their journal, as if so many dossiers had lived; the counters are counted afterwards. */
export const fillFacts = async (connection: pg.ClientConfig, { from, to }: { readonly from: number; readonly to: number }): Promise<void> => {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query(PLACES)
    for (let begin = from; begin <= to; begin += LOT) {
      const lot = [begin, Math.min(to, begin + LOT - 1)]
      await client.query(FACTS, lot)
      await client.query(CHANGES, lot)
    }
    await client.query('VACUUM ANALYZE indicators.fact, indicators.fact_change')
  } finally {
    await client.end()
  }
}

import pg from 'pg'

/** Tables a dossier's life leaves rows in, by the column that names the dossier; papers and messages to the outside are not multiplied. */
const SCHEMAS = ['dossiers', 'workflow']

type Table = { readonly name: string; readonly key: string; readonly columns: readonly string[] }

const listTables = async (client: pg.Client): Promise<readonly Table[]> => {
  const { rows } = await client.query<Table>(
    `SELECT format('%I.%I', table_schema, table_name) AS name,
        max(column_name) FILTER (WHERE column_name IN ('dossier_id', 'subject_id')) AS key,
        array_agg(format('%I', column_name) ORDER BY ordinal_position) FILTER (WHERE is_generated = 'NEVER') AS columns
      FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
      WHERE table_schema = ANY ($1) AND table_type = 'BASE TABLE'
      GROUP BY 1 HAVING bool_or(column_name IN ('dossier_id', 'subject_id') AND ordinal_position = 1)`,
    [SCHEMAS],
  )
  return rows
}

/** One row per new dossier: which one it is like, and what of that one's words and ids it has instead. */
const PLAN = `
  CREATE TEMP TABLE twin AS
  WITH model AS (
    SELECT dossier.*, row_number() OVER (ORDER BY dossier_id) - 1 AS at, count(*) OVER () AS total
    FROM dossiers.dossier WHERE version >= 6 AND receiving_unit_id <> resolving_unit_id
  ), place AS (
    SELECT desk.id AS desk, up.parent_id AS committee, code.code, row_number() OVER (ORDER BY code.code) - 1 AS at, count(*) OVER () AS total
    FROM organisation.unit AS desk
    JOIN organisation.unit_place AS up ON up.unit_id = desk.id AND up.until_on IS NULL
    JOIN organisation.unit_code AS code ON code.unit_id = desk.id AND code.until_on IS NULL
    WHERE desk.one_stop AND desk.level = 'commune'
  ), name AS (
    SELECT ARRAY['Nguyễn','Trần','Lê','Phạm','Hoàng','Phan','Võ','Đặng','Bùi','Đỗ','Hồ','Ngô'] AS family,
      ARRAY['Văn','Thị','Đức','Minh','Ngọc','Hữu','Thanh','Quang','Thùy','Xuân','Hồng','Kim','Gia','Bảo','Anh'] AS middle,
      ARRAY['An','Ánh','Bình','Châu','Dũng','Đạt','Giang','Hà','Hải','Hạnh','Hòa','Hùng','Hương','Khánh','Lan','Linh','Loan','Mai','Nam','Nga','Nhung','Phúc','Quân','Sơn','Thảo','Trang','Tuấn','Vy','Yến'] AS given
  )
  SELECT uuidv7() AS id, model.dossier_id AS model_id, model.code AS model_code, model.applicant_name AS model_name,
    model.applicant_person_id AS model_person, model.receiving_unit_id AS model_desk, model.resolving_unit_id AS model_committee,
    place.desk, place.committee, uuidv7() AS person,
    family[1 + (n * 7) % 12] || ' ' || middle[1 + (n * 11) % 15] || ' ' || given[1 + (n * 13 + n / 29) % 29] AS name,
    place.code AS unit_code, to_date(split_part(model.code, '-', 2), 'YYMMDD') AS received_on,
    row_number() OVER (PARTITION BY place.code, split_part(model.code, '-', 2) ORDER BY n) + coalesce(counter.last_serial, 0) AS serial
  FROM generate_series(1, $COUNT) AS n
  JOIN model ON model.at = n % model.total
  CROSS JOIN name
  JOIN place ON place.at = CASE WHEN n % 10 = 0 THEN (SELECT at FROM place AS busy WHERE busy.desk = model.receiving_unit_id) ELSE (n / 10) % place.total END
  LEFT JOIN dossiers.code_counter AS counter ON counter.unit_code = place.code AND counter.received_on = to_date(split_part(model.code, '-', 2), 'YYMMDD');
  ALTER TABLE twin ADD COLUMN code text;
  UPDATE twin SET code = unit_code || '-' || to_char(received_on, 'YYMMDD') || '-' || lpad(serial::text, 4, '0')`

const WORDS: readonly (readonly [string, string])[] = [
  ['model_id', 'id'],
  ['model_code', 'code'],
  ['model_name', 'name'],
  ['model_person', 'person'],
  ['model_desk', 'desk'],
  ['model_committee', 'committee'],
]

const multiply = ({ name, key, columns }: Table): string => {
  const words = WORDS.reduce((text, [from, to]) => `replace(${text}, twin.${from}::text, twin.${to}::text)`, 'to_jsonb(row)::text')
  return `INSERT INTO ${name} (${columns.join(', ')}) SELECT ${columns.map((column) => `new.${column}`).join(', ')}
    FROM twin JOIN ${name} AS row ON row.${key} = twin.model_id CROSS JOIN LATERAL jsonb_populate_record(NULL::${name}, (${words})::jsonb) AS new`
}

/**
 * Many dossiers like those that are there, each with its own id, code, applicant and desk, as their journals, rows and steps
 * would stand had they been worked: `motcua verify` proves them. One desk of the demo has a tenth of them.
 * @returns how many dossiers and events were added
 */
export const fillDossiers = async (connection: pg.ClientConfig, count: number): Promise<{ readonly dossiers: number; readonly events: number }> => {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query(PLAN.replace('$COUNT', String(Math.trunc(count))))
    for (const table of await listTables(client)) await client.query(multiply(table))
    await client.query(`INSERT INTO dossiers.issued_code (unit_code, received_on, serial, bearer_id) SELECT unit_code, received_on, serial, id FROM twin WHERE code IS NOT NULL`)
    await client.query(`INSERT INTO dossiers.code_counter (unit_code, received_on, last_serial) SELECT unit_code, received_on, max(serial) FROM twin WHERE code IS NOT NULL GROUP BY 1, 2
      ON CONFLICT ON CONSTRAINT code_counter_key DO UPDATE SET last_serial = excluded.last_serial`)
    const { rows } = await client.query<{ dossiers: number; events: number }>(
      `SELECT (SELECT count(*)::int FROM twin) AS dossiers, (SELECT count(*)::int FROM dossiers.dossier_event JOIN twin ON twin.id = dossier_id) AS events`)
    await client.query('COMMIT')
    await client.query('VACUUM ANALYZE')
    return rows[0] ?? { dossiers: 0, events: 0 }
  } finally {
    await client.end()
  }
}

import type pg from 'pg'

const OWN = `n.nspname NOT IN ('pg_catalog', 'information_schema', 'public', 'graphile_worker') AND n.nspname NOT LIKE 'pg\\_%'`

const TABLES = `SELECT n.nspname || '.' || c.relname AS name, c.oid, obj_description(c.oid) AS comment, c.relkind AS kind, pg_get_viewdef(c.oid) AS view
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm') AND ${OWN} ORDER BY 1`
const COLUMNS = `SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS filled, pg_get_expr(d.adbin, d.adrelid) AS otherwise, a.attgenerated AS made, a.attidentity AS counted
  FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE a.attrelid = $1 AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`
const CONSTRAINTS = `SELECT conname AS name, pg_get_constraintdef(oid) AS words FROM pg_constraint WHERE conrelid = $1 AND contype <> 'n' ORDER BY contype, conname`
const INDEXES = `SELECT pg_get_indexdef(i.indexrelid) AS words FROM pg_index i
  WHERE i.indrelid = $1 AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid) ORDER BY 1`
const TRIGGERS = `SELECT pg_get_triggerdef(oid) AS words FROM pg_trigger WHERE tgrelid = $1 AND NOT tgisinternal ORDER BY 1`
const GRANTS = `SELECT string_agg(g.privilege_type, ', ' ORDER BY g.privilege_type) AS words FROM pg_class c, aclexplode(c.relacl) g
  JOIN pg_roles r ON r.oid = g.grantee WHERE c.oid = $1 AND r.rolname = 'motcua_app'`
const FUNCTIONS = `SELECT pg_get_functiondef(p.oid) AS words FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE ${OWN} AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') ORDER BY n.nspname, p.proname`

type Column = { readonly name: string; readonly type: string; readonly filled: boolean; readonly otherwise: string | null; readonly made: string; readonly counted: string }
type Table = { readonly name: string; readonly oid: number; readonly comment: string | null; readonly kind: string; readonly view: string | null }

const columnLine = (column: Column): string => {
  const made = column.made === '' ? '' : ` GENERATED ALWAYS AS (${column.otherwise}) STORED`
  const otherwise = column.otherwise === null || column.made !== '' ? '' : ` DEFAULT ${column.otherwise}`
  const counted = column.counted === '' ? '' : ' GENERATED AS IDENTITY'
  return `  ${column.name} ${column.type}${column.filled ? ' NOT NULL' : ''}${made}${otherwise}${counted}`
}

const dumpTable = async (client: pg.Client, table: Table): Promise<string> => {
  const words = async (query: string): Promise<readonly string[]> => (await client.query<{ words: string | null }>(query, [table.oid])).rows.flatMap((row) => row.words ?? [])
  const grants = (await words(GRANTS)).map((list) => `GRANT ${list} ON ${table.name} TO motcua_app;`)
  const comment = table.comment === null ? [] : [`COMMENT ON TABLE ${table.name} IS '${table.comment.replaceAll("'", "''")}';`]
  if (table.kind === 'v' || table.kind === 'm') return [`CREATE VIEW ${table.name} AS${table.view ?? ''}`, ...comment.map((line) => line.replace(' TABLE ', ' VIEW ')), ...(await words(TRIGGERS)).map((line) => `${line};`), ...grants].join('\n')
  const { rows: columns } = await client.query<Column>(COLUMNS, [table.oid])
  const { rows: constraints } = await client.query<{ name: string; words: string }>(CONSTRAINTS, [table.oid])
  const lines = [...columns.map(columnLine), ...constraints.map((each) => `  CONSTRAINT ${each.name} ${each.words}`)]
  const after = [...(await words(INDEXES)), ...(await words(TRIGGERS))].map((line) => `${line};`)
  return [`CREATE TABLE ${table.name} (`, lines.join(',\n'), ');', ...comment, ...after, ...grants].join('\n')
}

/** The live schema in words, in a fixed order: what review reads when a migration changes it. */
export const dumpSchema = async (client: pg.Client): Promise<string> => {
  const { rows: tables } = await client.query<Table>(TABLES)
  const parts: string[] = []
  for (const table of tables) parts.push(await dumpTable(client, table))
  const { rows: functions } = await client.query<{ words: string }>(FUNCTIONS)
  return `-- The schema as PostgreSQL holds it after all migrations. Written by \`npm run write:schema\`; a test compares.\n\n${[...parts, ...functions.map((each) => `${each.words.trim()};`)].join('\n\n')}\n`
}

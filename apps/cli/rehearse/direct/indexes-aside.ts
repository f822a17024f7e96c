import pg from 'pg'

/** One by one, every row is looked up in each index; at the end an index is sorted once. Fewer rows than this are not worth it. */
export const WORTH_IT = 20_000

const SECONDARY = `SELECT pg_get_indexdef(indexrelid) AS definition, indexrelid::regclass::text AS name FROM pg_index
  WHERE indrelid = ANY ($1::regclass[]) AND NOT indisunique AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`
/** So that a load that was cut off can be put right by the next one. */
const ASIDE = 'CREATE TABLE IF NOT EXISTS platform.index_aside (definition text PRIMARY KEY)'

const hasAside = async (client: pg.Client): Promise<boolean> => ((await client.query(`SELECT to_regclass('platform.index_aside') AS found`)).rows[0] as { found: string | null }).found !== null

const runAll = async (connection: pg.ClientConfig, left: string[]): Promise<void> => {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query(`SET maintenance_work_mem = '256MB'`)
    for (let next = left.shift(); next !== undefined; next = left.shift()) await client.query(next)
  } finally {
    await client.end()
  }
}

/** Two at a time, each taking the next that is left. */
const runInLanes = async (connection: pg.ClientConfig, statements: readonly string[]): Promise<void> => {
  const left = [...statements]
  await Promise.all([runAll(connection, left), runAll(connection, left)])
}

/** Builds again what was set aside, by this load or by one that was cut off. */
export const putIndexesBack = async (client: pg.Client, connection: pg.ClientConfig): Promise<void> => {
  if (!(await hasAside(client))) return
  const { rows } = await client.query<{ definition: string }>('SELECT definition FROM platform.index_aside')
  await runInLanes(connection, rows.map(({ definition }) => definition.replace(' INDEX ', ' INDEX IF NOT EXISTS ')))
  await client.query('DROP TABLE platform.index_aside')
}

/** What is all visible is marked so, that an index alone answers for it. */
export const tidyTables = (connection: pg.ClientConfig, tables: readonly string[]): Promise<void> => runInLanes(connection, tables.map((name) => `VACUUM ${name}`))

export const setIndexesAside = async (client: pg.Client, tables: readonly string[]): Promise<void> => {
  await client.query('BEGIN')
  const { rows } = await client.query<{ definition: string; name: string }>(SECONDARY, [tables])
  await client.query(ASIDE)
  await client.query('INSERT INTO platform.index_aside SELECT unnest($1::text[])', [rows.map(({ definition }) => definition)])
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`)
  await client.query('COMMIT')
}

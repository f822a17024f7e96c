import type pg from 'pg'

/** Every table with its indexes, by name. */
export const bytesByTable = async (client: pg.Client): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await client.query<{ name: string; bytes: string }>(
    `SELECT n.nspname || '.' || c.relname AS name, pg_total_relation_size(c.oid) AS bytes FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname NOT LIKE 'pg\\_%' AND c.relkind = 'r'`)
  return new Map(rows.map(({ name, bytes }) => [name, Number(bytes)]))
}

/** All tables and indexes of the product, in bytes; of one schema when named. Deleted and changed rows count until they are vacuumed. */
export const storedBytes = async (client: pg.Client, schema?: string): Promise<number> => {
  const { rows } = await client.query<{ bytes: string }>(
    `SELECT sum(pg_total_relation_size(c.oid)) AS bytes FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname = coalesce($1, n.nspname) AND c.relkind = 'r'`,
    [schema ?? null],
  )
  return Number(rows[0]?.bytes ?? 0)
}

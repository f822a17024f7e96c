import pg from 'pg'
import { isSameMigration, listMigrations, migrate } from '../db/migrate.ts'
import { prepareJobQueue } from '../jobs/job-queue.ts'
import { backupDamaged, mayNotLoad, newerBackup } from './backup-faults.ts'
import { loadRows } from './copy-rows.ts'
import { tableFile, type Backup } from './manifest.ts'

export type Filling = { readonly connection: pg.ClientConfig; readonly root: string; readonly report: (line: string) => void }

/** This release must know every migration of the backup, in the same words; it may know more, which the next start runs. */
const migrationsOf = ({ name, manifest }: Backup, root: string): ReadonlySet<string> => {
  const known = new Map(listMigrations(root).map((each) => [each.name, each]))
  const isKnown = (name: string, sha256: string): boolean => {
    const ours = known.get(name)
    return ours !== undefined && isSameMigration(ours, sha256)
  }
  const strange = manifest.migrations.find((each) => !isKnown(each.name, each.sha256))
  if (strange) throw newerBackup(name, strange.name)
  return new Set(manifest.migrations.map((each) => each.name))
}

const LOOSE_INDEXES = `SELECT format('%I.%I', n.nspname, c.relname) AS name, pg_get_indexdef(i.indexrelid) AS text
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'
    AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)`

/** Indexes are built once over full tables: many times faster than row by row. */
const withoutIndexes = async (client: pg.Client, run: () => Promise<void>): Promise<void> => {
  const { rows } = await client.query<{ name: string; text: string }>(LOOSE_INDEXES)
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`)
  await run()
  for (const { text } of rows) await client.query(text)
}

const loadTables = async (client: pg.Client, { folder, manifest }: Backup, report: Filling['report']): Promise<void> => {
  for (const table of manifest.tables) {
    if (table.rows > 0) report(table.name)
    const path = tableFile(folder, table.name)
    const { rows, sha256 } = await loadRows(client, table, path).catch((cause: unknown) => Promise.reject(backupDamaged(folder, `${table.name}: ${cause instanceof Error ? cause.message : String(cause)}`)))
    if (rows !== table.rows || sha256 !== table.sha256) throw backupDamaged(folder, table.name)
  }
  for (const { name, value, called } of manifest.sequences) await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [name, value, called])
}

/** Brings an empty database to what the backup holds: its schema by the migrations it had, then every row. All or nothing. */
export const fillDatabase = async (backup: Backup, { connection, root, report }: Filling): Promise<void> => {
  const only = migrationsOf(backup, root)
  await migrate(connection, root, only)
  await prepareJobQueue(connection)
  const client = new pg.Client(connection)
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query('SET LOCAL session_replication_role = replica').catch((cause: unknown) => Promise.reject(mayNotLoad(cause)))
    await client.query("SET LOCAL statement_timeout = 0; SET LOCAL maintenance_work_mem = '256MB'")
    await withoutIndexes(client, async () => {
      await client.query(`TRUNCATE ${backup.manifest.tables.map(({ name }) => name).join(', ')}`)
      await loadTables(client, backup, report)
    })
    await client.query('COMMIT')
    await client.query('ANALYZE')
  } finally {
    await client.end()
  }
}

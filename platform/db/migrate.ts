import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { APP_ROLE } from './database.ts'

export type Migration = { readonly name: string; readonly sql: string; readonly sha256: string; /** What it was called by before it was only made faster. */ readonly formerly: readonly string[] }

/** A line of a migration that does what its former words did, only faster: where those ran it is not another one. */
const SAME_AS = /^-- same effect as ([0-9a-f]{64})$/gm

const migrationOf = (name: string, sql: string): Migration => ({
  name, sql, sha256: createHash('sha256').update(sql).digest('hex'), formerly: Array.from(sql.matchAll(SAME_AS), ([, former]) => former ?? ''),
})

/** The words that ran somewhere, under this name, are these ones or such as these stand for. */
export const isSameMigration = ({ sha256, formerly }: Migration, ran: string): boolean => ran === sha256 || formerly.includes(ran)

/** Any number that only this product uses: two starts at once migrate one after the other. */
const MIGRATION_LOCK = 7_660_276
/** Held shared by every process at work (hold-schema.ts), alone by whoever changes the schema under them. */
export const SCHEMA_LOCK = 7_660_278

/** Plain SQL files of the platform and of every module, in the order of their time stamps. */
export const listMigrations = (root: string): readonly Migration[] => {
  const folders = [
    join(root, 'platform/migrations'),
    ...readdirSync(join(root, 'modules')).map((name) => join(root, 'modules', name, 'migrations')),
  ]
  const files = folders.flatMap((folder) => {
    try {
      return readdirSync(folder).filter((file) => file.endsWith('.sql')).map((file) => join(folder, file))
    } catch {
      return []
    }
  })
  const migrations = files.map((file) => migrationOf(file.slice(file.lastIndexOf('/') + 1, -4), readFileSync(file, 'utf8')))
  return migrations.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** A migration that ran here has other words in this release: the release and this database do not belong together. */
export class ChangedMigrationError extends Error {
  override readonly name = 'ChangedMigrationError'
}

/** A newer release has changed the schema: its rows are not ours to read. */
export class NewerSchemaError extends Error {
  override readonly name = 'NewerSchemaError'
}

/** Processes at work would meet rows they cannot read. */
export class SchemaInUseError extends Error {
  override readonly name = 'SchemaInUseError'
}

/** @throws NewerSchemaError where a migration ran that this release does not know */
export const refuseNewer = async (client: pg.Client, known: readonly string[]): Promise<void> => {
  const { rows: [newer] } = await client.query<{ name: string }>('SELECT name FROM platform.migration WHERE name <> ALL ($1) ORDER BY name DESC LIMIT 1', [known])
  if (newer !== undefined) throw new NewerSchemaError(`migration ${newer.name}`)
}

/** From PostgreSQL 16 on whoever makes a role may give it away and not yet take it on. */
const prepare = async (client: pg.Client): Promise<Applied> => {
  await client.query(`DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${APP_ROLE}') THEN CREATE ROLE ${APP_ROLE} NOLOGIN; END IF;
    IF NOT pg_has_role(current_user, '${APP_ROLE}', CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END) THEN EXECUTE format('GRANT ${APP_ROLE} TO %I', current_user); END IF;
  END $$`)
  await client.query(`CREATE SCHEMA IF NOT EXISTS platform`)
  await client.query(`CREATE TABLE IF NOT EXISTS platform.migration (
    name text CONSTRAINT migration_key PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`)
  return readApplied(client)
}

type Applied = ReadonlyMap<string, string>

const readApplied = async (client: pg.Client): Promise<Applied> => {
  const { rows } = await client.query<{ name: string; sha256: string }>('SELECT name, sha256 FROM platform.migration')
  return new Map(rows.map((row) => [row.name, row.sha256]))
}

/** What is still to run, in order. */
const pendingOf = (all: readonly Migration[], applied: Applied): readonly Migration[] =>
  all.filter((migration) => {
    const before = applied.get(migration.name)
    if (before !== undefined && !isSameMigration(migration, before)) throw new ChangedMigrationError(`migration ${migration.name} was changed after it ran here`)
    return before === undefined
  })

/** How far the schema is: what ran, and what this release would still run. Changes nothing, also where there is none yet. */
export const readSchema = async (connection: pg.ClientConfig, root: string): Promise<{ readonly ran: number; readonly pending: readonly string[] }> => {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    const { rows: [table] } = await client.query<{ there: boolean }>("SELECT to_regclass('platform.migration') IS NOT NULL AS there")
    const applied: Applied = table?.there === true ? await readApplied(client) : new Map()
    return { ran: applied.size, pending: pendingOf(listMigrations(root), applied).map(({ name }) => name) }
  } finally {
    await client.end()
  }
}

/** Sorting a large table and building its indexes within what a request is given takes many times as long; an operator's larger setting stays. In kB. */
const giveRoom = (client: pg.Client) =>
  client.query(`SELECT set_config(name, greatest(setting::int, enough)::text, false) FROM pg_settings JOIN (VALUES ('work_mem', 65536), ('maintenance_work_mem', 262144)) AS room (name, enough) USING (name)`)

const takeSchema = async (client: pg.Client, count: number): Promise<void> => {
  const { rows: [lock] } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [SCHEMA_LOCK])
  if (lock?.taken !== true) throw new SchemaInUseError(`${count} migrations wait`)
}

/**
 * Runs what has not run yet (and is among `only`), each file in its own transaction, under one advisory lock. Answers the names it ran.
 * @throws NewerSchemaError, SchemaInUseError, ChangedMigrationError before anything is changed
 */
export const migrate = async (connection: pg.ClientConfig, root: string, only?: ReadonlySet<string>): Promise<readonly string[]> => {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    const applied = await prepare(client)
    const all = listMigrations(root)
    if (only === undefined) await refuseNewer(client, all.map(({ name }) => name))
    const pending = pendingOf(all.filter(({ name }) => only?.has(name) !== false), applied)
    if (pending.length === 0) return []
    await takeSchema(client, pending.length)
    await giveRoom(client)
    for (const migration of pending) await runOne(client, migration)
    return pending.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

const runOne = async (client: pg.Client, { name, sql, sha256 }: Migration): Promise<void> => {
  try {
    await client.query('BEGIN')
    await client.query(sql)
    await client.query('INSERT INTO platform.migration (name, sha256) VALUES ($1, $2)', [name, sha256])
    await client.query('COMMIT')
  } catch (cause) {
    await client.query('ROLLBACK')
    throw new Error(`migration ${name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { APP_ROLE } from './database.ts'

export type Migration = { readonly name: string; readonly sql: string; readonly sha256: string }

/** Any number that only this product uses: two starts at once migrate one after the other. */
const MIGRATION_LOCK = 7_660_276

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
  const migrations = files.map((file) => {
    const sql = readFileSync(file, 'utf8')
    return { name: file.slice(file.lastIndexOf('/') + 1, -4), sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
  return migrations.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** A migration that ran here has other words in this release: the release and this database do not belong together. */
export class ChangedMigrationError extends Error {
  override readonly name = 'ChangedMigrationError'
}

/** From PostgreSQL 16 on whoever makes a role may give it away and not yet take it on. */
const prepare = async (client: pg.Client): Promise<Map<string, string>> => {
  await client.query(`DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${APP_ROLE}') THEN CREATE ROLE ${APP_ROLE} NOLOGIN; END IF;
    IF NOT pg_has_role(current_user, '${APP_ROLE}', CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END) THEN EXECUTE format('GRANT ${APP_ROLE} TO %I', current_user); END IF;
  END $$`)
  await client.query(`CREATE SCHEMA IF NOT EXISTS platform`)
  await client.query(`CREATE TABLE IF NOT EXISTS platform.migration (
    name text CONSTRAINT migration_key PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`)
  const { rows } = await client.query<{ name: string; sha256: string }>('SELECT name, sha256 FROM platform.migration')
  return new Map(rows.map((row) => [row.name, row.sha256]))
}

/** Sorting a large table and building its indexes within what a request is given takes many times as long; an operator's larger setting stays. In kB. */
const giveRoom = (client: pg.Client) =>
  client.query(`SELECT set_config(name, greatest(setting::int, enough)::text, false) FROM pg_settings JOIN (VALUES ('work_mem', 65536), ('maintenance_work_mem', 262144)) AS room (name, enough) USING (name)`)

/** Runs what has not run yet (and is among `only`), each file in its own transaction, under one advisory lock. Answers the names it ran. */
export const migrate = async (connection: pg.ClientConfig, root: string, only?: ReadonlySet<string>): Promise<readonly string[]> => {
  const client = new pg.Client(connection)
  await client.connect()
  const ran: string[] = []
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    const applied = await prepare(client)
    await giveRoom(client)
    for (const { name, sql, sha256 } of listMigrations(root)) {
      if (only?.has(name) === false) continue
      const before = applied.get(name)
      if (before === sha256) continue
      if (before !== undefined) throw new ChangedMigrationError(`migration ${name} was changed after it ran here`)
      await runOne(client, { name, sql, sha256 })
      ran.push(name)
    }
  } finally {
    await client.end()
  }
  return ran
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

import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { makeNewerRelease } from '../../tests/support/newer-release.ts'
import { ChangedMigrationError, listMigrations, migrate } from './migrate.ts'

const ROOT = new URL('../..', import.meta.url).pathname

describe('migrate', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await openTestDatabase()
  })
  afterAll(() => db.close())

  it('runs nothing the second time', async () => {
    expect(await migrate(db.connection, ROOT)).toEqual([])
  })

  it('orders the files of all modules by their time stamps and finds no name twice', () => {
    const names = listMigrations(ROOT).map((migration) => migration.name)
    expect(names).toEqual([...new Set(names)].sort())
    expect(names[0]).toBe('20261123T0800_create-platform')
  })

  it('takes on the application role as an owner who only made it (PostgreSQL 16 gives ADMIN, not SET)', async () => {
    const admin = new pg.Client({ ...inject('postgres'), database: 'postgres' })
    await admin.connect()
    const [owner, database] = [`owner_${process.pid}`, `owned_${process.pid}`]
    try {
      await admin.query(`CREATE ROLE ${owner} LOGIN CREATEROLE`)
      await admin.query(`GRANT motcua_app TO ${owner} WITH ADMIN TRUE, SET FALSE, INHERIT FALSE`)
      await admin.query(`CREATE DATABASE ${database} OWNER ${owner}`)
      await migrate({ ...inject('postgres'), user: owner, database }, ROOT, new Set())
      const { rows } = await admin.query(`SELECT pg_has_role('${owner}', 'motcua_app', 'SET') AS may`)
      expect(rows).toEqual([{ may: true }])
    } finally {
      await admin.query(`DROP DATABASE IF EXISTS ${database}`)
      await admin.query(`DROP OWNED BY ${owner}; DROP ROLE IF EXISTS ${owner}`)
      await admin.end()
    }
  })

  it.each([
    ['what a large table needs', '', '64MB 256MB'],
    ['more where the operator gives more', '-c work_mem=128MB -c maintenance_work_mem=512MB', '128MB 512MB'],
  ])('gives a migration %s', async (_what, options, room) => {
    const name = `29991231T2359_room-${room.replace(' ', '-')}`
    const root = makeNewerRelease(name, `DROP TABLE IF EXISTS room; CREATE TABLE room AS SELECT current_setting('work_mem') || ' ' || current_setting('maintenance_work_mem') AS given`)
    const client = new pg.Client(db.connection)
    await client.connect()
    try {
      expect(await migrate({ ...db.connection, options }, root)).toEqual([name])
      expect((await client.query('SELECT given FROM room')).rows).toEqual([{ given: room }])
    } finally {
      await client.query(`DELETE FROM platform.migration WHERE name LIKE '29991231%'`)
      await client.end()
      rmSync(root, { recursive: true, force: true })
    }
  })

  it.each([
    ['leaves alone what ran in slower words that do the same', true],
    ['refuses what ran in other words', false],
  ])('%s', async (_what, isSame) => {
    const name = '29991231T2359_faster'
    const slower = 'SELECT 1'
    const faster = isSame ? `-- same effect as ${createHash('sha256').update(slower).digest('hex')}\nSELECT 1/0` : 'SELECT 1/0'
    const roots = [makeNewerRelease(name, slower), makeNewerRelease(name, faster)] as const
    const client = new pg.Client(db.connection)
    await client.connect()
    try {
      expect(await migrate(db.connection, roots[0])).toEqual([name])
      const again = migrate(db.connection, roots[1])
      await (isSame ? expect(again).resolves.toEqual([]) : expect(again).rejects.toThrow(ChangedMigrationError))
    } finally {
      await client.query(`DELETE FROM platform.migration WHERE name = $1`, [name])
      await client.end()
      for (const root of roots) rmSync(root, { recursive: true, force: true })
    }
  })

  it('works as the application role, which may not alter the schema', async () => {
    const { rows } = await sql<{ role: string }>`SELECT current_user AS role`.execute(db.tx)
    expect(rows).toEqual([{ role: 'motcua_app' }])
    await expect(sql`CREATE TABLE platform.sneaky (id int)`.execute(db.tx)).rejects.toThrow(/permission denied/)
  })
})

import { rmSync } from 'node:fs'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { makeNewerRelease } from '../../tests/support/newer-release.ts'
import { holdSchema, type SchemaHold } from './hold-schema.ts'
import { migrate, SCHEMA_LOCK } from './migrate.ts'

const ROOT = new URL('../..', import.meta.url).pathname
const NEWEST = '29991231T2359_rows-of-a-newer-release'

/** One database, two releases: the older is at work when the newer comes. */
describe('a process at work', () => {
  let db: TestDatabase
  let newer = ''
  let held: SchemaHold
  let told: string[] = []
  const ask = async (statement: string): Promise<readonly Record<string, unknown>[]> => {
    const client = new pg.Client(db.connection)
    await client.connect()
    return client.query(statement).then(({ rows }) => rows).finally(() => client.end())
  }
  const wasMade = async () => (await ask("SELECT to_regclass('newer_rows') IS NOT NULL AS made"))[0]?.['made']
  const cut = () => ask(`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND mode = 'ShareLock' AND objid = ${SCHEMA_LOCK} AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`)
  const hold = () => holdSchema(db.connection, { root: ROOT, onNewer: ({ message }) => told.push(message), everyMs: 20 })

  beforeAll(async () => {
    db = await openTestDatabase()
    newer = makeNewerRelease(NEWEST, 'CREATE TABLE newer_rows (id int)')
  })
  beforeEach(async () => {
    told = []
    held = await hold()
  })
  afterEach(async () => {
    await held.release()
    await ask(`DROP TABLE IF EXISTS newer_rows; DELETE FROM platform.migration WHERE name = '${NEWEST}'`)
  })
  afterAll(async () => {
    await db.close()
    rmSync(newer, { recursive: true, force: true })
  })

  it('keeps a newer release from changing the schema until it has ended, and not one of its own kind from starting', async () => {
    await expect(migrate(db.connection, newer)).rejects.toMatchObject({ name: 'SchemaInUseError' })
    expect(await wasMade()).toBe(false)
    expect(await migrate(db.connection, ROOT)).toEqual([])
    await held.release()
    expect(await migrate(db.connection, newer)).toEqual([NEWEST])
    expect(told).toEqual([])
  })

  it('holds it again where its connection was cut', async () => {
    const before = await ask(`SELECT pid FROM pg_locks WHERE objid = ${SCHEMA_LOCK}`)
    await cut()
    await vi.waitFor(async () => expect((await ask(`SELECT pid FROM pg_locks WHERE objid = ${SCHEMA_LOCK}`)).filter(({ pid }) => pid !== before[0]?.['pid'])).toHaveLength(1))
    await expect(migrate(db.connection, newer)).rejects.toMatchObject({ name: 'SchemaInUseError' })
    expect(told).toEqual([])
  })

  it('is told once where the schema became newer all the same, and no other of its kind starts then', async () => {
    await ask(`INSERT INTO platform.migration (name, sha256) VALUES ('${NEWEST}', 'x')`)
    await vi.waitFor(() => expect(told).toEqual([`migration ${NEWEST}`]))
    await expect(hold()).rejects.toMatchObject({ name: 'NewerSchemaError' })
    await expect(migrate(db.connection, ROOT)).rejects.toMatchObject({ name: 'NewerSchemaError' })
  })
})

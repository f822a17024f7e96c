import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { makeNewerRelease } from '../../tests/support/newer-release.ts'
import { holdSchema, type SchemaHold } from './hold-schema.ts'
import { migrate, SCHEMA_LOCK } from './migrate.ts'

const ROOT = new URL('../..', import.meta.url).pathname
const NEWEST = '29991231T2359_rows-of-a-newer-release'

/** A network between: what passes when it is lost is lost without a word, and whoever comes later gets through. */
const openNetwork = async () => {
  const { host, port } = inject('postgres')
  let open: Socket[] = []
  const all: Socket[] = []
  const server = createServer((near) => {
    const far = host.startsWith('/') ? connect(join(host, `.s.PGSQL.${port}`)) : connect(port, host)
    for (const [one, other] of [[near, far], [far, near]] as const) one.on('error', () => undefined).pipe(other)
    open.push(near, far)
    all.push(near, far)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    lose: () => {
      for (const socket of open) socket.unpipe().pause()
      open = []
    },
    close: () => {
      for (const socket of all) socket.destroy()
      server.close()
    },
  }
}

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

  it('is told where a newer release is changing the schema when it comes back', async () => {
    const quicker = new pg.Client(db.connection)
    await quicker.connect()
    try {
      const changing = quicker.query('SELECT pg_advisory_lock($1)', [SCHEMA_LOCK])
      await vi.waitFor(async () => expect(await ask(`SELECT 1 FROM pg_locks WHERE objid = ${SCHEMA_LOCK} AND NOT granted`)).toHaveLength(1))
      await cut()
      await changing
      await vi.waitFor(() => expect(told).toEqual(['a migration is under way']))
    } finally {
      await quicker.end()
    }
  })

  it('holds it again where PostgreSQL was lost without a word, and ends where it does not answer', async () => {
    const network = await openNetwork()
    const holders = () => ask(`SELECT pid FROM pg_locks WHERE objid = ${SCHEMA_LOCK} AND mode = 'ShareLock' AND granted`)
    const away = await holdSchema({ ...db.connection, host: '127.0.0.1', port: network.port }, { root: ROOT, onNewer: ({ message }) => told.push(message), everyMs: 20, patienceMs: 200 })
    try {
      const before = (await holders()).length
      network.lose()
      await vi.waitFor(async () => expect((await holders()).length).toBeGreaterThan(before), { timeout: 4000 })
      network.lose()
      await away.release()
      expect(told).toEqual([])
    } finally {
      network.close()
    }
  })

  it('is told once where the schema became newer all the same, and no other of its kind starts then', async () => {
    await ask(`INSERT INTO platform.migration (name, sha256) VALUES ('${NEWEST}', 'x')`)
    await vi.waitFor(() => expect(told).toEqual([`migration ${NEWEST}`]))
    await expect(hold()).rejects.toMatchObject({ name: 'NewerSchemaError' })
    await expect(migrate(db.connection, ROOT)).rejects.toMatchObject({ name: 'NewerSchemaError' })
  })
})

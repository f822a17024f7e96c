import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Instant } from '../../kernel/instant.ts'
import { addBackupRun } from '../../platform/backup/backup-run-store.ts'
import { useFileStore } from '../../platform/storage/current-file-store.ts'
import { openLocalFileStore } from '../../platform/storage/local-file-store.ts'
import { openTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import type { Composition } from './compose.ts'
import { addHealth } from './health.ts'

const [HERE, ELSEWHERE] = ['127.0.0.1', '203.0.113.7']
const GOOD = { database: 'ok', files: 'ok', pages: 'ok' }

describe('health', () => {
  let db: TestDatabase
  let folder = ''
  let app: FastifyInstance
  let built = true
  const open = (database: TestDatabase): FastifyInstance => {
    app = Fastify()
    addHealth(app, { database } as unknown as Composition, () => built)
    return app
  }
  const ask = async (path: string, remoteAddress = HERE, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await app.inject({ url: path, remoteAddress, headers })
    return { status: answer.statusCode, ...answer.json<{ readonly ready?: boolean; readonly checks?: Readonly<Record<string, string>> }>() }
  }
  const asOwner = async (statement: string): Promise<void> => {
    const client = new pg.Client(db.connection)
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }

  beforeAll(async () => {
    db = await openTestDatabase()
    folder = mkdtempSync(join(tmpdir(), 'mc-health-'))
  })
  afterEach(async () => {
    built = true
    useFileStore(openLocalFileStore(folder))
    await app.close()
  })
  afterAll(async () => {
    await db.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is ready when a user can work', async () => {
    useFileStore(openLocalFileStore(folder))
    open(db)
    expect(await ask('/health/ready', ELSEWHERE)).toEqual({ status: 200, ready: true, checks: GOOD })
  })

  it('is not ready without the pages: why is told to this machine alone, whatever a proxy passes on', async () => {
    open(db)
    built = false
    expect(await ask('/health/ready')).toEqual({ status: 503, ready: false, checks: { ...GOOD, pages: 'the pages are not built' } })
    expect(await ask('/health/ready', ELSEWHERE)).toEqual({ status: 503, ready: false, checks: { ...GOOD, pages: 'failed' } })
    expect(await ask('/health/ready', HERE, { 'x-forwarded-for': ELSEWHERE })).toMatchObject({ status: 503, checks: { pages: 'failed' } })
  })

  it('is not ready on files that cannot be written', async () => {
    open(db)
    writeFileSync(join(folder, 'a-file'), '')
    useFileStore(openLocalFileStore(join(folder, 'a-file')))
    expect(await ask('/health/ready')).toMatchObject({ status: 503, checks: { database: 'ok', files: expect.stringContaining('a part of the path is a file') } })
    expect(await ask('/health/ready', ELSEWHERE)).toMatchObject({ status: 503, checks: { files: 'failed' } })
  })

  it('is not ready before the migrations of this release', async () => {
    open(db)
    await asOwner('DELETE FROM platform.migration WHERE name = (SELECT max(name) FROM platform.migration)')
    expect(await ask('/health/ready')).toMatchObject({ status: 503, checks: { ...GOOD, database: 'migrations are missing' } })
  })

  it('is not ready on the schema of a newer release', async () => {
    const other = await openTestDatabase()
    open(other)
    const client = new pg.Client(other.connection)
    await client.connect()
    await client.query("INSERT INTO platform.migration (name, sha256) VALUES ('29991231T2359_newer', 'x')").finally(() => client.end())
    expect(await ask('/health/ready')).toMatchObject({ status: 503, checks: { ...GOOD, database: 'a newer release has changed the schema' } })
    await other.close()
  })

  it('lives while its database is away, and is not ready', async () => {
    const other = await openTestDatabase()
    open(other)
    await other.close()
    expect(await ask('/health/live')).toEqual({ status: 200, alive: true })
    expect(await ask('/health/ready', ELSEWHERE)).toMatchObject({ status: 503, checks: { ...GOOD, database: 'failed' } })
  })

  it('shows figures to this machine alone', async () => {
    open(db)
    const answers = await Promise.all([[HERE, {}], [ELSEWHERE, {}], [HERE, { 'x-forwarded-for': ELSEWHERE }]].map(([remoteAddress, headers]) => app.inject({ url: '/metrics', remoteAddress: String(remoteAddress), headers: headers as Record<string, string> })))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 404, 404])
  })

  it('shows how old the last good backup and drill are, and whether one failed since; the other figures without a database too', async () => {
    const figures = async (): Promise<Readonly<Record<string, number>>> => {
      const lines = (await app.inject({ url: '/metrics', remoteAddress: HERE })).body.split('\n').filter((line) => /^motcua_(backup|drill)_/.test(line))
      return Object.fromEntries(lines.map((line) => line.split(' ')).map(([name, value]) => [name?.replace('motcua_', ''), Number(value)]))
    }
    const run = (kind: 'backup' | 'drill', at: string, faults: readonly string[] = []) => db.work({}, ({ tx }) => addBackupRun(tx, { kind, at: at as Instant, backup: 'x', rows: 1, files: 1, faults, seconds: 90 }))
    open(db)
    expect(await figures()).toEqual({ backup_last_good_timestamp_seconds: 0, backup_failed: 0, drill_last_good_timestamp_seconds: 0, drill_failed: 0, drill_restore_seconds: 0 })
    await run('backup', '2026-11-27T18:00:00.000Z')
    await run('drill', '2026-11-27T19:00:00.000Z')
    await run('backup', '2026-11-28T18:00:00.000Z', ['đĩa đầy'])
    const seen = { backup_last_good_timestamp_seconds: Date.parse('2026-11-27T18:00:00Z') / 1000, backup_failed: 1, drill_last_good_timestamp_seconds: Date.parse('2026-11-27T19:00:00Z') / 1000, drill_failed: 0, drill_restore_seconds: 90 }
    expect(await figures()).toEqual(seen)
    const away = await openTestDatabase()
    await app.close()
    open(away)
    await away.close()
    expect(await figures()).toEqual(seen)
  })
})

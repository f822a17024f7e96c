import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'node:tls'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { countAlarms, lookAfterHouse } from '../../../modules/documents/index.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { prepareJobQueue } from '../../../platform/jobs/job-queue.ts'
import { readConfig } from '../../../platform/config/config.ts'
import { appendMessage } from '../../../platform/outbox/append-message.ts'
import { bury } from '../../../platform/outbox/delivery-store.ts'
import { metrics } from '../../../platform/http/metrics.ts'
import type { DomainEvent } from '../../../platform/work.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../tests/support/database.ts'
import { isLow } from './disks.ts'
import { readHouseFigures } from './house-figures.ts'
import { lookAtHouse, type House } from './look-at-house.ts'
import { siteCertificateEndsAt } from './site-certificate.ts'

const GB = 1024 ** 3
const later = (minutes: number): Instant => instantFromMs(epochMs(TEST_NOW) + minutes * 60_000)

it.each([
  ['a small disk with a gigabyte left', 1, 20, true],
  ['a small disk with three', 3, 20, false],
  ['a twentieth of a middle one', 9, 200, true],
  ['a large one with thirty', 30, 4000, false],
  ['a large one with nineteen', 19, 4000, true],
])('%s: low %#', (_, free, size, expected) => expect(isLow({ free: free * GB, size: size * GB })).toBe(expected))

describe('the house around the product', () => {
  let db: TestDatabase
  let home = ''
  let house: House
  let now = TEST_NOW
  const told: DomainEvent[] = []
  const asOwner = async (statement: string): Promise<void> => {
    const client = new pg.Client(db.connection)
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  const look = async (minutes: number) => {
    now = later(minutes)
    told.length = 0
    const seen = await lookAtHouse(house)
    await house.work((work) => lookAfterHouse(work, seen))
    const { 'disk-low': _machine, ...open } = await countAlarms(db)
    return open
  }

  beforeAll(async () => {
    db = await openTestDatabase()
    await prepareJobQueue(db.connection)
    home = mkdtempSync(join(tmpdir(), 'mc-house-'))
    house = { config: readConfig({ MOTCUA_HOME: home, DEMO: 'off', PUBLIC_URL: 'https://127.0.0.1:1' }), work: (run) => db.work({ now, tell: async (event) => void told.push(event) }, run) }
  })
  afterAll(async () => {
    await db.close()
    rmSync(home, { recursive: true, force: true })
  })

  it('says nothing where all is well', async () => {
    expect(await look(0)).toEqual({})
  })

  it('tells once of messages and jobs that stand still and of a seal that ends, and takes it back', async () => {
    const [dead, waiting] = [newId<string>(), newId<string>()]
    await db.work({}, async (work) => {
      for (const [subjectId, receiver] of [[dead, 'post'], [waiting, 'post'], [newId<string>(), 'not-connected']] as const) await appendMessage(work, { subjectId, receiver, position: 1, type: 'told', body: {} })
      await bury(work.tx, { subjectId: dead, receiver: 'post', position: 1 }, { reason: 'never', at: TEST_NOW })
      for (const [name, days, isDemo] of [['Dấu sắp hết hạn', 20, false], ['Dấu còn lâu', 40, false], ['Dấu thử', 1, true]] as const)
        await sql`INSERT INTO official_documents.certificate (id, holder_kind, holder_id, method, credential, name, chain, valid_from, valid_to, is_demo, added_at, added_by)
          VALUES (${newId()}, 'unit', ${newId()}, 'soft', 'x', ${name}, ${[Buffer.from('x')]}, ${TEST_NOW}, ${later(days * 1440)}, ${isDemo}, ${TEST_NOW}, 'x')`.execute(work.tx)
    })
    await asOwner("SELECT graphile_worker.add_job('nobody-runs-it', run_at => now() - interval '11 minutes')")
    // The message that is given up is told at once; the other one only when its hour has passed.
    expect(await look(30)).toEqual({ 'outbox-stuck': 1, 'jobs-stuck': 1, 'certificate-ending': 1 })
    expect(told).toEqual([{ type: 'FileAlarmRaised', count: 3 }])
    const details = () => db.work({}, async ({ tx }) => (await sql<{ kind: string; thing: string; detail: string }>`SELECT kind, thing, detail FROM documents.file_alarm WHERE closed_at IS NULL AND kind <> 'disk-low' ORDER BY kind`.execute(tx)).rows)
    expect(await details()).toEqual([
      { kind: 'certificate-ending', thing: 'Dấu sắp hết hạn', detail: 'đến / until 12:00 01/04/2025' },
      { kind: 'jobs-stuck', thing: 'jobs', detail: 'hỏng hẳn / failed 0, trễ / late 1' },
      { kind: 'outbox-stuck', thing: 'outbox', detail: 'bỏ lại / given up 1, trễ / late 0' },
    ])
    await look(61)
    expect(told).toEqual([])
    expect((await details())[2]?.detail).toBe('bỏ lại / given up 1, trễ / late 1')
    await readHouseFigures({ database: db, config: house.config, now: () => now })
    const figures = await metrics.metrics()
    for (const line of ['motcua_outbox_given_up 1', 'motcua_outbox_late 1', 'motcua_jobs_late 1', 'motcua_alarms_open{kind="certificate-ending"} 1', 'motcua_alarms_open{kind="file-missing"} 0']) expect(figures).toContain(line)
    expect(figures).toMatch(/^motcua_disk_free_bytes\{folder="\/.*"\} \d+$/m)

    await db.work({}, async ({ tx }) => {
      await sql`DELETE FROM outbox.dead_letter`.execute(tx)
      await sql`UPDATE outbox.delivery SET delivered_at = ${now}`.execute(tx)
      await sql`UPDATE official_documents.certificate SET ended_at = ${now}`.execute(tx)
    })
    await asOwner("DELETE FROM graphile_worker._private_jobs")
    expect(await look(70)).toEqual({})
  })

  it('tells of a replica that is away, by its slot', async () => {
    const slot = `mc_test_${process.pid}`
    await asOwner(`SELECT pg_create_physical_replication_slot('${slot}', true)`)
    try {
      expect(await look(75)).toEqual({ 'replica-behind': 1 })
      expect(told).toEqual([{ type: 'FileAlarmRaised', count: 1 }])
    } finally {
      await asOwner(`SELECT pg_drop_replication_slot('${slot}')`)
    }
    expect(await look(76)).toEqual({})
  })

  it('leaves what cannot be asked as it was last seen', async () => {
    await house.work((work) => lookAfterHouse(work, [{ bad: [{ kind: 'site-certificate-ending', thing: '127.0.0.1:1', detail: 'x' }], well: [] }]))
    expect(await look(80)).toEqual({ 'site-certificate-ending': 1 })
    await house.work((work) => lookAfterHouse(work, [{ bad: [], well: [{ kind: 'site-certificate-ending', thing: '127.0.0.1:1' }] }]))
    expect(await look(81)).toEqual({})
  })
})

it.skipIf(spawnSync('openssl', ['version'], { stdio: 'ignore' }).error !== undefined)('reads until when the certificate of the site holds, and nothing where nobody answers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mc-site-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=example', '-days', '10', '-keyout', key, '-out', cert], { stdio: 'ignore' })
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const port = String((server.address() as AddressInfo).port)
  const endsAt = await siteCertificateEndsAt({ hostname: '127.0.0.1', port })
  const days = (epochMs(endsAt as Instant) - Date.now()) / 86_400_000
  server.close()
  rmSync(folder, { recursive: true, force: true })
  expect(Math.round(days)).toBe(10)
  expect(await siteCertificateEndsAt({ hostname: '127.0.0.1', port })).toBeUndefined()
})

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSmsSimulator } from '../../simulators/sms/start-sms-simulator.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../tests/support/database.ts'
import { SERVER_FLAGS } from '../../tools/bootstrap/runtime.mjs'
import { notify } from '../notifications/index.ts'

const ROOT = new URL('../..', import.meta.url)
const COUNT = 60
const KILLS = 12

/** A worker as the server runs one, with a clock that jumps over the leases of those killed before it. */
const WORKER = `
const [settings] = process.argv.slice(-1).map((text) => JSON.parse(text))
const from = (path) => import(new URL(path, settings.root).href)
const [{ openDatabase, APP_ROLE }, { startOutboxWorker }, { listNoticeDeliverers }, { openSmsGateway }, { SILENT }, { instantFromMs }] = await Promise.all([
  from('platform/db/database.ts'), from('platform/outbox/outbox-worker.ts'), from('modules/notifications/module.ts'), from('modules/integrations/sms.ts'), from('platform/log/log.ts'), from('kernel/instant.ts')])
const database = openDatabase({ connection: settings.connection, role: APP_ROLE, max: 4 })
const now = () => instantFromMs(settings.from + performance.now())
const work = (run) => database.transaction((tx) => run({ tx, actor: { kind: 'system', process: 'worker' }, now: now(), requestId: 'worker', tell: async () => undefined }))
const ports = { publicUrl: 'https://motcua.test', connected: ['sms'], signature: 'x', keepWordsDays: 30 }
startOutboxWorker({ database, deliverers: listNoticeDeliverers({ ports, gateways: [openSmsGateway(settings.address)], work, log: SILENT }), now, log: SILENT })
console.log('working')`

let db: TestDatabase
let sms: Awaited<ReturnType<typeof startSmsSimulator>>
beforeAll(async () => {
  db = await openTestDatabase()
  sms = await startSmsSimulator({ port: 0 })
})
afterAll(async () => {
  await sms.stop()
  await db.close()
})

const startWorker = async (round: number): Promise<ChildProcess> => {
  const settings = { root: ROOT.href, connection: db.connection, address: sms.addressOf('vinaphone'), from: Date.parse(TEST_NOW) + round * 120_000 }
  const child = spawn(process.execPath, [...SERVER_FLAGS, '--input-type=module', '-e', WORKER, '--', JSON.stringify(settings)], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}
const kill = async (child: ChildProcess): Promise<void> => {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const openLeft = async (): Promise<number> => (await sql<{ left: number }>`SELECT count(*)::int AS left FROM outbox.delivery WHERE delivered_at IS NULL`.execute(db.tx)).rows[0]?.left ?? 0

describe('notices while their worker is killed', () => {
  it('arrive each once per key, none lost', { timeout: 240_000 }, async () => {
    await db.work({}, async (work) => {
      for (let i = 0; i < COUNT; i += 1)
        await notify(work, { contact: { phone: `0912${String(i).padStart(6, '0')}` }, template: 'result-ready', params: { code: `K-${i}` }, about: { kind: 'dossier', id: '01900000-0000-7000-8000-000000000000' } })
    })
    for (let round = 0; round < KILLS; round += 1) {
      const worker = await startWorker(round)
      await pause((round * 37) % 230)
      await kill(worker)
    }
    const last = await startWorker(KILLS)
    for (let i = 0; i < 600 && (await openLeft()) > 0; i += 1) await pause(100)
    await kill(last)
    expect(await openLeft()).toBe(0)
    const { rows } = await sql<{ sent: number; keys: number }>`SELECT count(*) FILTER (WHERE state = 'sent')::int AS sent, count(DISTINCT reference)::int AS keys FROM notifications.message`.execute(db.tx)
    expect(rows).toEqual([{ sent: COUNT, keys: COUNT }])
    const arrived = sms.inbox.list()
    expect(arrived).toHaveLength(COUNT)
    expect(new Set(arrived.map(({ to }) => to)).size).toBe(COUNT)
  })
})

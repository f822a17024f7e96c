import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import pg from 'pg'
import { compose, ROOT, type Composition } from '../../apps/server/compose.ts'
import { loadProvince } from '../../apps/server/seed.ts'
import { signInStaff } from '../../modules/identity/contract.ts'
import { readConfig } from '../../platform/config/config.ts'
import { endProcess } from '../../platform/end-process.ts'
import { prepareJobQueue } from '../../platform/jobs/job-queue.ts'
import { freePort } from '../../tests/start/spawned-start.ts'
import { keepProcess, type KeptProcess } from '../../tests/kills/kept-processes.ts'
import { createStubbornClient, type Stubborn } from '../../tests/kills/stubborn-client.ts'
import { fileOne } from '../../tests/kills/file-one.ts'
import { buildCluster, type Cluster } from './cluster.ts'
import { unpackPackages } from './packages.ts'
import { bringBackTo, takeBaseBackup, type Filing } from './point-in-time.ts'

/**
 * The primary's machine is lost under load of two real web servers and a worker, each with a home of its own:
 * `node bench/failover/main.ts [kills]`, once `npm run build` has made the pages. Says what was acknowledged, what is kept, how
 * long nothing could be written, and what a moment between two kills held. Exit code 1 when a dossier was lost or doubled, writes
 * were back later than asked, or the moment does not come back.
 */
const KILLS = Number(process.argv[2] ?? 3)
const CLIENTS = 4
const BACK_WITHIN_MS = 30_000
const CACHE = process.env['PACKAGE_FOLDER'] ?? join(tmpdir(), 'motcua-ha-packages')

const say = (line: string): void => console.log(line)

const until = async (what: string, asked: () => Promise<boolean>, seconds = 120): Promise<void> => {
  for (let left = seconds * 5; left > 0; left -= 1) {
    if (await asked()) return
    await sleep(200)
  }
  throw new Error(`${what}: not in ${seconds} s`)
}

const whole = async (cluster: Cluster): Promise<boolean> => {
  const states = await cluster.states()
  return states.every((state) => state.includes('running') || state.includes('streaming')) && states.some((state) => state.includes('synchronous'))
}

const createDatabase = async (databaseUrl: string): Promise<void> => {
  const url = new URL(databaseUrl)
  url.pathname = '/postgres'
  const client = new pg.Client({ connectionString: url.href })
  client.on('error', () => undefined)
  await client.connect()
  say(`PostgreSQL ${(await client.query<{ version: string }>("SELECT current_setting('server_version') AS version")).rows[0]?.version}`)
  await client.query('CREATE DATABASE motcua').finally(() => client.end())
}

const countFilings = async ({ work }: Composition): Promise<{ readonly filed: number; readonly dossiers: number }> => {
  const { rows } = await work(({ tx }) => sql<{ filed: number; dossiers: number }>`
    SELECT (SELECT count(*) FROM dossiers.filing_draft WHERE filed_as IS NOT NULL) AS filed, (SELECT count(*) FROM dossiers.dossier) AS dossiers`.execute(tx))
  return rows[0]!
}

const kill = async (cluster: Cluster, lastWrite: () => number): Promise<number> => {
  await until('three nodes, one of them synchronous', () => whole(cluster))
  await sleep(3000)
  const name = await cluster.primary()
  if (name === undefined) throw new Error('no primary')
  const at = Date.now()
  cluster.killNode(name)
  // What was under way at the moment of the kill may still be answered.
  await until('writes', async () => lastWrite() > at + 1500, 180)
  const pause = lastWrite() - at
  say(`kill -9 of the primary "${name}": the next dossier was acknowledged after ${(pause / 1000).toFixed(1)} s; ${(await cluster.states()).join(', ')}`)
  cluster.startNode(name)
  return pause
}

/** Application servers as on machines of their own: the key copied, files and uploads shared, all else each for itself. */
const startProduct = async (folder: string, shared: Readonly<Record<string, string>>, webPorts: readonly number[]): Promise<readonly KeptProcess[]> => {
  const start = async (name: string, own: Readonly<Record<string, string>>): Promise<KeptProcess> => {
    const home = join(folder, name)
    mkdirSync(home)
    copyFileSync(join(folder, 'home/secret.key'), join(home, 'secret.key'))
    return keepProcess({ script: 'apps/server/main.ts', environment: { ...shared, MOTCUA_HOME: home, SIMULATOR_PORT: String(await freePort()), ...own } })
  }
  const machines = [...webPorts.map((port, at) => [`web${at + 1}`, { ROLE: 'web', PORT: String(port) }] as const), ['worker', { ROLE: 'worker', PORT: String(await freePort()) }] as const]
  const started: KeptProcess[] = []
  for (const [name, own] of machines) started.push(await start(name, own))
  return started
}

const rehearse = async (folder: string, cluster: Cluster, webPorts: readonly number[]): Promise<boolean> => {
  await until('a primary with a synchronous replica', () => whole(cluster))
  say((await cluster.states()).join(', '))
  await createDatabase(cluster.databaseUrl)
  const shared = {
    DATABASE_URL: cluster.databaseUrl, STORAGE_URL: pathToFileURL(join(folder, 'files')).href, UPLOAD_FOLDER: join(folder, 'uploads'), SIGNING_FOLDER: join(folder, 'signing'),
    DEMO: 'on', LOG_LEVEL: 'error', PUBLIC_URL: cluster.webUrl, REQUESTS_PER_MINUTE: '10000000', TRUST_PROXY: '127.0.0.1',
  }
  const composition = await compose(readConfig({ ...shared, MOTCUA_HOME: join(folder, 'home'), SIMULATOR_PORT: '9' }))
  await prepareJobQueue(composition.owner)
  await loadProvince(composition, () => undefined)
  const servers = await startProduct(folder, shared, webPorts)
  try {
    const pick = async (): Promise<string> => cluster.webUrl
    const clerks: Stubborn[] = []
    while (clerks.length < CLIENTS) {
      const clerk = createStubbornClient(pick, cluster.webUrl)
      await clerk.ask(signInStaff, { body: { signInName: 'one-stop-officer@bao-ninh', password: 'mot-cua-demo' } })
      clerks.push(clerk)
    }
    const acknowledged: Filing[] = []
    const base = await takeBaseBackup(cluster)
    const before = await countFilings(composition)
    let [working, last] = [true, 0]
    const load = clerks.map(async (clerk) => {
      while (working) {
        const begun = Date.now()
        acknowledged.push({ ...(await fileOne(clerk)), begun, ended: Date.now() })
        last = Date.now()
      }
    })
    const pauses: number[] = []
    let moment = 0
    while (pauses.length < KILLS) {
      pauses.push(await Promise.race([kill(cluster, () => last), Promise.all(load).then(() => Promise.reject(new Error('the load ended')))]))
      if (moment === 0) moment = Date.now()
    }
    await until('filings after the moment', async () => acknowledged.filter(({ begun }) => begun > moment).length > CLIENTS)
    working = false
    await Promise.all(load)
    const { rows } = await composition.work(({ tx }) => sql<{ id: string; code: string }>`SELECT dossier_id AS id, event->>'code' AS code FROM dossiers.dossier_event WHERE type = 'DossierAccepted'`.execute(tx))
    const kept = new Map(rows.map(({ id, code }) => [id, code]))
    const lost = acknowledged.filter(({ dossierId, code }) => kept.get(dossierId) !== code).length
    const after = await countFilings(composition)
    const [filed, made] = [after.filed - before.filed, after.dossiers - before.dossiers]
    const doubled = acknowledged.length - new Set(acknowledged.map(({ code }) => code)).size
    const longest = Math.max(...pauses)
    say(`${KILLS} kills: ${acknowledged.length} dossiers acknowledged, ${lost} lost, ${doubled} codes doubled (${filed} drafts filed, ${made} dossiers); ${clerks.reduce((sum, clerk) => sum + clerk.repeats(), 0)} requests sent again; longest pause ${(longest / 1000).toFixed(1)} s`)
    const [broughtBack, comesBack] = await bringBackTo(cluster, { base, moment, filings: acknowledged })
    say(broughtBack)
    const falls = servers.reduce((sum, server) => sum + server.falls(), 0)
    if (falls > 0) say(`servers ended by themselves and were started again: ${falls}`)
    return comesBack && lost === 0 && doubled === 0 && filed === made && made === acknowledged.length && longest <= BACK_WITHIN_MS
  } finally {
    await Promise.all(servers.map(({ stop }) => stop()))
    await composition.close()
  }
}

if (!existsSync(join(ROOT, 'dist/citizen-portal/client'))) throw new Error('the pages are not built: npm run build')
mkdirSync(CACHE, { recursive: true })
const programs = unpackPackages(CACHE)
const folder = mkdtempSync(join(tmpdir(), 'motcua-ha-'))
mkdirSync(join(folder, 'home'))
const webPorts = [await freePort(), await freePort()]
const cluster = await buildCluster(folder, programs, webPorts)
let good = false
try {
  good = await rehearse(folder, cluster, webPorts)
} finally {
  cluster.stop()
  if (good) rmSync(folder, { recursive: true, force: true })
  else say(`Logs are kept in ${folder}`)
}
await endProcess(good ? 0 : 1)

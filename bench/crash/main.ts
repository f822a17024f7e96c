import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { compose, type Composition } from '../../apps/server/compose.ts'
import { loadProvince } from '../../apps/server/seed.ts'
import * as dossiers from '../../modules/dossiers/contract.ts'
import { signInStaff } from '../../modules/identity/contract.ts'
import { readConfig } from '../../platform/config/config.ts'
import { endProcess } from '../../platform/end-process.ts'
import { prepareJobQueue } from '../../platform/jobs/job-queue.ts'
import { startNationalPortalSimulator } from '../../simulators/national-portal/start-national-portal-simulator.ts'
import { startServers } from '../../tests/kills/servers.ts'
import { createStubbornClient, type Stubborn } from '../../tests/kills/stubborn-client.ts'
import { fileOne } from '../../tests/kills/file-one.ts'
import { openJumpingClock } from '../../tests/kills/jumping-clock.ts'
import { keepProcess } from '../../tests/kills/kept-processes.ts'
import { killPostgres } from '../../tests/kills/kill-postgres.ts'
import { openSmallDisk } from '../../tests/support/small-disk.ts'
import { fillDisk } from './full-disk.ts'

/**
 * `node bench/crash/main.ts [kills] [seconds the portal is dead] [--disk-optional]`: `kill -9` of servers, worker and PostgreSQL at any moment under
 * load, clocks that jump ahead and back, a disk that is full for a while, an outside system that is dead, ten minutes or longer by the
 * product's clock, and then cuts its replies. Exit code 1 when anything that was acknowledged is lost or doubled, the full disk was told
 * to nobody (or could not be rehearsed, but with `--disk-optional`), or any proof of the product finds a contradiction.
 */
const { positionals, values } = parseArgs({ allowPositionals: true, options: { 'disk-optional': { type: 'boolean' } } })
const [KILLS, DEAD_SECONDS] = [Number(positionals[0] ?? 1000), Number(positionals[1] ?? 600)]
const SERVERS = 2
const CLIENTS = 4
const LEAST_DEAD_SECONDS = 600
const DISK_KB = 3 * 1024 * 1024
/** At least, and at most when no server comes up to say so. */
const FULL_MS = 8000
const MOST_FULL_MS = 120_000
/** As far as a clock is wrong after a battery died; beyond, sessions end, which is no crash. */
const FARTHEST_JUMP_MS = 15 * 60_000
const PUBLIC_URL = 'http://localhost:9'

type Acknowledged = { readonly dossierId: string; readonly code: string }

const say = (line: string): void => console.log(line)

const workOne = async ([clerk, officer]: readonly [Stubborn, Stubborn]): Promise<Acknowledged> => {
  const { dossierId, code } = await fileOne(clerk)
  const { version } = (await officer.ask(dossiers.openDossier, { params: { reference: dossierId }, query: {} })).summary
  await officer.ask(dossiers.claimDossier, { params: { dossierId }, body: { version } })
  return { dossierId, code }
}

type Event = { readonly id: string; readonly type: string; readonly code: string | null }

const countFaults = async (composition: Composition, acknowledged: readonly Acknowledged[]): Promise<readonly string[]> => {
  const { rows } = await composition.work(({ tx }) => sql<Event>`SELECT dossier_id AS id, type, event->>'code' AS code FROM dossiers.dossier_event WHERE type IN ('DossierAccepted', 'DossierClaimed') ORDER BY version`.execute(tx))
  const kept = new Map<string, Event[]>()
  for (const row of rows) kept.set(row.id, [...(kept.get(row.id) ?? []), row])
  const faults: string[] = []
  for (const { dossierId, code } of acknowledged) {
    const story = (kept.get(dossierId) ?? []).map((event) => (event.type === 'DossierAccepted' ? `${event.type} ${event.code}` : event.type)).join()
    if (story !== `DossierAccepted ${code},DossierClaimed`) faults.push(`${dossierId}: acknowledged ${code} and its claim, kept ${story}`)
  }
  if (new Set(acknowledged.map(({ code }) => code)).size !== acknowledged.length) faults.push('a code was given twice')
  const { rows: [twice] } = await composition.work(({ tx }) => sql<{ count: number }>`SELECT count(*) - count(DISTINCT filed_as) AS count FROM dossiers.filing_draft WHERE filed_as IS NOT NULL`.execute(tx))
  if (twice?.count !== 0) faults.push('a draft was filed twice')
  return faults
}

const prove = async (composition: Composition): Promise<readonly string[]> => {
  const faults: string[] = []
  for (const { proofs = [] } of composition.modules)
    for (const proof of proofs) {
      const found = await composition.work((work) => proof.find(work))
      say(`  ${found.faults.length === 0 ? '✓' : '✗'} ${proof.name} (${found.checked})`)
      faults.push(...found.faults.map((fault) => `${proof.name}: ${fault}`))
    }
  return faults
}

const disk = openSmallDisk(DISK_KB)
const home = mkdtempSync(join(disk?.folder ?? tmpdir(), 'motcua-crash-'))
const clock = openJumpingClock(home, FARTHEST_JUMP_MS)
const portal = await startNationalPortalSimulator({ port: 0, host: '127.0.0.1' })
const environment = {
  MOTCUA_HOME: home, DEMO: 'on', LOG_LEVEL: 'error', PUBLIC_URL, TEST_CLOCK: 'on', REQUESTS_PER_MINUTE: '10000000', SIMULATOR_PORT: '9',
  NATIONAL_PORTAL_URL: portal.address, NODE_COMPILE_CACHE: join(home, 'compiled'),
}
// A PostgreSQL of its own, kept alive as the server keeps its; the others only know its address.
const composition = await compose(readConfig(environment), { takeOver: true })
await prepareJobQueue(composition.owner)
await loadProvince(composition, () => undefined)
const { host, port, user, database } = composition.owner
const connected = { ...environment, DATABASE_URL: `postgres://${user}@${encodeURIComponent(String(host))}:${port}/${database}` }
const servers = await startServers(SERVERS, connected)
const worker = await keepProcess({ script: 'tests/kills/working-server.ts', environment: connected })

const signIn = async (role: string): Promise<Stubborn> => {
  const client = createStubbornClient(servers.pick, PUBLIC_URL)
  await client.ask(signInStaff, { body: { signInName: `${role}@bao-ninh`, password: 'mot-cua-demo' } })
  return client
}

const killed = { server: 0, worker: 0, database: 0 }
const killOne = async (): Promise<void> => {
  const dice = Math.random()
  if (dice < 0.05) killed.database += Number(await killPostgres(composition))
  else if (dice < 0.25) killed.worker += Number(await worker.kill())
  else killed.server += Number(await servers.killOne(Math.floor(Math.random() * SERVERS)))
}
const countKilled = (): number => killed.server + killed.worker + killed.database

const undelivered = async (): Promise<number> =>
  composition.work(async ({ tx }) => (await sql<{ count: number }>`SELECT count(*) AS count FROM outbox.delivery WHERE delivered_at IS NULL AND receiver = 'national-portal'`.execute(tx)).rows[0]?.count ?? 0).catch(() => Infinity)

const run = async (): Promise<readonly string[]> => {
  const teams: (readonly [Stubborn, Stubborn])[] = []
  while (teams.length < CLIENTS) teams.push([await signIn('one-stop-officer'), await signIn('case-officer')])
  const acknowledged: Acknowledged[] = []
  let working = true
  const load = Promise.all(teams.map(async (team) => {
    while (working) acknowledged.push(await workOne(team))
  }))
  portal.setFault('down')
  const begun = Date.now()
  let [full, dead]: [string | undefined, boolean] = [undefined, true]
  const told = (): number => teams.flat().reduce((sum, client) => sum + (client.told().get('storage-full') ?? 0), 0)
  const raise = (fault: 'lost-reply' | 'none'): void => {
    if (dead) clock.pass(Math.max(0, LEAST_DEAD_SECONDS - DEAD_SECONDS) * 1000)
    dead = false
    portal.setFault(fault)
  }
  const killing = async (): Promise<void> => {
    while (countKilled() < KILLS) {
      await sleep(20 + Math.random() * 400)
      await killOne()
      if (Math.random() < 0.1) clock.jump()
      if (disk && full === undefined && countKilled() >= KILLS / 2) full = await fillDisk(disk.folder, { leastMs: FULL_MS, mostMs: MOST_FULL_MS, seen: () => told() > 0 })
      if (Date.now() - begun > DEAD_SECONDS * 1000) raise(Math.random() < 0.5 ? 'lost-reply' : 'none')
    }
  }
  await Promise.race([killing(), load])
  while (Date.now() - begun < DEAD_SECONDS * 1000) await sleep(500)
  raise('none')
  working = false
  await load
  // What was put off by a clock that ran ahead waits until the hour has really come.
  clock.pass(FARTHEST_JUMP_MS)
  const repeats = teams.flat().reduce((sum, client) => sum + client.repeats(), 0)
  say(`${KILLS} kills (server ${killed.server}, worker ${killed.worker}, PostgreSQL ${killed.database}) in ${Math.round((Date.now() - begun) / 1000)} s: ${acknowledged.length} dossiers filed and claimed, ${repeats} requests sent again`)
  say(`the clock jumped ${clock.jumps().ahead} times ahead and ${clock.jumps().back} times back, by up to ${FARTHEST_JUMP_MS / 60_000} minutes`)
  say(full === undefined ? 'disk full: not rehearsed, this user may not mount a small disk' : `disk full for ${FULL_MS / 1000} s or until seen: ${told()} requests were told so, doctor calls the disk ${full}`)
  // The pauses between attempts have grown while the portal was dead.
  const patience = Date.now() + 2 * DEAD_SECONDS * 1000 + 120_000
  while ((await undelivered()) > 0 && Date.now() < patience) await sleep(1000)
  const faults = [...(await countFaults(composition, acknowledged)), ...(await prove(composition))]
  if (full === undefined && !values['disk-optional']) faults.push('the full disk was not rehearsed')
  if (full !== undefined && (told() === 0 || full !== 'bad')) faults.push('nobody was told that the disk is full')
  const left = await undelivered()
  if (left > 0) faults.push(`${left} messages for the portal are not delivered`)
  const unheard = acknowledged.filter(({ code }) => !portal.book.dossiers.has(code)).length
  if (unheard > 0) faults.push(`${unheard} dossiers the portal never heard of`)
  const steps = portal.book.progress.map(({ code, fields }) => `${code} ${JSON.stringify(fields)}`)
  if (new Set(steps).size !== steps.length) faults.push('the portal holds a step twice')
  say(`outbox: ${portal.book.dossiers.size} dossiers and ${steps.length} steps at the portal, which was dead for ${Math.max(DEAD_SECONDS, LEAST_DEAD_SECONDS)} s of its clock, in ${portal.book.heard.length} calls`)
  return faults
}

let faults: readonly string[] = ['it did not come to its end']
try {
  faults = await run()
} finally {
  await worker.stop()
  await servers.stop()
  await composition.close()
  await portal.stop()
}
for (const fault of faults.slice(0, 50)) say(`✗ ${fault}`)
say(faults.length === 0 ? '0 lost, 0 doubled, no contradiction' : `${faults.length} faults; the data is kept in ${home}`)
if (faults.length === 0) {
  rmSync(home, { recursive: true, force: true })
  disk?.close()
}
await endProcess(faults.length === 0 ? 0 : 1)

import { open, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import type { ClientConfig } from 'pg'
import { diskFull, fileFault } from '../../home/folder-faults.ts'
import { makeFolder } from '../../home/make-folder.ts'
import { prepareBinaries } from './binaries.ts'
import { prepareCluster } from './cluster.ts'
import { clusterBusy, clusterDamaged, databaseFailed } from './faults.ts'
import { findOwner } from './owner.ts'
import { askPostmaster, isPostgres, readPostmaster, saysReady, spawnPostmaster } from './postmaster.ts'
import type { Spawning } from './postmaster.ts'
import { SOCKET_PORT, socketFolder } from './socket-folder.ts'

export type Launch = {
  /** Holds the cluster and the log; made when missing. */
  readonly folder: string
  /** Told what goes on, for progress lines. */
  readonly report?: (step: 'creating' | 'starting' | 'recovering' | 'adopting' | 'waiting') => void
  /** The server owns the folder: it also stops a PostgreSQL that an earlier, killed server left behind. */
  readonly takeOver?: boolean
  /** Server settings over ours, for tests (`fsync: 'off'`). */
  readonly settings?: Readonly<Record<string, string>>
  /** How long a start may take, in milliseconds. */
  readonly patience?: number
}

export type Launched = {
  /** Superuser `postgres` on the private socket. */
  readonly connectionOptions: ClientConfig
  /** It was running already. */
  readonly adopted: boolean
  readonly logFile: string
  /** Fast shutdown of what we started or took over; with `unlessUsed` the last one out stops it, whoever started it. */
  readonly stop: (how?: { readonly unlessUsed?: boolean }) => Promise<void>
}

const ORPHAN_PATIENCE = 10_000
const START_PATIENCE = 180_000
const STOP_PATIENCE = 30_000

const lastFatal = async (logFile: string, from: number): Promise<string> => {
  const file = await open(logFile).catch(() => undefined)
  if (!file) return ''
  try {
    const { size } = await file.stat()
    const buffer = Buffer.alloc(Math.min(Math.max(size - from, 0), 64_000))
    await file.read(buffer, 0, buffer.length, from)
    const lines = buffer.toString('utf8').split('\n')
    const line = lines.find((each) => /(PANIC|FATAL):/.test(each)) ?? lines.findLast((each) => each.trim() !== '') ?? ''
    return line.replace(/^.*?(PANIC|FATAL):\s*/, '').trim()
  } finally {
    await file.close()
  }
}

const sizeOf = async (logFile: string): Promise<number> => {
  const file = await open(logFile).catch(() => undefined)
  if (!file) return 0
  const { size } = await file.stat()
  await file.close()
  return size
}

type Place = { readonly cluster: string; readonly logFile: string; readonly connection: ClientConfig }

/** Somebody may hold the cluster: a running server, an orphan after kill -9, or one just stopping. */
const adopt = async (place: Place, launch: Launch): Promise<number | undefined> => {
  const until = Date.now() + ORPHAN_PATIENCE
  let told = false
  for (;;) {
    const pid = await readPostmaster(place.cluster)
    if (pid === undefined) return undefined
    const answer = await askPostmaster(place.connection)
    if (answer === 'ready') return pid
    if (answer === 'none' && !isPostgres(pid)) {
      await rm(join(place.cluster, 'postmaster.pid'), { force: true })
      return undefined
    }
    if (Date.now() > until && answer === 'none') throw clusterBusy(place.cluster, pid)
    if (!told) launch.report?.('adopting')
    told = true
    await sleep(100)
  }
}

const failed = (place: Place, reason: string): Error => {
  if (/No space left/.test(reason)) return diskFull(place.cluster)
  const damage = /invalid|corrupt|could not (open|read|locate|find)|checkpoint|incompatible|does not exist|not a database cluster/i
  return damage.test(reason) ? clusterDamaged(place.cluster, reason) : databaseFailed(reason || 'postgres', place.logFile)
}

/** Backends of a killed postmaster hold its shared memory for a moment. */
const isPassing = (reason: string): boolean => /shared memory block|lock file .* already exists/.test(reason)

type Attempt = { readonly pid: number } | { readonly reason: string }

const attempt = async (place: Place, launch: Launch, start: () => ReturnType<typeof spawnPostmaster>): Promise<Attempt> => {
  const from = await sizeOf(place.logFile)
  const child = await start()
  const state = { gone: false }
  child.once('exit', () => (state.gone = true))
  child.once('error', () => (state.gone = true))
  const begun = Date.now()
  let told = false
  const patience = launch.patience ?? START_PATIENCE
  while (Date.now() - begun < patience) {
    if (state.gone) return { reason: await lastFatal(place.logFile, from) }
    const ready = (await saysReady(place.cluster)) && (await askPostmaster(place.connection)) === 'ready'
    if (ready && child.pid !== undefined) return { pid: child.pid }
    if (!told && Date.now() - begun > 1500) launch.report?.('recovering')
    told ||= Date.now() - begun > 1500
    await sleep(10)
  }
  child.kill('SIGINT')
  return { reason: `no answer in ${patience / 1000} s` }
}

const start = async (place: Place, launch: Launch, spawn: Spawning): Promise<number> => {
  launch.report?.('starting')
  const until = Date.now() + ORPHAN_PATIENCE
  for (;;) {
    const result = await attempt(place, launch, () => spawnPostmaster(spawn))
    if ('pid' in result) return result.pid
    if (!isPassing(result.reason) || Date.now() > until) throw failed(place, result.reason)
    await sleep(200)
  }
}

/** How one that is about to leave names itself: two that leave together must not keep it up for each other. */
const LEAVING = 'motcua-leaving'
const LOOKS = 6

/** Our own connections, closed a moment ago, may still be listed: look again before believing that it is used. */
const isUsed = async (connection: ClientConfig): Promise<boolean> => {
  const client = new Client({ ...connection, application_name: LEAVING })
  client.on('error', () => undefined)
  try {
    await client.connect()
    for (let look = 0; look < LOOKS; look += 1) {
      const others = await client.query(
        "SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND application_name <> $1 LIMIT 1",
        [LEAVING],
      )
      if (others.rows.length === 0) return false
      await sleep(50)
    }
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The file goes last in an orderly stop; the process itself may linger as a zombie where nobody reaps orphans. */
const holds = async (cluster: string, pid: number): Promise<boolean> => (await readPostmaster(cluster)) === pid

const stopPostmaster = async (cluster: string, pid: number): Promise<void> => {
  const signals: readonly [NodeJS.Signals, number][] = [['SIGINT', STOP_PATIENCE], ['SIGQUIT', 5000]]
  for (const [signal, patience] of signals) {
    if (!(await holds(cluster, pid))) return
    process.kill(pid, signal)
    const until = Date.now() + patience
    while ((await holds(cluster, pid)) && Date.now() < until) await sleep(20)
  }
}

type Prepared = { readonly place: Place; readonly spawn: Spawning } | { readonly place: Place; readonly running: number }

const prepare = async (launch: Launch): Promise<Prepared> => {
  const folder = resolve(launch.folder)
  const cluster = join(folder, 'cluster')
  try {
    await makeFolder(folder)
    const connection = { host: await socketFolder(cluster), port: SOCKET_PORT, user: 'postgres', database: 'postgres' }
    const place = { cluster, logFile: join(folder, 'postgres.log'), connection }
    const running = await adopt(place, launch)
    if (running !== undefined) return { place, running }
    const owner = await findOwner(cluster)
    const binaries = await prepareBinaries(folder, owner)
    await prepareCluster({ cluster, binaries, owner, creating: () => launch.report?.('creating') })
    return { place, spawn: { cluster, logFile: place.logFile, binaries, owner, settings: launch.settings ?? {} } }
  } catch (cause) {
    throw fileFault(folder, cause)
  }
}

/**
 * Starts the bundled PostgreSQL in a folder, or adopts the one already running there.
 * @throws OperatorFault when the folder, the disk, the data or the machine does not allow it; data is never changed then
 */
export const launchPostgres = async (launch: Launch): Promise<Launched> => {
  const prepared = await prepare(launch)
  const { place } = prepared
  const adopted = 'running' in prepared
  const pid = adopted ? prepared.running : await start(place, launch, prepared.spawn)
  const mine = !adopted || launch.takeOver === true
  return {
    connectionOptions: place.connection,
    adopted,
    logFile: place.logFile,
    stop: async (how) => {
      const leave = how?.unlessUsed === true ? await isUsed(place.connection) : !mine
      if (leave) return
      await stopPostmaster(place.cluster, pid)
    },
  }
}

import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readFile, rename, stat } from 'node:fs/promises'
import { openSync, closeSync } from 'node:fs'
import { release } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { ClientConfig } from 'pg'
import type { Binaries } from './binaries.ts'
import { dataPath } from './cluster.ts'
import type { Owner } from './owner.ts'
import { SOCKET_PORT } from './socket-folder.ts'

const [major = 0, minor = 0] = release().split('.').map(Number)
const hasHonestSyncfs = process.platform === 'linux' && (major > 5 || (major === 5 && minor >= 8))

/** Sized for a machine of two cores; the caller's settings win. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_directories: '.',
  unix_socket_permissions: '0700',
  port: String(SOCKET_PORT),
  max_connections: '60',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  checkpoint_completion_target: '0.9',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
  // After a crash: one call for the whole disk instead of opening every file. Before 5.8 Linux kept its errors to itself.
  ...(hasHonestSyncfs ? { recovery_init_sync_method: 'syncfs' } : {}),
}

const LOG_LIMIT = 8 * 1024 * 1024

const openLog = async (file: string): Promise<number> => {
  const found = await stat(file).catch(() => undefined)
  if (found && found.size > LOG_LIMIT) await rename(file, `${file}.1`)
  return openSync(file, 'a', 0o640)
}

export type Spawning = {
  readonly cluster: string
  readonly logFile: string
  readonly binaries: Binaries
  readonly owner: Owner | undefined
  readonly settings: Readonly<Record<string, string>>
}

/** In a session of its own: Ctrl-C on the terminal reaches us, and we stop it in good order. */
export const spawnPostmaster = async (how: Spawning): Promise<ChildProcess> => {
  const log = await openLog(how.logFile)
  const settings = Object.entries({ ...SETTINGS, ...how.settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  const child = spawn(how.binaries.postgres, ['-D', dataPath(how.cluster, how.owner), ...settings], {
    cwd: how.cluster, ...how.owner, env, detached: true, stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  return child
}

/** The process that `postmaster.pid` names, if it lives. */
export const readPostmaster = async (cluster: string): Promise<number | undefined> => {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number(text.split('\n')[0])
  return Number.isInteger(pid) && pid > 1 && isAlive(pid) ? pid : undefined
}

/** Line 8 of its file; asking the file instead of the server keeps a long recovery from filling the log with refusals. */
export const saysReady = async (cluster: string): Promise<boolean> => {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  return text.split('\n')[7]?.trim() === 'ready'
}

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}

/** After a reboot the number may belong to any other program. */
export const isPostgres = (pid: number): boolean =>
  spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.includes('postgres') ?? true

export type Answer = 'ready' | 'not-yet' | 'none'

const NOT_YET = new Set(['57P03', '53300'])

/** One attempt to talk to it: ready, alive but starting or stopping, or nobody there. */
export const askPostmaster = async (connection: ClientConfig): Promise<Answer> => {
  const client = new Client({ ...connection, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('SELECT 1')
    return 'ready'
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    return NOT_YET.has(code) ? 'not-yet' : 'none'
  } finally {
    await client.end().catch(() => undefined)
  }
}

import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const ROOT = new URL('../..', import.meta.url).pathname
const PATIENCE = 180_000

export type SpawnedStart = {
  readonly child: ChildProcess
  readonly printed: () => string
  /** Exit code, waiting for the end. */
  readonly ended: Promise<number>
}

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** What `npm start` runs, with these settings. */
export const spawnStart = (settings: Readonly<Record<string, string>>): SpawnedStart => {
  const env: Record<string, string | undefined> = { ...process.env, LOG_LEVEL: 'error', ...settings }
  // Started by npm or not, these tests are nobody's npm start.
  delete env['npm_lifecycle_event']
  const child = spawn(process.execPath, ['tools/bootstrap.mjs', 'start'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? -1)))
  return { child, printed: () => printed, ended }
}

export const waitUntil = async (what: string, holds: () => Promise<boolean>, patience = PATIENCE): Promise<void> => {
  const until = Date.now() + patience
  while (!(await holds())) {
    if (Date.now() > until) throw new Error(`${what}: not within ${patience / 1000} s`)
    await sleep(50)
  }
}

export const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(3000) }).then((answer) => answer.status === 200, () => false)

export const waitReady = async (port: number, start: SpawnedStart): Promise<void> => {
  await waitUntil('ready', async () => {
    if (start.child.exitCode !== null) throw new Error(`ended with ${start.child.exitCode}:\n${start.printed()}`)
    return isReady(port)
  })
}

export const pidOfServer = async (home: string): Promise<number> => {
  const { pid }: { readonly pid: number } = JSON.parse(await readFile(join(home, 'server.lock'), 'utf8'))
  return pid
}

export const pidOfPostgres = async (home: string): Promise<number> =>
  Number((await readFile(join(home, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')[0])

/** Gone, or a zombie that only waits to be reaped. */
export const isGone = async (pid: number): Promise<boolean> => {
  try {
    process.kill(pid, 0)
  } catch {
    return true
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) === 'Z'
}

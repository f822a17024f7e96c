import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { ROOT } from '../apps/server/compose.ts'
import { SERVER_FLAGS } from '../tools/bootstrap/runtime.mjs'

export type RunningServer = {
  readonly origin: string
  readonly pid: number
  readonly home: string
  /** From the command to the first 200 of `/health/ready`. */
  readonly readyInMs: number
  readonly stop: () => Promise<void>
}

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

const PATIENCE = 300_000

const waitReady = async (origin: string, child: ChildProcess): Promise<void> => {
  const until = Date.now() + PATIENCE
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    const ready = await fetch(`${origin}/health/ready`).then((answer) => answer.status === 200, () => false)
    if (ready) return
    await sleep(20)
  }
  throw new Error(`the server was not ready in ${PATIENCE / 1000} s`)
}

const stopChild = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

export type OwnSettings = { readonly port?: number; readonly settings?: Readonly<Record<string, string>> }

/** `through: 'bootstrap'` is what `npm start` runs; `'server'` the server alone, whose process is then the one measured. */
export const runServer = async (home: string, through: 'bootstrap' | 'server' = 'server', own: OwnSettings = {}): Promise<RunningServer> => {
  const port = own.port ?? (await freePort())
  const args = through === 'server' ? [...SERVER_FLAGS, 'apps/server/main.ts'] : ['tools/bootstrap.mjs', 'start']
  const env = { ...process.env, MOTCUA_HOME: home, PORT: String(port), SIMULATOR_PORT: String(await freePort()), LOG_LEVEL: 'error', DEMO: 'on', REQUESTS_PER_MINUTE: '100000000', ...own.settings }
  const begun = performance.now()
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] })
  const origin = `http://127.0.0.1:${port}`
  try {
    await waitReady(origin, child)
  } catch (cause) {
    await stopChild(child)
    throw cause
  }
  return { origin, pid: child.pid ?? 0, home, readyInMs: performance.now() - begun, stop: () => stopChild(child) }
}

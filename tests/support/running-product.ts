import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SERVER_FLAGS } from '../../tools/bootstrap/runtime.mjs'
import { copyLoadedHome } from './loaded-home.ts'

const ROOT = new URL('../..', import.meta.url).pathname
const PATIENCE_MS = 180_000

export type RunningProduct = {
  readonly url: string
  readonly home: string
  readonly printed: () => string
  readonly stop: () => Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })

/**
 * The product as an operator runs it, the province loaded: its own process, data folder, database, simulators. `stop` leaves nothing behind. While a
 * journey is written, `RUNNING_AT="http://localhost:8080 /its/home"` walks it on a product that runs already.
 */
export const startProduct = async (settings: Readonly<Record<string, string>> = {}): Promise<RunningProduct> => {
  const [already, itsHome = ''] = process.env['RUNNING_AT']?.split(' ') ?? []
  if (already !== undefined) return { url: already, home: itsHome, printed: () => '', stop: async () => undefined }
  const home = mkdtempSync(join(tmpdir(), 'mc-run-'))
  await copyLoadedHome(home)
  const [port, simulators] = [await freePort(), await freePort()]
  const url = `http://localhost:${port}`
  const environment = { ...process.env, MOTCUA_HOME: home, PORT: String(port), PUBLIC_URL: url, SIMULATOR_PORT: String(simulators), LOG_LEVEL: 'warn', ...settings }
  const child = spawn(process.execPath, [...SERVER_FLAGS, 'apps/server/main.ts'], { cwd: ROOT, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await gone
    rmSync(home, { recursive: true, force: true })
  }
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const ready = await fetch(`${url}/health/ready`).then((answer) => answer.ok, () => false)
    if (ready) return { url, home, printed: () => printed, stop }
    if (child.exitCode !== null || Date.now() > until) {
      await stop()
      throw new Error(`the product did not start:\n${printed}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

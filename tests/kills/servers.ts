import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '../start/spawned-start.ts'

const ROOT = new URL('../..', import.meta.url).pathname

type Server = { child: ChildProcess; readonly port: number; ready: boolean }

export type Servers = {
  /** One that answers at the moment, as far as is known; waits for one when all are down. */
  readonly pick: () => Promise<string>
  /** `kill -9` of one, which then starts again by itself; false when it was down already. */
  readonly killOne: (which: number) => Promise<boolean>
  readonly stop: () => Promise<void>
}

const spawnServer = (port: number, environment: Readonly<Record<string, string>>): ChildProcess =>
  spawn(process.execPath, ['tests/kills/answering-server.ts'], {
    cwd: ROOT,
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })

/** Some servers on one database; whichever is killed is started again. */
export const startServers = async (count: number, environment: Readonly<Record<string, string>>, ports: readonly number[] = []): Promise<Servers> => {
  const servers: Server[] = []
  let stopping = false
  const start = (server: Server): Promise<void> => {
    const { child } = server
    return new Promise((resolve) => {
      child.stdout?.on('data', (text: Buffer) => {
        server.ready ||= text.toString().includes('ready')
        if (server.ready) resolve()
      })
      child.once('exit', () => {
        server.ready = false
        resolve()
      })
    })
  }
  for (let at = 0; at < count; at += 1) {
    const port = ports[at] ?? (await freePort())
    servers.push({ child: spawnServer(port, environment), port, ready: false })
  }
  await Promise.all(servers.map(start))
  return {
    pick: async () => {
      for (;;) {
        const ready = servers.filter((server) => server.ready)
        const chosen = ready[Math.floor(Math.random() * ready.length)]
        if (chosen) return `http://127.0.0.1:${chosen.port}`
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    killOne: async (which) => {
      const server = servers[which % servers.length]
      if (!server?.ready || stopping) return false
      const ended = once(server.child, 'exit')
      server.child.kill('SIGKILL')
      await ended
      server.child = spawnServer(server.port, environment)
      void start(server)
      return true
    },
    stop: async () => {
      stopping = true
      await Promise.all(
        servers.map(async ({ child }) => {
          if (child.exitCode !== null || child.signalCode !== null) return
          const ended = once(child, 'exit')
          child.kill('SIGKILL')
          await ended
        }),
      )
    },
  }
}

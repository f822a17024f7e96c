import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../start/spawned-start.ts'
import { keepProcess, type KeptProcess } from './kept-processes.ts'

export type Servers = {
  /** One that answers at the moment, as far as is known; waits for one when all are down. */
  readonly pick: () => Promise<string>
  /** `kill -9` of one, which then starts again by itself; false when it was down already. */
  readonly killOne: (which: number) => Promise<boolean>
  /** How often one ended by itself. */
  readonly falls: () => number
  readonly stop: () => Promise<void>
}

type Server = KeptProcess & { readonly port: number }

/** Some servers on one database; whichever is killed is started again. `script` may be a built one. */
export const startServers = async (count: number, environment: Readonly<Record<string, string>>, script = 'tests/kills/answering-server.ts'): Promise<Servers> => {
  const ports: number[] = []
  while (ports.length < count) ports.push(await freePort())
  const start = async (port: number): Promise<Server> => ({ port, ...(await keepProcess({ script, environment: { ...environment, PORT: String(port) } })) })
  const servers = await Promise.all(ports.map(start))
  return {
    pick: async () => {
      for (;;) {
        const ready = servers.filter(({ isReady }) => isReady())
        const chosen = ready[Math.floor(Math.random() * ready.length)]
        if (chosen) return `http://127.0.0.1:${chosen.port}`
        await sleep(20)
      }
    },
    killOne: async (which) => (await servers[which % servers.length]?.kill()) ?? false,
    falls: () => servers.reduce((sum, { falls }) => sum + falls(), 0),
    stop: async () => {
      await Promise.all(servers.map(({ stop }) => stop()))
    },
  }
}

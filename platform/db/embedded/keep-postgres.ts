import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { launchPostgres } from './launch.ts'
import type { Launch, Launched } from './launch.ts'
import { readPostmaster } from './postmaster.ts'

const LOOK_EVERY = 1000

/**
 * A PostgreSQL of the server's own that comes back when it dies (out of memory, a careless kill): same folder, same
 * socket, so the pools simply connect again. Nothing acknowledged is lost; requests in between get an error.
 */
export const keepPostgres = async (launch: Launch): Promise<Launched> => {
  const cluster = join(resolve(launch.folder), 'cluster')
  const stopping = new AbortController()
  const { signal } = stopping
  let current = await launchPostgres(launch)
  const look = async (): Promise<void> => {
    while (!signal.aborted) {
      await sleep(LOOK_EVERY, undefined, { ref: false, signal }).catch(() => undefined)
      if (signal.aborted || (await readPostmaster(cluster)) !== undefined) continue
      // A disk that is full now may have room a second later: go on trying for as long as the server lives.
      current = await launchPostgres(launch).catch(() => current)
    }
  }
  const looking = look()
  return {
    ...current,
    stop: async (how) => {
      stopping.abort()
      // A revival under way must end first, or it would outlive us.
      await looking
      await current.stop(how)
    },
  }
}

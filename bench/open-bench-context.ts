import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { compose, ROOT } from '../apps/server/compose.ts'
import { loadProvince } from '../apps/server/seed.ts'
import { readConfig } from '../platform/config/config.ts'
import { launchPostgres } from '../platform/db/embedded/launch.ts'
import type { Module } from '../platform/module.ts'
import type { Work } from '../platform/work.ts'
import { Client } from 'pg'
import type { Launched } from '../platform/db/embedded/launch.ts'
import type { BenchContext } from './measure.ts'
import { runServer } from './run-server.ts'
import type { RunningServer } from './run-server.ts'

export type OpenedBench = { readonly context: BenchContext; readonly close: () => Promise<void> }

type Closing = () => Promise<unknown>

const unheardIn = (modules: readonly Module[]) => (module: string, work: Work): Work => {
  const listeners = modules.filter(({ name }) => name !== module).flatMap(({ subscriptions = [] }) => subscriptions)
  const unheard: Work = {
    ...work,
    tell: async (event) => {
      for (const { to, on } of listeners) if (to === event.type) await on(unheard, event)
    },
  }
  return unheard
}

const createDatabase = async (postgres: Launched, name: string): Promise<string> => {
  const admin = new Client(postgres.connectionOptions)
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`).finally(() => admin.end())
  const folder = encodeURIComponent(String(postgres.connectionOptions.host))
  return `postgres://postgres@${folder}:${postgres.connectionOptions.port}/${name}`
}

/** Starts each part once, on first use, in one scratch folder that is removed at the end; `home` is a server's that stays. */
export const openBenchContext = async (report: (line: string) => void, home?: string): Promise<OpenedBench> => {
  const scratch = await mkdtemp(join(tmpdir(), 'mc-bench-'))
  const closings: Closing[] = [() => rm(scratch, { recursive: true, force: true })]
  let server: Promise<RunningServer> | undefined
  let postgres: Promise<Launched> | undefined
  let databases = 0

  const startServer = async (): Promise<RunningServer> => {
    report('server …')
    const running = await runServer(home === undefined ? join(scratch, 'server') : resolve(home))
    closings.push(running.stop)
    return running
  }
  const startPostgres = async (): Promise<Launched> => {
    const launched = await launchPostgres({ folder: join(scratch, 'postgres') })
    closings.push(() => launched.stop())
    return launched
  }
  const emptyDatabase: BenchContext['emptyDatabase'] = async () => {
    databases += 1
    const name = `bench_${databases}`
    const url = await createDatabase(await (postgres ??= startPostgres()), name)
    const home = join(scratch, name)
    const config = readConfig({ DATABASE_URL: url, MOTCUA_HOME: home, DEMO: 'off', LOG_LEVEL: 'error' })
    const composition = await compose(config)
    return { connection: composition.owner, home, work: composition.work, unheardBy: unheardIn(composition.modules), load: () => loadProvince(composition, () => undefined), close: composition.close }
  }
  const shared = resolve(ROOT, '../shared/data')
  return {
    context: {
      server: () => (server ??= startServer()),
      emptyDatabase,
      scratchFolder: scratch,
      sharedFolder: existsSync(shared) ? shared : undefined,
      report,
      atEnd: (closing) => closings.push(closing),
    },
    close: async () => {
      for (const closing of closings.toReversed()) await closing().catch((cause: unknown) => report(String(cause)))
    },
  }
}

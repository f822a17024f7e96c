import type pg from 'pg'
import type { Actor } from '../../kernel/actor.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Config } from '../../platform/config/config.ts'
import { APP_ROLE, openDatabase, type Database } from '../../platform/db/database.ts'
import { openPostgres, type Opening } from '../../platform/db/embedded/open-postgres.ts'
import { holdSchema, type Holding, type SchemaHold } from '../../platform/db/hold-schema.ts'
import { migrate } from '../../platform/db/migrate.ts'
import { newId } from '../../platform/db/new-id.ts'
import { aheadNow } from '../../platform/clock/clock-ahead.ts'
import { isOfRehearsal, takeRehearsalMark } from '../../platform/clock/rehearsal-mark.ts'
import { systemNow } from '../../platform/clock/system-now.ts'
import { createLog, type Log } from '../../platform/log/log.ts'
import { useNotice } from '../../platform/pdf/render-pdf.ts'
import type { Module } from '../../platform/module.ts'
import { useFileStore, useScratch } from '../../platform/storage/current-file-store.ts'
import { openFileStore } from '../../platform/storage/open-file-store.ts'
import { openScratch } from '../../platform/storage/scratch.ts'
import type { DomainEvent, Work } from '../../platform/work.ts'
import { listModules } from './modules.ts'
import { proveKnownKey, proveSecretKey } from './prove-secret-key.ts'
import { noneSimulated, type Simulated } from './simulated.ts'
import { REHEARSAL_SHEET } from './words.ts'

export const ROOT = new URL('../..', import.meta.url).pathname

/** The product put together, for the server and for the command line alike. */
export type Composition = {
  readonly config: Config
  readonly log: Log
  /** For whoever waits for an answer. */
  readonly database: Database
  /** For what nobody waits for: jobs, and messages to the outside. Few connections of its own, so that no request stands behind them. */
  readonly background: Database
  /** The owner's connection, for migrations and the job queue's own schema. */
  readonly owner: pg.ClientConfig
  readonly modules: readonly Module[]
  readonly simulated: Simulated
  readonly now: () => Instant
  readonly tell: (work: Work, event: DomainEvent) => Promise<void>
  /** One transaction in the background as `actor` (the system itself unless said). */
  readonly work: <T>(run: (work: Work) => Promise<T>, actor?: Actor) => Promise<T>
  readonly close: () => Promise<void>
}

export type ComposeOptions = {
  readonly report?: NonNullable<Opening['report']>
  readonly migrating?: () => void
  /** The server takes over a PostgreSQL left behind by a killed one; other programs only borrow it. */
  readonly takeOver?: boolean
  readonly now?: () => Instant
  /** What is done where the schema is not this release's; it is brought there unless said. */
  readonly bringSchema?: (connection: pg.ClientConfig) => Promise<unknown>
  /** A newer release changed the schema under this process: it must end. */
  readonly onNewer?: Holding['onNewer']
}

const connect = async (config: Config, { takeOver = false, report }: ComposeOptions): Promise<{ readonly connection: pg.ClientConfig; readonly stop: () => Promise<void> }> => {
  const opened = await openPostgres(config.database, { takeOver, ...(report ? { report } : {}) })
  return { connection: opened.connection, stop: () => opened.stop({ unlessUsed: !takeOver }) }
}

const dispatch = (modules: readonly Module[]): Composition['tell'] => {
  const subscriptions = modules.flatMap((module) => module.subscriptions ?? [])
  return async (work, event) => {
    for (const { to, on } of subscriptions) if (to === event.type) await on(work, event)
  }
}

/** A backlog of notices is worked off by so many at once, whatever it holds; people have the processors first. */
const IN_BACKGROUND = 4
/** Long jobs may hold all of them: a message that waits its turn has not failed. */
const BACKGROUND_PATIENCE_MS = 120_000

/** Opens everything the configuration names, with the schema of this release. */
export const compose = async (config: Config, options: ComposeOptions = {}): Promise<Composition> => {
  const { connection, stop } = await connect(config, options)
  const now = options.now ?? (config.clockFile === undefined ? systemNow : aheadNow(config.clockFile))
  const log = createLog(config.logLevel)
  options.migrating?.()
  let held: SchemaHold | undefined
  try {
    await proveKnownKey(connection, config)
    await (options.bringSchema ?? ((to) => migrate(to, ROOT)))(connection)
    held = await holdSchema(connection, { root: ROOT, onNewer: options.onNewer ?? (() => undefined) })
    useFileStore(openFileStore(config.storageUrl))
    useScratch(openScratch(config.scratchFolder))
    useNotice(() => (isOfRehearsal(config) ? REHEARSAL_SHEET : undefined))
  } catch (error) {
    await held?.release()
    await stop()
    throw error
  }
  const database = openDatabase({ connection, role: APP_ROLE, max: 16 })
  const background = openDatabase({ connection, role: APP_ROLE, max: IN_BACKGROUND, patienceMs: BACKGROUND_PATIENCE_MS })
  const close = (): Promise<void> => Promise.all([database.close(), background.close()]).then(() => undefined).finally(() => held?.release()).finally(stop)
  const prove = async (): Promise<void> => {
    await proveSecretKey(database.tx, config)
    await takeRehearsalMark(database.tx, config.home)
  }
  await prove().catch((fault: unknown) => close().then(() => Promise.reject(fault)))
  const simulated = noneSimulated()
  const modules = listModules(config, simulated)
  const tell = dispatch(modules)
  const work: Composition['work'] = (run, actor = { kind: 'system', process: 'motcua' }) =>
    background.transaction((tx) => {
      const unit: Work = { tx, actor, now: now(), requestId: newId(), tell: (event) => tell(unit, event) }
      return run(unit)
    })
  return { config, log, database, background, owner: connection, modules, simulated, now, tell, work, close }
}

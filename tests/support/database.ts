import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { parseInstant, type Instant } from '../../kernel/instant.ts'
import { APP_ROLE, openDatabase, type Database } from '../../platform/db/database.ts'
import type { DomainEvent, Work } from '../../platform/work.ts'

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- vitest asks for declaration merging
  interface ProvidedContext {
    readonly postgres: { readonly host: string; readonly port: number; readonly user: string }
    readonly templateDatabase: string
    /** Where the loaded home of the run lies or will lie (loaded-home.ts). */
    readonly loadedHome: string
  }
}

export type TestWork = { readonly actor?: Actor; readonly now?: Instant; readonly tell?: (event: DomainEvent) => Promise<void> }
export type TestDatabase = Database & {
  readonly connection: pg.ClientConfig
  /** Runs in a transaction under the application's role, as a request would; rolls back when `run` throws. */
  readonly work: <T>(options: TestWork, run: (work: Work) => Promise<T>) => Promise<T>
}

const asAdmin = async <T>(run: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ ...inject('postgres'), database: 'postgres' })
  await client.connect()
  return run(client).finally(() => client.end())
}

/** Noon, a Wednesday in the plan's year, unless a test says another moment. */
export const TEST_NOW = parseInstant('2025-03-12T05:00:00Z') as Instant

const makeCopy = async (template: string): Promise<string> => {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdmin((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`))
  return name
}

const connectTo = (name: string): TestDatabase => {
  const connection = { ...inject('postgres'), database: name }
  const database = openDatabase({ connection, role: APP_ROLE, max: 20 })
  return {
    ...database,
    connection,
    work: ({ actor = { kind: 'system', process: 'test' }, now = TEST_NOW, tell = async () => undefined }, run) =>
      database.transaction((tx) => run({ tx, actor, now, requestId: 'test', tell })),
  }
}

const openCopy = async (template: string): Promise<TestDatabase> => {
  const name = await makeCopy(template)
  const database = connectTo(name)
  return {
    ...database,
    close: async () => {
      await database.close()
      await asAdmin((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
    },
  }
}

/** A fresh copy of the migrated template, dropped again by `close`. */
export const openTestDatabase = (): Promise<TestDatabase> => openCopy(inject('templateDatabase'))

/** Any number: one file fills while the others wait. */
const FILLING = 7_660_278

/** The same with what `fill` puts in, which is done once in a run under this name, by whoever asks first. */
export const openFilledDatabase = async (filled: string, fill: (database: TestDatabase) => Promise<void>): Promise<TestDatabase> => {
  await asAdmin(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [FILLING])
    const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [filled])
    if (rows.length > 0) return
    const name = await makeCopy(inject('templateDatabase'))
    const database = connectTo(name)
    await fill(database).finally(() => database.close())
    await client.query(`ALTER DATABASE ${name} RENAME TO ${filled}`)
  })
  return openCopy(filled)
}

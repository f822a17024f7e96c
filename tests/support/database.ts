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
  }
}

export type TestWork = { readonly actor?: Actor; readonly now?: Instant; readonly tell?: (event: DomainEvent) => Promise<void> }
export type TestDatabase = Database & {
  readonly connection: pg.ClientConfig
  /** Runs in a transaction under the application's role, as a request would; rolls back when `run` throws. */
  readonly work: <T>(options: TestWork, run: (work: Work) => Promise<T>) => Promise<T>
}

const asAdmin = async (statement: string): Promise<void> => {
  const client = new pg.Client({ ...inject('postgres'), database: 'postgres' })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

/** Noon, a Wednesday in the plan's year, unless a test says another moment. */
export const TEST_NOW = parseInstant('2025-03-12T05:00:00Z') as Instant

/** A fresh copy of the migrated template, dropped again by `close`. */
export const openTestDatabase = async (): Promise<TestDatabase> => {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${inject('templateDatabase')}`)
  const connection = { ...inject('postgres'), database: name }
  const database = openDatabase({ connection, role: APP_ROLE, max: 20 })
  return {
    ...database,
    connection,
    work: ({ actor = { kind: 'system', process: 'test' }, now = TEST_NOW, tell = async () => undefined }, run) =>
      database.transaction((tx) => run({ tx, actor, now, requestId: 'test', tell })),
    close: async () => {
      await database.close()
      await asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    },
  }
}

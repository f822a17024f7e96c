import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import pg from 'pg'
import { instantText } from './instant-text.ts'
import { prepareStatements } from './prepare-statements.ts'
import { transactionsOf } from './run-transaction.ts'
import type { Transaction } from './transaction.ts'

/** The role every request works under: no DDL, and only INSERT and SELECT on journals. */
export const APP_ROLE = 'motcua_app'

const { builtins } = pg.types
const toNumber = (text: string): number => Number(text)
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, toNumber],
  [builtins.NUMERIC, toNumber],
  [builtins.DATE, (text) => text],
  [builtins.TIMESTAMPTZ, instantText],
])
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format as 'text'),
}

export type Database = {
  /** Outside a transaction: single questions only. */
  readonly tx: Transaction
  readonly pool: pg.Pool
  readonly transaction: <T>(run: (tx: Transaction) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

export type DatabaseOptions = { readonly connection: pg.ClientConfig; readonly max?: number; readonly role?: string; /** How long a connection is waited for. */ readonly patienceMs?: number }

/** A PgBouncer in front (`?pooler=session` in DATABASE_URL) does not pass start options on. */
const hasPooler = ({ connectionString }: pg.ClientConfig): boolean =>
  connectionString !== undefined && URL.canParse(connectionString) && new URL(connectionString).searchParams.get('pooler') === 'session'

/** Opens a pool. With `role` each connection works as that role from its first statement. */
export const openDatabase = ({ connection, max = 10, role, patienceMs = 10_000 }: DatabaseOptions): Database => {
  const pooler = hasPooler(connection)
  const pool = new pg.Pool({
    ...connection,
    types,
    max,
    // Independent statements of a transaction travel together (see prepare-statements.ts).
    pipeline: true,
    connectionTimeoutMillis: patienceMs,
    idleTimeoutMillis: 60_000,
    application_name: 'motcua',
    ...(role === undefined || pooler ? {} : { options: `-c role=${role}` }),
  })
  // Asked before anybody gets the connection, so it is its first statement; one that may not take the role is closed.
  if (pooler && role !== undefined) pool.on('connect', (client) => void client.query(`SET ROLE ${role}`).catch(() => client.end()))
  // An idle connection may be cut by a restart of PostgreSQL; the pool opens another on the next question.
  pool.on('error', () => undefined)
  // The same for a connection in use: its question fails by itself, and an unheard event would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const connect = async () => prepareStatements(await pool.connect())
  const preparing = { options: pool.options, connect, end: () => pool.end() }
  const dialect = new PostgresDialect({ pool: preparing as unknown as PostgresPool })
  const kysely = new Kysely<unknown>({ dialect })
  let closing: Promise<void> | undefined
  return {
    tx: kysely as unknown as Transaction,
    pool,
    transaction: transactionsOf(kysely, dialect, connect),
    // Not Kysely's own end: it closes nothing where only transactions were asked, and they run on connections of their own.
    close: () => (closing ??= pool.end()),
  }
}

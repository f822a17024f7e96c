// Rows of a newer release cannot be read by an older one: while a process works no other release changes the schema, and where one did all the same, the process stops.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { listMigrations, NewerSchemaError, refuseNewer, SCHEMA_LOCK } from './migrate.ts'

const LOOK_EVERY_MS = 5000
/** A primary lost without a word does not answer any more: asked again elsewhere. */
const PATIENCE_MS = 10_000
const ASK_AGAIN_MS = 200

export type Holding = {
  readonly root: string
  /** Told once, when the schema is newer than this process: the connection of the hold was cut, and another release was quicker. */
  readonly onNewer: (newer: NewerSchemaError) => void
  readonly everyMs?: number
  readonly patienceMs?: number
}
export type SchemaHold = { readonly release: () => Promise<void> }

type Taking = { readonly known: readonly string[]; readonly patienceMs: number; readonly again: boolean }

const tryLock = async (client: pg.Client): Promise<boolean> => {
  const { rows: [lock] } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock_shared($1) AS taken', [SCHEMA_LOCK])
  return lock?.taken === true
}

/** Before any work a migration under way is waited for. Later it can only be of a newer release: this one had nothing to change. */
const lock = async (client: pg.Client, again: boolean): Promise<void> => {
  while (!(await tryLock(client))) {
    if (again) throw new NewerSchemaError('a migration is under way')
    await sleep(ASK_AGAIN_MS)
  }
}

const take = async (connection: pg.ClientConfig, { known, patienceMs, again }: Taking): Promise<pg.Client> => {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: PATIENCE_MS, query_timeout: patienceMs, keepAlive: true, application_name: 'motcua' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await lock(client, again)
    await refuseNewer(client, known)
    return client
  } catch (cause) {
    await client.end().catch(() => undefined)
    throw cause
  }
}

/** @throws NewerSchemaError where the schema is newer already */
export const holdSchema = async (connection: pg.ClientConfig, { root, onNewer, everyMs = LOOK_EVERY_MS, patienceMs = PATIENCE_MS }: Holding): Promise<SchemaHold> => {
  const known = listMigrations(root).map(({ name }) => name)
  const stopping = new AbortController()
  const { signal } = stopping
  let client = await take(connection, { known, patienceMs, again: false })
  const look = async (): Promise<void> => {
    try {
      await refuseNewer(client, known)
    } catch (cause) {
      if (signal.aborted || cause instanceof NewerSchemaError) throw cause
      // PostgreSQL was restarted, or another took its place: held again there.
      await client.end().catch(() => undefined)
      client = await take(connection, { known, patienceMs, again: true })
    }
  }
  const watch = async (): Promise<void> => {
    while (!signal.aborted) {
      await sleep(everyMs, undefined, { ref: false, signal }).catch(() => undefined)
      if (signal.aborted) return
      const newer = await look().then(() => undefined, (cause: unknown) => cause)
      if (newer instanceof NewerSchemaError) return onNewer(newer)
    }
  }
  const watching = watch()
  const end = (): Promise<void> => client.end().catch(() => undefined)
  return {
    release: async () => {
      stopping.abort()
      // Ended first: a look that waits for an answer ends with it. Again, where another was taken meanwhile.
      const ended = end().then(() => watching).then(end)
      await Promise.race([ended, sleep(patienceMs, undefined, { ref: false })])
    },
  }
}

// Rows of a newer release cannot be read by an older one: while a process works no other release changes the schema, and where one did all the same, the process stops.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { listMigrations, NewerSchemaError, refuseNewer, SCHEMA_LOCK } from './migrate.ts'

const LOOK_EVERY_MS = 5000

export type Holding = {
  readonly root: string
  /** Told once, when the schema is newer than this process: the connection of the hold was cut, and another release was quicker. */
  readonly onNewer: (newer: NewerSchemaError) => void
  readonly everyMs?: number
}
export type SchemaHold = { readonly release: () => Promise<void> }

const take = async (connection: pg.ClientConfig, known: readonly string[]): Promise<pg.Client> => {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000, application_name: 'motcua' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock_shared($1)', [SCHEMA_LOCK])
    await refuseNewer(client, known)
    return client
  } catch (cause) {
    await client.end().catch(() => undefined)
    throw cause
  }
}

/** @throws NewerSchemaError where the schema is newer already */
export const holdSchema = async (connection: pg.ClientConfig, { root, onNewer, everyMs = LOOK_EVERY_MS }: Holding): Promise<SchemaHold> => {
  const known = listMigrations(root).map(({ name }) => name)
  const stopping = new AbortController()
  const { signal } = stopping
  let client = await take(connection, known)
  const look = async (): Promise<void> => {
    try {
      await refuseNewer(client, known)
    } catch (cause) {
      if (cause instanceof NewerSchemaError) throw cause
      // PostgreSQL was restarted, or another took its place: held again there.
      await client.end().catch(() => undefined)
      client = await take(connection, known)
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
  return {
    release: async () => {
      stopping.abort()
      await watching
      await client.end().catch(() => undefined)
    },
  }
}

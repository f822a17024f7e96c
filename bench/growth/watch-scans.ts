import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** A table with a row for every second dossier or more grows with them. */
const SHARE = 0.5
/** PostgreSQL's idle connections tell what they did after ten seconds. */
const TOLD_AFTER_MS = 11_000

type Counted = { readonly name: string; readonly scans: number; readonly rows: number }

const COUNTED = `SELECT schemaname || '.' || relname AS name, seq_scan::int AS scans, n_live_tup::int AS rows FROM pg_stat_user_tables WHERE n_live_tup >= $1`

/** Begins to watch. @returns the growing tables that were read whole since then by anybody, jobs too, with how often */
export const watchScans = async (connection: pg.ClientConfig, dossiers: number): Promise<() => Promise<readonly string[]>> => {
  const ask = async (): Promise<readonly Counted[]> => {
    await sleep(TOLD_AFTER_MS)
    const client = new pg.Client(connection)
    await client.connect()
    return (await client.query<Counted>(COUNTED, [Math.round(dossiers * SHARE)]).finally(() => client.end())).rows
  }
  const before = new Map((await ask()).map(({ name, scans }) => [name, scans]))
  return async () => (await ask()).map(({ name, scans }) => ({ name, more: scans - (before.get(name) ?? scans) })).filter(({ more }) => more > 0).map(({ name, more }) => `${name} (${more})`)
}

import pg from 'pg'
import { stillUsed } from './backup-faults.ts'

export type Switching = {
  /** To any other database of the same server. */
  readonly admin: pg.ClientConfig
  readonly running: string
  readonly restored: string
  /** The name the data in use until now is kept under. */
  readonly before: string
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`

export const asAdmin = async <T>(admin: pg.ClientConfig, run: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client(admin)
  client.on('error', () => undefined)
  await client.connect()
  return run(client).finally(() => client.end())
}

export const createDatabase = (admin: pg.ClientConfig, name: string): Promise<unknown> => asAdmin(admin, (client) => client.query(`CREATE DATABASE ${quote(name)}`))
export const dropDatabase = (admin: pg.ClientConfig, name: string): Promise<unknown> =>
  asAdmin(admin, (client) => client.query(`DROP DATABASE IF EXISTS ${quote(name)} WITH (FORCE)`))

/** Both names change in one transaction: at every moment exactly one database carries the running name. */
export const switchDatabase = ({ admin, running, restored, before }: Switching): Promise<void> =>
  asAdmin(admin, async (client) => {
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = $1', [running])
    const used = rows[0]?.count ?? 0
    if (used > 0) throw stillUsed(running, used)
    await client.query('BEGIN')
    await client.query(`ALTER DATABASE ${quote(running)} RENAME TO ${quote(before)}`)
    await client.query(`ALTER DATABASE ${quote(restored)} RENAME TO ${quote(running)}`)
    await client.query('COMMIT')
  })

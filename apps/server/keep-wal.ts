import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { asAdmin } from '../../platform/backup/switch-database.ts'
import { boxesOf, keepWal, walFolder } from '../../platform/backup/wal/wal-place.ts'
import type { Config } from '../../platform/config/config.ts'
import { SPOOL } from '../../platform/db/embedded/archiving.ts'
import type { Log } from '../../platform/log/log.ts'

const EVERY_MS = 5000
const PATIENCE_MS = 60_000

export type WalKeeper = {
  /** Takes what lies in the spool. */
  readonly keep: () => Promise<number>
  /** The same, with what was written until now: the segment in use is ended first. */
  readonly keepAll: () => Promise<void>
}

/** Of the embedded PostgreSQL with `BACKUP_WAL=on`; undefined for any other. */
export const openWalKeeper = async ({ database, backupFolder, backups: { passphrase } }: Pick<Config, 'database' | 'backupFolder' | 'backups'>, owner: pg.ClientConfig): Promise<WalKeeper | undefined> => {
  if (database.kind !== 'embedded' || database.keepsWal !== true) return undefined
  const { rows: [control] } = await asAdmin(owner, (client) => client.query<{ system: string }>('SELECT system_identifier::text AS system FROM pg_control_system()'))
  const folder = walFolder(backupFolder, control?.system ?? '')
  const [box] = await boxesOf(folder, passphrase === undefined ? [] : [passphrase])
  const keep = (): Promise<number> => keepWal(join(database.folder, 'cluster', SPOOL), folder, box)
  const keepAll = async (): Promise<void> => {
    await asAdmin(owner, async (client) => {
      // A commit of this moment: going back to one shortly before must find where to stop.
      await client.query('SELECT pg_current_xact_id()')
      const { rows: [ended] } = await client.query<{ wanted: string }>('SELECT pg_walfile_name(pg_switch_wal()) AS wanted')
      for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(100)) {
        const { rows: [archived] } = await client.query<{ last: string }>("SELECT coalesce(last_archived_wal, '') AS last FROM pg_stat_archiver")
        if (archived !== undefined && ended !== undefined && archived.last >= ended.wanted) return
      }
    })
    await keep()
  }
  return { keep, keepAll }
}

/** For as long as the server lives; a place that cannot be reached is told and tried again, the log waits in the spool. */
export const keepWalMeanwhile = async (config: Config, { owner, log }: { readonly owner: pg.ClientConfig; readonly log: Log }): Promise<{ readonly stop: () => Promise<void> } | undefined> => {
  const keeper = await openWalKeeper(config, owner)
  if (keeper === undefined) return undefined
  const stopping = new AbortController()
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await keeper.keep().catch((cause: unknown) => log.error({ cause: cause instanceof Error ? cause.message : String(cause) }, 'the log of the database cannot be kept in BACKUP_FOLDER'))
      await sleep(EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopping.abort()
      await running
      await keeper.keep().catch(() => 0)
    },
  }
}

import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { walNotArchived } from '../../platform/backup/backup-faults.ts'
import { provePlace } from '../../platform/backup/place-mark.ts'
import { asAdmin } from '../../platform/backup/switch-database.ts'
import { keepWal, sealerOf, walFolder } from '../../platform/backup/wal/wal-place.ts'
import type { Config } from '../../platform/config/config.ts'
import { SPOOL } from '../../platform/db/embedded/archiving.ts'
import type { Log } from '../../platform/log/log.ts'

const EVERY_MS = 5000
const PATIENCE_MS = 60_000

export type WalKeeper = {
  /** Takes what lies in the spool. */
  readonly keep: () => Promise<number>
  /** The same, with what was written until now: the segment in use is ended first. @throws OperatorFault `wal-not-archived` */
  readonly keepAll: (patience?: number) => Promise<void>
}

/** Of the embedded PostgreSQL with `BACKUP_WAL=on`; undefined for any other, and for one that was started without it and runs still. */
export const openWalKeeper = async ({ home, database, backupFolder, backups: { passphrase } }: Pick<Config, 'home' | 'database' | 'backupFolder' | 'backups'>, owner: pg.ClientConfig): Promise<WalKeeper | undefined> => {
  if (database.kind !== 'embedded' || database.keepsWal !== true) return undefined
  const { rows: [control] } = await asAdmin(owner, (client) => client.query<{ system: string; archives: boolean }>("SELECT system_identifier::text AS system, current_setting('archive_mode') <> 'off' AS archives FROM pg_control_system()"))
  if (control?.archives !== true) return undefined
  const folder = walFolder(backupFolder, control.system)
  const sealer = sealerOf(folder, passphrase)
  const keep = async (): Promise<number> => {
    await provePlace({ home, backupFolder })
    return keepWal(join(database.folder, 'cluster', SPOOL), folder, await sealer())
  }
  const keepAll = async (patience = PATIENCE_MS): Promise<void> => {
    await asAdmin(owner, async (client) => {
      // A commit of this moment: going back to one shortly before must find where to stop.
      await client.query('SELECT pg_current_xact_id()')
      const { rows: [ended] } = await client.query<{ wanted: string }>('SELECT pg_walfile_name(pg_switch_wal()) AS wanted')
      for (const until = Date.now() + patience; Date.now() < until; await sleep(100)) {
        const { rows: [archived] } = await client.query<{ last: string }>("SELECT coalesce(last_archived_wal, '') AS last FROM pg_stat_archiver")
        if (archived !== undefined && ended !== undefined && archived.last >= ended.wanted) return
      }
      throw walNotArchived(backupFolder)
    })
    await keep()
  }
  return { keep, keepAll }
}

/** For as long as the server lives; a place that cannot be reached is told and tried again, the log waits in the spool. */
export const keepWalMeanwhile = async (config: Config, { owner, log }: { readonly owner: pg.ClientConfig; readonly log: Log }): Promise<{ readonly stop: () => Promise<void> } | undefined> => {
  const keeper = await openWalKeeper(config, owner)
  if (keeper === undefined) {
    if (config.database.kind === 'embedded' && config.database.keepsWal === true) log.error({}, 'BACKUP_WAL=on has no effect: PostgreSQL was started without it and runs still; stop the server, then start it again')
    return undefined
  }
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

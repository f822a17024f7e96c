import { epochMs, type Instant } from '../../kernel/instant.ts'
import { readLastRuns } from '../../platform/backup/backup-run-store.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { gauge } from '../../platform/http/metrics.ts'

const FIGURES = {
  backupAt: gauge('motcua_backup_last_good_timestamp_seconds', 'When the last good backup began (Unix time); 0: there is none'),
  backupFailed: gauge('motcua_backup_failed', '1: a backup failed after the last good one'),
  drillAt: gauge('motcua_drill_last_good_timestamp_seconds', 'When a backup was last restored in a drill and found whole (Unix time); 0: never'),
  drillFailed: gauge('motcua_drill_failed', '1: a drill failed after the last good one'),
  restoreSeconds: gauge('motcua_drill_restore_seconds', 'How long the restore of the last good drill took'),
} as const

const secondsOf = (at: Instant | undefined): number => (at === undefined ? 0 : epochMs(at) / 1000)

/** As they stand now: whoever scrapes hears of a night without a backup from the age of the last one. */
export const readBackupFigures = async (tx: Transaction): Promise<void> => {
  const { backup, failedBackup, goodDrill, failedDrill } = await readLastRuns(tx)
  FIGURES.backupAt.set(secondsOf(backup?.at))
  FIGURES.backupFailed.set(failedBackup === undefined ? 0 : 1)
  FIGURES.drillAt.set(secondsOf(goodDrill?.at))
  FIGURES.drillFailed.set(failedDrill === undefined ? 0 : 1)
  FIGURES.restoreSeconds.set(goodDrill?.seconds ?? 0)
}

import { epochMs, parseInstant, type Instant } from '../../../kernel/instant.ts'

/** What stands between a province and coming back. */
export const BACKUP_WORRIES = ['never-backed-up', 'backup-failed', 'backup-old', 'never-drilled', 'drill-failed', 'drill-old', 'drill-behind'] as const
export type BackupWorry = (typeof BACKUP_WORRIES)[number]

/** The last of each kind; one that failed only where it is later than the last good one. */
export type JudgedRuns = {
  readonly backup?: { readonly at: Instant }
  readonly failedBackup?: { readonly at: Instant }
  readonly goodDrill?: { readonly at: Instant; readonly backup: string }
  readonly failedDrill?: { readonly at: Instant }
}

const HOUR_MS = 3_600_000
/** One night after the other, and what a run may be late. */
const BACKUP_HOURS = 26
/** One night may fail for a reason of its own; the failure itself is told. */
const DRILL_HOURS = 50

const hoursBetween = (earlier: Instant, later: Instant): number => (epochMs(later) - epochMs(earlier)) / HOUR_MS

const ofBackups = ({ backup, failedBackup }: JudgedRuns, now: Instant): readonly BackupWorry[] => {
  if (backup === undefined) return [failedBackup ? 'backup-failed' : 'never-backed-up']
  return [...(failedBackup ? ['backup-failed' as const] : []), ...(hoursBetween(backup.at, now) > BACKUP_HOURS ? ['backup-old' as const] : [])]
}

/** `20261127T170000Z`, as backups are called. */
const takenAtOf = (backup: string): Instant | undefined => parseInstant(backup.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)$/, '$1-$2-$3:$4:$5'))

/** A drill of today on a backup of last month proves last month. */
const isBehind = ({ at, backup }: NonNullable<JudgedRuns['goodDrill']>): boolean => {
  const takenAt = takenAtOf(backup)
  return takenAt !== undefined && hoursBetween(takenAt, at) > BACKUP_HOURS
}

const ofDrills = ({ goodDrill, failedDrill }: JudgedRuns, now: Instant): readonly BackupWorry[] => {
  if (goodDrill === undefined) return [failedDrill ? 'drill-failed' : 'never-drilled']
  const isOld = hoursBetween(goodDrill.at, now) > DRILL_HOURS
  return [...(failedDrill ? ['drill-failed' as const] : []), ...(isOld ? ['drill-old' as const] : []), ...(!isOld && isBehind(goodDrill) ? ['drill-behind' as const] : [])]
}

/** By age, not by the last good word: what stopped months ago has said nothing since. */
export const judgeBackups = (runs: JudgedRuns, now: Instant): readonly BackupWorry[] => [...ofBackups(runs, now), ...ofDrills(runs, now)]

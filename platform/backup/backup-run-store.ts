import { sql } from 'kysely'
import type { Instant } from '../../kernel/instant.ts'
import { newId } from '../db/new-id.ts'
import type { Transaction } from '../db/transaction.ts'

export type BackupRunKind = 'backup' | 'drill' | 'restore'
export type BackupRun = { readonly kind: BackupRunKind; readonly at: Instant; readonly backup: string; readonly rows: number; readonly files: number; readonly faults: readonly string[]; /** How long it took; a drill: the restore it played. */ readonly seconds?: number }

const MOST_FAULTS = 100

/** Without `seconds` also into the data of a release that has no place for them. */
export const addBackupRun = async (tx: Transaction, { kind, at, backup, rows, files, faults, seconds }: BackupRun): Promise<void> => {
  const [column, value] = seconds === undefined ? [sql``, sql``] : [sql`, seconds`, sql`, ${Math.round(seconds)}`]
  await sql`INSERT INTO platform.backup_run (id, kind, at, backup, good, row_count, file_count, faults${column})
    VALUES (${newId()}, ${kind}, ${at}, ${backup}, ${faults.length === 0}, ${rows}, ${files}, ${faults.slice(0, MOST_FAULTS)}::text[]${value})`.execute(tx)
}

export type LastRuns = {
  readonly backup?: { readonly at: Instant; readonly rows: number; readonly files: number }
  /** Present when one failed, or left something out, after the last good one. */
  readonly failedBackup?: { readonly at: Instant; readonly faults: readonly string[] }
  /** `seconds`: how long a restore of it takes. */
  readonly goodDrill?: { readonly at: Instant; readonly backup: string; readonly rows: number; readonly files: number; readonly seconds?: number }
  /** What stands now came from this backup, and what was done since. */
  readonly restored?: { readonly at: Instant; readonly backup: string; readonly rows: number; readonly files: number }
  /** Present when a drill failed after the last good one. */
  readonly failedDrill?: { readonly at: Instant; readonly backup: string; readonly faults: readonly string[] }
}

type Row = { readonly kind: BackupRunKind; readonly good: boolean; readonly at: Instant; readonly backup: string; readonly rows: number; readonly files: number; readonly faults: readonly string[]; readonly seconds: number | null }

/** Of each kind the newest: five index look-ups. */
export const readLastRuns = async (tx: Transaction): Promise<LastRuns> => {
  const { rows } = await sql<Row>`
    SELECT last.* FROM (VALUES ('backup', true), ('backup', false), ('drill', true), ('drill', false), ('restore', true)) AS asked(kind, good)
    CROSS JOIN LATERAL (SELECT kind, good, at, backup, row_count AS rows, file_count AS files, faults, seconds FROM platform.backup_run run
      WHERE run.kind = asked.kind AND run.good = asked.good ORDER BY at DESC LIMIT 1) last`.execute(tx)
  const find = (kind: BackupRunKind, good: boolean): Row | undefined => rows.find((row) => row.kind === kind && row.good === good)
  const failedSince = (kind: BackupRunKind): Row | undefined => {
    const [failed, good] = [find(kind, false), find(kind, true)]
    return failed && (good === undefined || failed.at > good.at) ? failed : undefined
  }
  const [backup, failedBackup, goodDrill, failedDrill, restored] = [find('backup', true), failedSince('backup'), find('drill', true), failedSince('drill'), find('restore', true)]
  return {
    ...(backup ? { backup: { at: backup.at, rows: backup.rows, files: backup.files } } : {}),
    ...(failedBackup ? { failedBackup: { at: failedBackup.at, faults: failedBackup.faults } } : {}),
    ...(goodDrill ? { goodDrill: { at: goodDrill.at, backup: goodDrill.backup, rows: goodDrill.rows, files: goodDrill.files, ...(goodDrill.seconds === null ? {} : { seconds: goodDrill.seconds }) } } : {}),
    ...(restored ? { restored: { at: restored.at, backup: restored.backup, rows: restored.rows, files: restored.files } } : {}),
    ...(failedDrill ? { failedDrill: { at: failedDrill.at, backup: failedDrill.backup, faults: failedDrill.faults } } : {}),
  }
}

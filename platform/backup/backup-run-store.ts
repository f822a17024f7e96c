import { sql } from 'kysely'
import type { Instant } from '../../kernel/instant.ts'
import { newId } from '../db/new-id.ts'
import type { Transaction } from '../db/transaction.ts'

export type BackupRunKind = 'backup' | 'drill' | 'restore'
export type BackupRun = { readonly kind: BackupRunKind; readonly at: Instant; readonly backup: string; readonly rows: number; readonly files: number; readonly faults: readonly string[] }

const MOST_FAULTS = 100

export const addBackupRun = async (tx: Transaction, { kind, at, backup, rows, files, faults }: BackupRun): Promise<void> => {
  await sql`INSERT INTO platform.backup_run (id, kind, at, backup, good, row_count, file_count, faults)
    VALUES (${newId()}, ${kind}, ${at}, ${backup}, ${faults.length === 0}, ${rows}, ${files}, ${faults.slice(0, MOST_FAULTS)}::text[])`.execute(tx)
}

export type LastRuns = {
  readonly backup?: { readonly at: Instant; readonly rows: number; readonly files: number }
  readonly goodDrill?: { readonly at: Instant; readonly backup: string; readonly rows: number; readonly files: number }
  /** What stands now came from this backup, and what was done since. */
  readonly restored?: { readonly at: Instant; readonly backup: string; readonly rows: number; readonly files: number }
  /** Present when a drill failed after the last good one. */
  readonly failedDrill?: { readonly at: Instant; readonly backup: string; readonly faults: readonly string[] }
}

type Row = { readonly kind: BackupRunKind; readonly good: boolean; readonly at: Instant; readonly backup: string; readonly rows: number; readonly files: number; readonly faults: readonly string[] }

/** Of each kind the newest: four index look-ups. */
export const readLastRuns = async (tx: Transaction): Promise<LastRuns> => {
  const { rows } = await sql<Row>`
    SELECT last.* FROM (VALUES ('backup', true), ('drill', true), ('drill', false), ('restore', true)) AS asked(kind, good)
    CROSS JOIN LATERAL (SELECT kind, good, at, backup, row_count AS rows, file_count AS files, faults FROM platform.backup_run run
      WHERE run.kind = asked.kind AND run.good = asked.good ORDER BY at DESC LIMIT 1) last`.execute(tx)
  const find = (kind: BackupRunKind, good: boolean): Row | undefined => rows.find((row) => row.kind === kind && row.good === good)
  const [backup, goodDrill, failedDrill, restored] = [find('backup', true), find('drill', true), find('drill', false), find('restore', true)]
  const failedSince = failedDrill && (goodDrill === undefined || failedDrill.at > goodDrill.at)
  return {
    ...(backup ? { backup: { at: backup.at, rows: backup.rows, files: backup.files } } : {}),
    ...(goodDrill ? { goodDrill: { at: goodDrill.at, backup: goodDrill.backup, rows: goodDrill.rows, files: goodDrill.files } } : {}),
    ...(restored ? { restored: { at: restored.at, backup: restored.backup, rows: restored.rows, files: restored.files } } : {}),
    ...(failedDrill && failedSince ? { failedDrill: { at: failedDrill.at, backup: failedDrill.backup, faults: failedDrill.faults } } : {}),
  }
}

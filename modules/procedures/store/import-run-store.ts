import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { ImportCounts, ImportReport } from '../domain/import/tally.ts'
import type { ImportChangeRow, ImportRunRow } from './import-store.ts'
import type { ProcedureTables } from './tables.ts'

export type ImportRunHeading = Omit<ImportRunRow, 'report' | 'fileSha256' | 'importedBy'>

/** Newest first: ids are made in order of time. */
export const listImportRunRows = async (tx: Transaction, { after, limit }: { readonly after?: string; readonly limit: number }): Promise<readonly ImportRunHeading[]> => {
  let query = tables<ProcedureTables>(tx)
    .selectFrom('procedures.import_run')
    .select(['id', 'source', 'file_name', 'format', 'started_at', 'complete', 'counts'])
    .orderBy('id', 'desc')
    .limit(limit)
  if (after !== undefined) query = query.where('id', '<', after)
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    source: row.source,
    fileName: row.file_name,
    format: row.format,
    startedAt: row.started_at as Instant,
    complete: row.complete,
    counts: row.counts as ImportCounts,
  }))
}

export const findImportRun = async (tx: Transaction, id: string): Promise<ImportRunRow | undefined> => {
  const row = await tables<ProcedureTables>(tx).selectFrom('procedures.import_run').selectAll().where('id', '=', id).executeTakeFirst()
  return (
    row && {
      id: row.id,
      source: row.source,
      fileName: row.file_name,
      fileSha256: row.file_sha256,
      format: row.format,
      importedBy: row.imported_by,
      startedAt: row.started_at as Instant,
      complete: row.complete,
      counts: row.counts as ImportCounts,
      report: row.report as ImportReport,
    }
  )
}

export type ImportChangeLine = { readonly code: string; readonly name: string; readonly number?: number; readonly previousNumber?: number }
export type ImportChangeQuery = { readonly runId: string; readonly change: ImportChangeRow['change']; readonly after?: string; readonly limit: number }

export const listImportChangeLines = async (tx: Transaction, { runId, change, after, limit }: ImportChangeQuery): Promise<readonly ImportChangeLine[]> => {
  const { rows } = await sql<{ code: string; name: string; number: number | null; previous: number | null }>`
    SELECT change.code, change.name, version.number, previous.number AS previous
    FROM procedures.import_change change
    LEFT JOIN procedures.version version ON version.id = change.version_id
    LEFT JOIN procedures.version previous ON previous.id = change.previous_version_id
    WHERE change.import_run_id = ${runId} AND change.change = ${change} AND change.code > ${after ?? ''}
    ORDER BY change.code LIMIT ${limit}`.execute(tx)
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    ...(row.number === null ? {} : { number: row.number }),
    ...(row.previous === null ? {} : { previousNumber: row.previous }),
  }))
}

import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { NationalDifference } from '../domain/national/national-difference.ts'
import type { ProcedureSheet } from '../domain/procedure-sheet.ts'
import type { ProcedureTables } from './tables.ts'

const db = (tx: Transaction) => tables<ProcedureTables>(tx)

export type ComparisonCounts = { readonly rows: number; readonly unreadable: number; readonly same: number; readonly onlyHere: number; readonly onlyThere: number; readonly differs: number }
export type NationalComparison = { readonly id: string; readonly comparedAt: Instant; readonly comparedByName: string; readonly fileName: string; readonly source: 'file' | 'network'; readonly complete: boolean; readonly counts: ComparisonCounts }

/** What the public may read on a day, by code. */
export const listPublicSheets = async (tx: Transaction, on: PlainDate): Promise<ReadonlyMap<string, ProcedureSheet>> => {
  const { rows } = await sql<{ code: string; sheet: ProcedureSheet }>`
    SELECT procedure.code, version.sheet FROM procedures.procedure JOIN procedures.version ON version.id = procedure.current_version_id
    WHERE procedure.kind <> 'internal' AND (procedure.retired_on IS NULL OR procedure.retired_on > ${on}::date)`.execute(tx)
  return new Map(rows.map(({ code, sheet }) => [code, sheet]))
}

export const insertComparison = async (tx: Transaction, comparison: NationalComparison & { readonly comparedBy: string; readonly fileSha256: string }, differences: readonly NationalDifference[]): Promise<void> => {
  const { id, comparedAt, comparedBy, comparedByName, fileName, source, fileSha256, complete, counts } = comparison
  await db(tx)
    .insertInto('procedures.national_comparison')
    .values({ id, compared_at: comparedAt, compared_by: comparedBy, compared_by_name: comparedByName, file_name: fileName, source, file_sha256: fileSha256, complete, counts: JSON.stringify(counts) })
    .execute()
  const rows = differences.map(({ code, name, kind, elements }) => ({ code, name, kind, elements }))
  await sql`INSERT INTO procedures.national_difference (comparison_id, code, kind, name, elements)
    SELECT ${id}, code, kind, name, elements FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (code text, kind text, name text, elements jsonb)`.execute(tx)
}

export const findNewestComparison = async (tx: Transaction): Promise<NationalComparison | undefined> => {
  const row = await db(tx).selectFrom('procedures.national_comparison').selectAll().orderBy('compared_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row && { id: row.id, comparedAt: row.compared_at as Instant, comparedByName: row.compared_by_name, fileName: row.file_name, source: row.source, complete: row.complete, counts: row.counts as ComparisonCounts }
}

export const listDifferences = async (tx: Transaction, asked: { readonly comparisonId: string; readonly kind: NationalDifference['kind']; readonly after?: string; readonly limit: number }): Promise<readonly NationalDifference[]> => {
  const rows = await db(tx).selectFrom('procedures.national_difference').select(['code', 'name', 'kind', 'elements']).where('comparison_id', '=', asked.comparisonId).where('kind', '=', asked.kind).where('code', '>', asked.after ?? '').orderBy('code').limit(asked.limit).execute()
  return rows.map((row) => ({ code: row.code, name: row.name, kind: row.kind, elements: row.elements as NationalDifference['elements'] }))
}

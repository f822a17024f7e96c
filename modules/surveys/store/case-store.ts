import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { Scores } from '../domain/questionnaire.ts'

export type LowCase = {
  readonly id: string
  readonly unitId: string
  readonly month: string
  readonly scores: Scores
  readonly words?: string
  /** Only where whoever rated asked to be answered. */
  readonly dossierCode?: string
  readonly openedAt: Instant
  readonly closed?: { readonly at: Instant; readonly by: string; readonly findings: string }
}

export const insertCase = async (tx: Transaction, { id, unitId, month, scores, words = null, dossierCode = null, openedAt }: Omit<LowCase, 'words' | 'dossierCode'> & { readonly words?: string | null; readonly dossierCode?: string | null }): Promise<void> => {
  await sql`INSERT INTO surveys.low_case (id, unit_id, month, scores, words, dossier_code, opened_at) VALUES (${id}, ${unitId}, ${month}, ${JSON.stringify(scores)}::jsonb, ${words}, ${dossierCode}, ${openedAt})`.execute(tx)
}

type CaseRow = { readonly id: string; readonly unit_id: string; readonly month: string; readonly scores: Scores; readonly words: string | null; readonly dossier_code: string | null; readonly opened_at: string; readonly closed_at: string | null; readonly closed_by: string | null; readonly findings: string | null }

const caseFrom = (row: CaseRow): LowCase => ({
  id: row.id,
  unitId: row.unit_id,
  month: row.month,
  scores: row.scores,
  ...(row.words === null ? {} : { words: row.words }),
  ...(row.dossier_code === null ? {} : { dossierCode: row.dossier_code }),
  openedAt: row.opened_at as Instant,
  ...(row.closed_at === null ? {} : { closed: { at: row.closed_at as Instant, by: row.closed_by ?? '', findings: row.findings ?? '' } }),
})

const COLUMNS = sql`id, unit_id, month::text AS month, scores, words, dossier_code, opened_at, closed_at, closed_by, findings`

export type WantedCases = { readonly unitIds: readonly string[]; readonly list: 'open' | 'closed'; /** The case before this page. */ readonly after?: string | undefined; readonly limit: number }

/** Keyset: open ones, the oldest first; closed ones, the last closed first. */
export const listCases = async (tx: Transaction, { unitIds, list, after, limit }: WantedCases): Promise<readonly LowCase[]> => {
  const [key, sign, order] = list === 'open' ? [sql`opened_at`, sql`>`, sql`opened_at, id`] : [sql`closed_at`, sql`<`, sql`closed_at DESC, id DESC`]
  const beyond = after === undefined ? sql`true` : sql`(${key}, id) ${sign} (SELECT ${key}, id FROM surveys.low_case WHERE id = ${after})`
  const { rows } = await sql<CaseRow>`SELECT ${COLUMNS} FROM surveys.low_case WHERE unit_id = ANY (${unitIds}::uuid[]) AND (closed_at IS NULL) = ${list === 'open'} AND ${beyond} ORDER BY ${order} LIMIT ${limit}`.execute(tx)
  return rows.map(caseFrom)
}

export const countOpenCases = async (tx: Transaction, unitIds: readonly string[]): Promise<number> =>
  (await sql<{ count: number }>`SELECT count(*)::int AS count FROM surveys.low_case WHERE unit_id = ANY (${unitIds}::uuid[]) AND closed_at IS NULL`.execute(tx)).rows[0]?.count ?? 0

export const lockCase = async (tx: Transaction, id: string): Promise<LowCase | undefined> => {
  const { rows } = await sql<CaseRow>`SELECT ${COLUMNS} FROM surveys.low_case WHERE id = ${id} FOR NO KEY UPDATE`.execute(tx)
  return rows[0] && caseFrom(rows[0])
}

export const writeClosed = async (tx: Transaction, id: string, { at, by, findings }: NonNullable<LowCase['closed']>): Promise<void> => {
  await sql`UPDATE surveys.low_case SET closed_at = ${at}, closed_by = ${by}, findings = ${findings} WHERE id = ${id}`.execute(tx)
}

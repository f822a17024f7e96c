import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { PortalFigure, PortalLine } from '../domain/portal-list.ts'

export type PortalList = { readonly unitId: string; readonly period: string; readonly broughtAt: Instant; readonly broughtBy: string; readonly fileName: string; readonly figures: readonly PortalFigure[]; readonly lines: readonly PortalLine[] }

export const insertPortalList = async (tx: Transaction, list: PortalList): Promise<void> => {
  await sql`INSERT INTO indicators.portal_list (unit_id, period, brought_at, brought_by, file_name, figures, lines)
    VALUES (${list.unitId}, ${list.period}, ${list.broughtAt}, ${list.broughtBy}, ${list.fileName}, ${JSON.stringify(list.figures)}::jsonb, ${JSON.stringify(list.lines)}::jsonb)
    ON CONFLICT ON CONSTRAINT portal_list_key DO NOTHING`.execute(tx)
}

export const findPortalList = async (tx: Transaction, { unitId, period }: Pick<PortalList, 'unitId' | 'period'>): Promise<PortalList | undefined> =>
  (await sql<PortalList>`SELECT unit_id AS "unitId", period, brought_at AS "broughtAt", brought_by AS "broughtBy", file_name AS "fileName", figures, lines
    FROM indicators.portal_list WHERE unit_id = ${unitId} AND period = ${period} ORDER BY brought_at DESC LIMIT 1`.execute(tx)).rows[0]

/** The newest figures of units for a period, as known at a moment. */
export const listPortalFigures = async (tx: Transaction, { ownerIds, period, knownAt }: { readonly ownerIds: readonly string[]; readonly period: string; readonly knownAt?: Instant }): Promise<ReadonlyMap<string, readonly PortalFigure[]>> => {
  const known = knownAt === undefined ? sql`` : sql`AND brought_at < ${knownAt}::timestamptz`
  const { rows } = await sql<{ unit_id: string; figures: readonly PortalFigure[] }>`SELECT DISTINCT ON (unit_id) unit_id, figures
    FROM indicators.portal_list WHERE unit_id = ANY (${ownerIds}::uuid[]) AND period = ${period} ${known} ORDER BY unit_id, brought_at DESC`.execute(tx)
  return new Map(rows.map((row) => [row.unit_id, row.figures]))
}

export type CountedRow = { readonly subject_id: string; readonly label: string; readonly received_on: string; readonly ended_on: string | null; readonly late_at: Instant | null; readonly count_ids: readonly number[]; readonly count_days: readonly string[] }

/** Dossiers of units that were in process during a span, or received or ended in it. */
export const listInProcess = async (tx: Transaction, { unitIds, fromOn, toOn, limit }: { readonly unitIds: readonly string[]; readonly fromOn: PlainDate; readonly toOn: PlainDate; readonly limit: number }): Promise<readonly CountedRow[]> =>
  (await sql<CountedRow>`SELECT subject_id, label, received_on::text, ended_on::text, late_at, count_ids, count_days::text[] AS count_days FROM indicators.fact
    WHERE unit_id = ANY (${unitIds}::uuid[]) AND kind = 'dossier' AND label IS NOT NULL AND received_on <= ${toOn}::date AND (ended_on IS NULL OR ended_on >= ${fromOn}::date)
    ORDER BY label LIMIT ${limit}`.execute(tx)).rows

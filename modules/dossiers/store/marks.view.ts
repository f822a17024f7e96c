import { sql } from 'kysely'
import type { DossierId, OfficialId } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { Passed } from '../domain/marks.ts'

export type PassedRow = Passed & { readonly dossierId: DossierId }

/** What happened on a page of dossiers, oldest first, without the content of it. */
export const listPassed = async (tx: Transaction, dossierIds: readonly DossierId[]): Promise<readonly PassedRow[]> => {
  if (dossierIds.length === 0) return []
  const { rows } = await sql<{ dossier_id: DossierId; version: number; type: Passed['type']; official_id: OfficialId | null }>`
    SELECT dossier_id, version, type, CASE WHEN author_kind IS NULL THEN (author ->> 'officialId')::uuid WHEN author_kind = 'staff' THEN author_id END AS official_id
    FROM dossiers.dossier_event WHERE dossier_id = ANY (${dossierIds}::uuid[]) ORDER BY dossier_id, version`.execute(tx)
  return rows.map(({ dossier_id, version, type, official_id }) => ({ dossierId: dossier_id, version, type, ...(official_id === null ? {} : { officialId: official_id }) }))
}

/** Versions an official saw last. */
export const listSeen = async (tx: Transaction, officialId: OfficialId, dossierIds: readonly DossierId[]): Promise<ReadonlyMap<DossierId, number>> => {
  if (dossierIds.length === 0) return new Map()
  const { rows } = await sql<{ dossier_id: DossierId; version: number }>`
    SELECT dossier_id, version FROM dossiers.last_seen WHERE dossier_id = ANY (${dossierIds}::uuid[]) AND official_id = ${officialId}`.execute(tx)
  return new Map(rows.map(({ dossier_id, version }) => [dossier_id, version]))
}

export type Load = { readonly officialId: OfficialId; readonly inHand: number; readonly overdue: number }

/** How much officials have in hand at a unit. */
export const countInHand = async (tx: Transaction, { officialIds, unitId, now }: { readonly officialIds: readonly OfficialId[]; readonly unitId: string; readonly now: string }): Promise<readonly Load[]> => {
  const { rows } = await sql<Load>`
    SELECT holder_assignee_id AS "officialId", count(*)::int AS "inHand",
      count(*) FILTER (WHERE due_at < ${now} AND pause_kind IS NULL AND finished_at IS NULL)::int AS overdue
    FROM dossiers.dossier
    WHERE ended_at IS NULL AND holder_assignee_id = ANY (${officialIds}::uuid[]) AND holder_unit_id = ${unitId}::uuid
    GROUP BY 1`.execute(tx)
  return rows
}

import { sql } from 'kysely'
import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

/** Dossiers a unit decided on that ended before a moment, in the order of their ids. */
export const listEndedIds = async (tx: Transaction, { unitId, before, after, limit }: { readonly unitId: UnitId; readonly before: Instant; readonly after?: string | undefined; readonly limit: number }): Promise<readonly DossierId[]> => {
  const { rows } = await sql<{ dossier_id: DossierId }>`
    SELECT dossier_id FROM dossiers.dossier WHERE resolving_unit_id = ${unitId} AND ended_at < ${before} AND (${after ?? null}::uuid IS NULL OR dossier_id > ${after ?? null}::uuid)
    ORDER BY dossier_id LIMIT ${limit}`.execute(tx)
  return rows.map(({ dossier_id }) => dossier_id)
}

export type Owners = { readonly personIds: readonly string[]; readonly unitIds: readonly string[] }

/** Dossiers of these people and units whose journal, answers or unsent supplement name one of the files. */
export const listNaming = async (tx: Transaction, fileIds: readonly string[], { personIds, unitIds }: Owners): Promise<readonly DossierId[]> => {
  const { rows } = await sql<{ dossier_id: DossierId }>`
    WITH theirs AS (
      SELECT dossier_id FROM dossiers.dossier WHERE applicant_person_id = ANY (${personIds}::uuid[]) UNION SELECT dossier_id FROM dossiers.dossier WHERE submitter_person_id = ANY (${personIds}::uuid[])
      UNION SELECT dossier_id FROM dossiers.dossier WHERE resolving_unit_id = ANY (${unitIds}::uuid[]) UNION SELECT dossier_id FROM dossiers.dossier WHERE receiving_unit_id = ANY (${unitIds}::uuid[])
      UNION SELECT dossier_id FROM dossiers.asked_unit WHERE unit_id = ANY (${unitIds}::uuid[])),
    said AS (
      SELECT dossier_id, event::text AS words FROM dossiers.dossier_event JOIN theirs USING (dossier_id)
      UNION ALL SELECT dossier_id, record::text FROM dossiers.dossier_answers JOIN theirs USING (dossier_id))
    SELECT DISTINCT dossier_id FROM said WHERE words ~ ${fileIds.join('|')} UNION SELECT dossier_id FROM dossiers.supplement_file WHERE file_id = ANY (${fileIds}::uuid[])`.execute(tx)
  return rows.map(({ dossier_id }) => dossier_id)
}

/** Which of the files an open draft holds. */
export const listInDrafts = async (tx: Transaction, fileIds: readonly string[]): Promise<readonly { readonly draftId: string; readonly fileId: string }[]> => {
  const { rows } = await sql<{ draft_id: string; file_id: string }>`
    SELECT draft_id, given AS file_id FROM dossiers.filing_draft, unnest(${fileIds}::text[]) given WHERE filed_as IS NULL AND position(given IN content::text) > 0`.execute(tx)
  return rows.map(({ draft_id, file_id }) => ({ draftId: draft_id, fileId: file_id }))
}

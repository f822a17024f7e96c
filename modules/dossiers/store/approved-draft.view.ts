import { sql } from 'kysely'
import type { DossierId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { ResultDraft } from '../domain/result-draft.ts'

export type ApprovedDraft = { readonly dossierId: DossierId; /** SHA-256 as it went up last. */ readonly submitted: string; readonly draft?: ResultDraft }

type Row = { readonly dossier_id: string; readonly submitted: string; readonly template_code: string | null; readonly template_version: number; readonly title: string; readonly body: string; readonly valid_until: PlainDate | null; readonly scope: string | null }

/** Drafts that lie with the head or were decided on, a page at a time in order of id. */
export const listApprovedDrafts = async (tx: Transaction, after: string, limit: number): Promise<readonly ApprovedDraft[]> => {
  const { rows } = await sql<Row>`
    SELECT dossier.dossier_id, asked.submitted, draft.template_code, draft.template_version, draft.title, draft.body, draft.valid_until, draft.scope
    FROM dossiers.dossier
    CROSS JOIN LATERAL (
      SELECT event.event ->> 'draftSha256' AS submitted FROM dossiers.dossier_event AS event
      WHERE event.dossier_id = dossier.dossier_id AND type = 'ApprovalRequested' ORDER BY version DESC LIMIT 1
    ) AS asked
    LEFT JOIN dossiers.result_draft AS draft USING (dossier_id)
    WHERE dossier.dossier_id > ${after} AND asked.submitted IS NOT NULL AND state IN ('awaiting-approval', 'approved', 'completed', 'returned')
    ORDER BY dossier.dossier_id LIMIT ${limit}`.execute(tx)
  return rows.map((row) => ({
    dossierId: row.dossier_id as DossierId,
    submitted: row.submitted,
    ...(row.template_code === null ? {} : { draft: { templateCode: row.template_code, templateVersion: row.template_version, title: row.title, body: row.body, ...(row.valid_until ? { validUntil: row.valid_until } : {}), ...(row.scope ? { scope: row.scope } : {}) } }),
  }))
}

import { sql } from 'kysely'
import type { DossierId, PersonId, StoredFileId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { DeclaredAnswers } from '../domain/exact-twin.ts'
import type { DossierRow } from './dossier-rows.ts'

export type SameFiling = { readonly personId: PersonId; readonly procedureCode: string; readonly since: Instant }

/** Dossiers of one person on one procedure that are open, or were filed since a moment; newest first, few. */
export const listSameFilings = async (tx: Transaction, { personId, procedureCode, since }: SameFiling): Promise<readonly DossierRow[]> => {
  const { rows } = await sql<DossierRow>`
    SELECT dossier.* FROM dossiers.dossier
    WHERE applicant_person_id = ${personId} AND procedure_code = ${procedureCode} AND (ended_at IS NULL OR submitted_at >= ${since})
    ORDER BY submitted_at DESC LIMIT 5`.execute(tx)
  return rows
}

type OfPerson = Pick<SameFiling, 'personId' | 'procedureCode'>

/** Two filings of one person on one procedure wait for each other, so that neither misses the other. */
export const lockFilingsOf = async (tx: Transaction, { personId, procedureCode }: OfPerson): Promise<void> => {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`filing ${personId} ${procedureCode}`}, 0))`.execute(tx)
}

/** A component with its files, as filed. */
export type GivenPaper = { readonly key?: string; readonly files: readonly { readonly fileId: StoredFileId }[] }

export type OpenFiling = { readonly dossierId: DossierId; readonly submittedAt: Instant; readonly caseKey?: string; readonly records: readonly DeclaredAnswers[]; readonly papers: readonly GivenPaper[] }

/** Open dossiers of one person on one procedure, with what was declared when they were filed. */
export const listOpenFilings = async (tx: Transaction, { personId, procedureCode }: OfPerson): Promise<readonly OpenFiling[]> => {
  const { rows } = await sql<{ dossier_id: DossierId; submitted_at: Instant; case_key: string | null; records: readonly DeclaredAnswers[] | null; papers: readonly GivenPaper[] }>`
    SELECT dossier.dossier_id, dossier.submitted_at, filed.event -> 'procedure' ->> 'caseKey' AS case_key, filed.event -> 'components' AS papers,
      (SELECT jsonb_agg(record ORDER BY form_ref) FROM dossiers.dossier_answers given WHERE given.dossier_id = dossier.dossier_id AND given.revision = 1) AS records
    FROM dossiers.dossier JOIN dossiers.dossier_event filed ON filed.dossier_id = dossier.dossier_id AND filed.version = 1
    WHERE dossier.applicant_person_id = ${personId} AND dossier.procedure_code = ${procedureCode} AND dossier.ended_at IS NULL
    ORDER BY dossier.submitted_at LIMIT 100`.execute(tx)
  return rows.map((row) => ({ dossierId: row.dossier_id, submittedAt: row.submitted_at, records: row.records ?? [], papers: row.papers, ...(row.case_key === null ? {} : { caseKey: row.case_key }) }))
}

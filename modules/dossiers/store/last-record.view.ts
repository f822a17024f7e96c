import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { DossierTables } from './tables.ts'

export type LastRecord = { readonly record: unknown; readonly code?: string; readonly submittedAt: Instant }

/** The answers a person last filed on a form, whichever version it was; corrected ones where a supplement corrected them. */
export const findLastRecord = async (tx: Transaction, { personId, formCode }: { readonly personId: string; readonly formCode: string }): Promise<LastRecord | undefined> => {
  const row = await tables<DossierTables>(tx)
    .selectFrom('dossiers.dossier')
    .innerJoin('dossiers.dossier_answers', 'dossiers.dossier_answers.dossier_id', 'dossiers.dossier.dossier_id')
    .select(['record', 'code', 'submitted_at'])
    .where('submitter_person_id', '=', personId)
    .where('form_ref', '~', `^${formCode}-v[0-9]+$`)
    .orderBy('submitted_at', 'desc')
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { record: row.record, submittedAt: row.submitted_at as Instant, ...(row.code === null ? {} : { code: row.code }) }
}

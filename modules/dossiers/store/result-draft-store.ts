import type { DossierId, OfficialId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { ResultDraft } from '../domain/result-draft.ts'
import type { DossierTables } from './tables.ts'

export const findResultDraft = async (tx: Transaction, dossierId: DossierId): Promise<ResultDraft | undefined> => {
  const row = await tables<DossierTables>(tx)
    .selectFrom('dossiers.result_draft')
    .select(['template_code', 'template_version', 'title', 'body', 'valid_until', 'scope'])
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst()
  return row && { templateCode: row.template_code, templateVersion: row.template_version, title: row.title, body: row.body, ...(row.valid_until ? { validUntil: row.valid_until as PlainDate } : {}), ...(row.scope ? { scope: row.scope } : {}) }
}

/** The last words stand. */
export const keepResultDraftRow = async (tx: Transaction, dossierId: DossierId, { draft, at, by }: { readonly draft: ResultDraft; readonly at: Instant; readonly by: OfficialId }): Promise<void> => {
  const words = { template_code: draft.templateCode, template_version: draft.templateVersion, title: draft.title, body: draft.body, valid_until: draft.validUntil ?? null, scope: draft.scope ?? null, changed_at: at, changed_by: by }
  await tables<DossierTables>(tx)
    .insertInto('dossiers.result_draft')
    .values({ dossier_id: dossierId, ...words })
    .onConflict((conflict) => conflict.column('dossier_id').doUpdateSet(words))
    .execute()
}

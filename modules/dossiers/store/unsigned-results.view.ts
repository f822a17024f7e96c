import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { DossierTables } from './tables.ts'

/** Attached unsigned and standing, the oldest first. */
export const listUnsignedResults = (tx: Transaction, { unitIds, limit }: { readonly unitIds: readonly UnitId[]; readonly limit: number }) =>
  tables<DossierTables>(tx)
    .selectFrom('dossiers.issued_result as result')
    .innerJoin('dossiers.dossier as dossier', 'dossier.dossier_id', 'result.dossier_id')
    .select(['result.dossier_id', 'result.serial', 'result.name', 'result.number', 'result.issued_at', 'dossier.code', 'dossier.applicant_name'])
    .where('result.unsigned', '=', true)
    .where('result.undone', '=', false)
    .where('dossier.resolving_unit_id', 'in', unitIds)
    .orderBy('result.issued_at')
    .limit(limit)
    .execute()

/** Which of them have such a result. */
export const listUnsignedAmong = async (tx: Transaction, dossierIds: readonly DossierId[]): Promise<ReadonlySet<string>> => {
  if (dossierIds.length === 0) return new Set()
  const rows = await tables<DossierTables>(tx).selectFrom('dossiers.issued_result').select('dossier_id').distinct().where('dossier_id', 'in', dossierIds).where('unsigned', '=', true).where('undone', '=', false).execute()
  return new Set(rows.map((row) => row.dossier_id))
}

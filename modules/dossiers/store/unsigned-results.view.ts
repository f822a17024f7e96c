import type { UnitId } from '../../../kernel/ids.ts'
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

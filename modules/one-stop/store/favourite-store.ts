import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { OneStopTables } from './tables.ts'

export type Favourite = { readonly unitId: UnitId; readonly procedureCode: string }

export const listFavourites = async (tx: Transaction, unitIds: readonly UnitId[]): Promise<readonly string[]> => {
  if (unitIds.length === 0) return []
  const rows = await tables<OneStopTables>(tx).selectFrom('one_stop.favourite').select('procedure_code').where('unit_id', 'in', unitIds).orderBy('chosen_at').limit(60).execute()
  return [...new Set(rows.map((row) => row.procedure_code))]
}

export const addFavourite = async (tx: Transaction, { unitId, procedureCode }: Favourite, chosen: { readonly by: string; readonly at: Instant }): Promise<void> => {
  await tables<OneStopTables>(tx)
    .insertInto('one_stop.favourite')
    .values({ unit_id: unitId, procedure_code: procedureCode, chosen_by: chosen.by, chosen_at: chosen.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const removeFavourite = async (tx: Transaction, { unitId, procedureCode }: Favourite): Promise<void> => {
  await tables<OneStopTables>(tx).deleteFrom('one_stop.favourite').where('unit_id', '=', unitId).where('procedure_code', '=', procedureCode).execute()
}

import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { FeedbackTables, PlaceRow } from './tables.ts'

export const findPlace = (tx: Transaction, unitId: string): Promise<PlaceRow | undefined> =>
  tables<FeedbackTables>(tx).selectFrom('feedback.reception_place').selectAll().where('unit_id', '=', unitId).executeTakeFirst()

export const savePlace = async (tx: Transaction, { unit_id, ...rest }: PlaceRow): Promise<void> => {
  await tables<FeedbackTables>(tx).insertInto('feedback.reception_place').values({ unit_id, ...rest }).onConflict((conflict) => conflict.column('unit_id').doUpdateSet(rest)).execute()
}

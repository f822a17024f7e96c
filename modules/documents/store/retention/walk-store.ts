import { tables, type Transaction } from '../../../../platform/db/transaction.ts'
import type { DocumentsTables } from '../tables.ts'

const WALK = 'documents.retention_walk'

/** Whose matters of which source. */
export type WalkOf = { readonly unitId: string; readonly source: string }

/** The last matter looked at; none where the next walk begins at the first. */
export const findPlace = async (tx: Transaction, { unitId, source }: WalkOf): Promise<string | undefined> =>
  (await tables<DocumentsTables>(tx).selectFrom(WALK).select('after_id').where('unit_id', '=', unitId).where('source', '=', source).executeTakeFirst())?.after_id ?? undefined

/** Where the next walk goes on; undefined: at the first. */
export const keepPlace = async (tx: Transaction, { unitId, source }: WalkOf, after: string | undefined): Promise<void> => {
  const place = { after_id: after ?? null }
  await tables<DocumentsTables>(tx).insertInto(WALK).values({ unit_id: unitId, source, ...place }).onConflict((conflict) => conflict.columns(['unit_id', 'source']).doUpdateSet(place)).execute()
}

import { tables, type Transaction } from '../../../../platform/db/transaction.ts'
import type { DocumentsTables } from '../tables.ts'

const WALK = 'documents.retention_walk'

/** Whose matters of which source. */
export type WalkOf = { readonly unitId: string; readonly source: string }

/** `after`: the last matter looked at; none where the walk begins at the first. `isWalked`: in this round its last one was reached once. */
export type WalkPlace = { readonly after: string | undefined; readonly isWalked: boolean }

export const findPlace = async (tx: Transaction, { unitId, source }: WalkOf): Promise<WalkPlace> => {
  const row = await tables<DocumentsTables>(tx).selectFrom(WALK).select(['after_id', 'is_walked']).where('unit_id', '=', unitId).where('source', '=', source).executeTakeFirst()
  return { after: row?.after_id ?? undefined, isWalked: row?.is_walked ?? false }
}

export const keepPlace = async (tx: Transaction, { unitId, source }: WalkOf, { after, isWalked }: WalkPlace): Promise<void> => {
  const place = { after_id: after ?? null, is_walked: isWalked }
  await tables<DocumentsTables>(tx).insertInto(WALK).values({ unit_id: unitId, source, ...place }).onConflict((conflict) => conflict.columns(['unit_id', 'source']).doUpdateSet(place)).execute()
}

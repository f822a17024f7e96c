import type { DossierId, OfficialId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { DossierTables } from './tables.ts'

type Seer = { readonly dossierId: DossierId; readonly officialId: OfficialId }

export type LastSeen = { readonly version: number; readonly seenAt: Instant }

export const findLastSeen = async (tx: Transaction, { dossierId, officialId }: Seer): Promise<LastSeen | undefined> => {
  const row = await tables<DossierTables>(tx)
    .selectFrom('dossiers.last_seen')
    .select(['version', 'seen_at'])
    .where('dossier_id', '=', dossierId)
    .where('official_id', '=', officialId)
    .executeTakeFirst()
  return row && { version: row.version, seenAt: row.seen_at as Instant }
}

export const saveLastSeen = async (tx: Transaction, { dossierId, officialId }: Seer, { version, seenAt }: LastSeen): Promise<void> => {
  await tables<DossierTables>(tx)
    .insertInto('dossiers.last_seen')
    .values({ dossier_id: dossierId, official_id: officialId, version, seen_at: seenAt })
    .onConflict((conflict) => conflict.columns(['dossier_id', 'official_id']).doUpdateSet({ version, seen_at: seenAt }))
    .execute()
}

import { sql } from 'kysely'
import type { DossierId, PaperRecordId, PersonId } from '../../../../kernel/ids.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import { sendOff } from '../../../../platform/db/send-off.ts'
import { tables, type Transaction } from '../../../../platform/db/transaction.ts'
import type { PaperShare, PaperUse } from '../../domain/vault/share.ts'
import type { DocumentsTables, PaperShareRow } from '../tables.ts'

const USE = 'documents.paper_use'
const SHARE = 'documents.paper_share'

export const insertUses = async (tx: Transaction, uses: readonly PaperUse[]): Promise<void> => {
  if (uses.length === 0) return
  const written = tables<DocumentsTables>(tx)
    .insertInto(USE)
    .values(uses.map(({ dossierId, recordId, holderId, component, label, at }) => ({ dossier_id: dossierId, record_id: recordId, holder_id: holderId, component, label, at })))
    .onConflict((conflict) => conflict.columns(['dossier_id', 'record_id', 'component']).doNothing())
  await sendOff(tx, () => written.execute())
}

export const listUses = async (tx: Transaction, recordId: PaperRecordId): Promise<readonly PaperUse[]> =>
  (await tables<DocumentsTables>(tx).selectFrom(USE).selectAll().where('record_id', '=', recordId).orderBy('at', 'desc').limit(100).execute()).map((row) => ({
    dossierId: row.dossier_id as DossierId, recordId: row.record_id as PaperRecordId, holderId: row.holder_id as PersonId, component: row.component, label: row.label, at: row.at as Instant,
  }))

const shareFrom = (row: PaperShareRow): PaperShare => ({
  id: row.id,
  dossierId: row.dossier_id as DossierId,
  recordId: row.record_id as PaperRecordId,
  holderId: row.holder_id as PersonId,
  label: row.label,
  madeAt: row.made_at as Instant,
  untilAt: row.until_at as Instant,
  ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at as Instant }),
})

export const insertShare = async (tx: Transaction, share: PaperShare): Promise<void> => {
  await tables<DocumentsTables>(tx)
    .insertInto(SHARE)
    .values({ dossier_id: share.dossierId, id: share.id, record_id: share.recordId, holder_id: share.holderId, label: share.label, made_at: share.madeAt, until_at: share.untilAt, revoked_at: null })
    .execute()
}

export const listSharesOfRecord = async (tx: Transaction, recordId: PaperRecordId): Promise<readonly PaperShare[]> =>
  (await tables<DocumentsTables>(tx).selectFrom(SHARE).selectAll().where('record_id', '=', recordId).orderBy('made_at', 'desc').limit(100).execute()).map(shareFrom)

export const listSharesOfDossier = async (tx: Transaction, dossierId: DossierId): Promise<readonly PaperShare[]> =>
  (await tables<DocumentsTables>(tx).selectFrom(SHARE).selectAll().where('dossier_id', '=', dossierId).orderBy('made_at', 'desc').execute()).map(shareFrom)

/** All that are open of one holder's papers; answers how many. */
export const markAllRevoked = async (tx: Transaction, holderId: PersonId, at: Instant): Promise<number> => {
  const { numAffectedRows = 0n } = await sql`UPDATE documents.paper_share AS share SET revoked_at = ${at}
    FROM documents.paper_record AS paper WHERE paper.holder_id = ${holderId} AND share.record_id = paper.id AND share.revoked_at IS NULL AND share.until_at > ${at}`.execute(tx)
  return Number(numAffectedRows)
}

/** Nothing when it is another's, or revoked already. */
export const markRevoked = async (tx: Transaction, { dossierId, id, holderIds }: Pick<PaperShare, 'dossierId' | 'id'> & { readonly holderIds: readonly PersonId[] }, at: Instant): Promise<PaperShare | undefined> => {
  const row = await tables<DocumentsTables>(tx)
    .updateTable(SHARE)
    .set({ revoked_at: at })
    .where('dossier_id', '=', dossierId)
    .where('id', '=', id)
    .where('holder_id', 'in', holderIds)
    .where('revoked_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row && shareFrom(row)
}

import { sql } from 'kysely'
import type { OfficialId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { CertificateRequest, RequestState } from '../domain/certificate-request.ts'
import type { CertificateRequestRow, OfficialDocumentsTables } from './tables.ts'

const TABLE = 'official_documents.certificate_request'

const requestFrom = (row: CertificateRequestRow): CertificateRequest => ({
  officialId: row.official_id as OfficialId,
  transactionCode: row.transaction_code,
  provider: row.provider,
  state: row.state,
  askedAt: row.asked_at as Instant,
  ...(row.checked_at === null ? {} : { checkedAt: row.checked_at as Instant }),
  ...(row.serial_number === null ? {} : { serialNumber: row.serial_number }),
})

export const insertRequest = async (tx: Transaction, { officialId, transactionCode, provider, state, askedAt }: CertificateRequest): Promise<void> => {
  await tables<OfficialDocumentsTables>(tx)
    .insertInto(TABLE)
    .values({ official_id: officialId, transaction_code: transactionCode, provider, state, asked_at: askedAt, checked_at: null, serial_number: null })
    .execute()
}

/** One question to the keeper at a time; a turn from before `lostBefore` was never given back by a server that died. */
export const takeTurn = async (tx: Transaction, officialId: OfficialId, { at, lostBefore }: { readonly at: Instant; readonly lostBefore: Instant }): Promise<boolean> => {
  const { rows } = await sql`
    INSERT INTO official_documents.certificate_turn AS turn (official_id, taken_at) VALUES (${officialId}, ${at})
    ON CONFLICT (official_id) DO UPDATE SET taken_at = excluded.taken_at WHERE turn.taken_at < ${lostBefore} RETURNING official_id`.execute(tx)
  return rows.length > 0
}

export const endTurn = async (tx: Transaction, officialId: OfficialId): Promise<void> => {
  await sql`DELETE FROM official_documents.certificate_turn WHERE official_id = ${officialId}`.execute(tx)
}

/** The newest of this official. */
export const findRequestOf = async (tx: Transaction, officialId: string): Promise<CertificateRequest | undefined> => {
  const row = await tables<OfficialDocumentsTables>(tx).selectFrom(TABLE).selectAll().where('official_id', '=', officialId).orderBy('asked_at', 'desc').limit(1).executeTakeFirst()
  return row && requestFrom(row)
}

/** Some of those on their way, in no order: those that are never answered do not always stand first. */
export const listOpenRequests = async (tx: Transaction, limit: number): Promise<readonly CertificateRequest[]> =>
  (await tables<OfficialDocumentsTables>(tx).selectFrom(TABLE).selectAll().where('state', 'in', ['processing', 'not-activated']).orderBy(sql`random()`).limit(limit).execute()).map(requestFrom)

export const isRequestOpen = async (tx: Transaction, transactionCode: string): Promise<boolean> => {
  const row = await tables<OfficialDocumentsTables>(tx).selectFrom(TABLE).select('state').where('transaction_code', '=', transactionCode).where('state', 'in', ['processing', 'not-activated']).limit(1).executeTakeFirst()
  return row !== undefined
}

type Told = { readonly state: RequestState; readonly serialNumber?: string; readonly at: Instant }

export const saveStanding = async (tx: Transaction, { officialId, transactionCode }: CertificateRequest, { state, serialNumber, at }: Told): Promise<void> => {
  await tables<OfficialDocumentsTables>(tx)
    .updateTable(TABLE)
    .set({ state, checked_at: at, ...(serialNumber === undefined ? {} : { serial_number: serialNumber }) })
    .where('official_id', '=', officialId)
    .where('transaction_code', '=', transactionCode)
    .execute()
}

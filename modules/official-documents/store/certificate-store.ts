import { sql } from 'kysely'
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { CertificateHolder, SigningCertificate } from '../domain/certificate.ts'
import type { CertificateRow, OfficialDocumentsTables } from './tables.ts'

const TABLE = 'official_documents.certificate'

const holderOf = ({ holder_kind, holder_id }: CertificateRow): CertificateHolder => (holder_kind === 'unit' ? { kind: 'unit', id: holder_id as UnitId } : { kind: 'official', id: holder_id as OfficialId })

const certificateFrom = (row: CertificateRow): SigningCertificate => ({
  id: row.id,
  holder: holderOf(row),
  method: row.method,
  credential: row.credential,
  name: row.name,
  chain: row.chain,
  validFrom: row.valid_from as Instant,
  validTo: row.valid_to as Instant,
  isDemo: row.is_demo,
})

export const insertCertificate = async (tx: Transaction, certificate: SigningCertificate, added: { readonly at: Instant; readonly by: string }): Promise<void> => {
  await tables<OfficialDocumentsTables>(tx)
    .insertInto(TABLE)
    .values({
      id: certificate.id,
      holder_kind: certificate.holder.kind,
      holder_id: certificate.holder.id,
      method: certificate.method,
      credential: certificate.credential,
      name: certificate.name,
      chain: certificate.chain,
      valid_from: certificate.validFrom,
      valid_to: certificate.validTo,
      is_demo: certificate.isDemo,
      added_at: added.at,
      added_by: added.by,
      ended_at: null,
    })
    .execute()
}

export const endCertificateOf = async (tx: Transaction, holder: CertificateHolder, at: Instant): Promise<void> => {
  await tables<OfficialDocumentsTables>(tx).updateTable(TABLE).set({ ended_at: at }).where('holder_id', '=', holder.id).where('ended_at', 'is', null).execute()
}

export const findCertificateOf = async (tx: Transaction, holderId: string): Promise<SigningCertificate | undefined> => {
  const row = await tables<OfficialDocumentsTables>(tx).selectFrom(TABLE).selectAll().where('holder_id', '=', holderId).where('ended_at', 'is', null).executeTakeFirst()
  return row === undefined ? undefined : certificateFrom(row)
}

/** By its id, also when it is no longer in use. */
export const getCertificate = async (tx: Transaction, id: string): Promise<SigningCertificate> =>
  certificateFrom(await tables<OfficialDocumentsTables>(tx).selectFrom(TABLE).selectAll().where('id', '=', id).executeTakeFirstOrThrow())

/** Those whose key lies in a file here, the first to end first. */
export const listCertificatesInFiles = async (tx: Transaction): Promise<readonly SigningCertificate[]> =>
  (await tables<OfficialDocumentsTables>(tx).selectFrom(TABLE).selectAll().where('method', '=', 'soft').where('ended_at', 'is', null).orderBy('valid_to').orderBy('id').execute()).map(certificateFrom)

const MOST_ENDING = 50

/** In use, and over before `until`; the first to end first. */
export const listEnding = async (tx: Transaction, until: Instant): Promise<readonly Pick<SigningCertificate, 'name' | 'validTo'>[]> =>
  (await tables<OfficialDocumentsTables>(tx).selectFrom(TABLE).select(['name', 'valid_to']).where('ended_at', 'is', null).where('is_demo', '=', false).where('valid_to', '<', until).orderBy('valid_to').orderBy('id').limit(MOST_ENDING).execute()).map(({ name, valid_to }) => ({ name, validTo: valid_to as Instant }))

/** Until the transaction ends: several servers may begin to certify the same people at once. */
export const lockCertifying = async (tx: Transaction): Promise<void> => {
  await sql`SELECT pg_advisory_xact_lock(hashtext('official_documents.certify'))`.execute(tx)
}

import { sql } from 'kysely'
import type { CopyRequestId, DossierId, OfficialId, StoredFileId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Certified, CopyOfOriginal, CopyRequest, CopyState, Original, Requester } from '../domain/certified-copy.ts'
import type { CertificationTables, CertifiedCopyRow, CopyRequestRow } from './tables.ts'

const requestFrom = (row: CopyRequestRow): CopyRequest => ({
  id: row.id as CopyRequestId,
  authorityId: row.authority_id as UnitId,
  deskId: row.desk_id as UnitId,
  ...(row.filed_as === null ? {} : { dossierId: row.filed_as as DossierId }),
  requester: row.requester as Requester,
  ...(row.exemption === null ? {} : { exemption: row.exemption }),
  receivedAt: row.received_at as Instant,
  receivedBy: row.received_by,
  ...(row.handed_out_at === null ? {} : { handedOut: { at: row.handed_out_at as Instant, to: row.handed_out_to ?? '', by: row.handed_out_by ?? '' } }),
})

const certifiedFrom = (row: CertifiedCopyRow): Certified => ({
  at: row.certified_at as Instant,
  year: row.year ?? 0,
  serial: row.number_serial ?? 0,
  number: row.number ?? '',
  documentId: row.document_id ?? '',
  fileId: row.file_id as StoredFileId,
  signerId: row.signer_id as OfficialId,
  signerName: row.signer_name ?? '',
  ...(row.signer_post === null ? {} : { signerPost: row.signer_post }),
  isElectronic: row.is_electronic === true,
})

export const copyFrom = (row: CertifiedCopyRow): CopyOfOriginal => ({
  requestId: row.request_id as CopyRequestId,
  serial: row.serial,
  authorityId: row.authority_id as UnitId,
  original: row.original as Original,
  pages: row.pages,
  copies: row.copies,
  levy: row.levy,
  scanFileId: row.scan_file_id as StoredFileId,
  state: row.state as CopyState,
  preparedAt: row.prepared_at as Instant,
  preparedBy: row.prepared_by,
  ...(row.returns_at === null ? {} : { returnsAt: row.returns_at as Instant }),
  ...(row.prolonged_days === null ? {} : { prolongedDays: row.prolonged_days }),
  ...(row.prolonged_by === null ? {} : { prolongedBy: row.prolonged_by }),
  ...(row.certified_at === null ? {} : { certified: certifiedFrom(row) }),
  ...(row.refused === null ? {} : { refused: row.refused as NonNullable<CopyOfOriginal['refused']> }),
})

const db = (tx: Transaction) => tables<CertificationTables>(tx)

export const insertRequest = async (tx: Transaction, request: CopyRequest): Promise<void> => {
  await db(tx)
    .insertInto('certification.copy_request')
    .values({
      id: request.id,
      authority_id: request.authorityId,
      desk_id: request.deskId,
      filed_as: request.dossierId ?? null,
      person_id: request.requester.personId ?? null,
      requester: JSON.stringify(request.requester),
      exemption: request.exemption ?? null,
      received_at: request.receivedAt,
      received_by: request.receivedBy,
      handed_out_at: null,
      handed_out_to: null,
      handed_out_by: null,
    })
    .execute()
}

export const findRequest = async (tx: Transaction, id: string): Promise<CopyRequest | undefined> => {
  const row = await db(tx).selectFrom('certification.copy_request').selectAll().where('id', '=', id).executeTakeFirst()
  return row && requestFrom(row)
}

/** Whoever changes a request or its copies holds it first. */
export const lockRequest = async (tx: Transaction, id: string): Promise<CopyRequest | undefined> => {
  const row = await db(tx).selectFrom('certification.copy_request').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  return row && requestFrom(row)
}

export const writeHandedOut = async (tx: Transaction, id: CopyRequestId, { at, to, by }: NonNullable<CopyRequest['handedOut']>): Promise<void> => {
  await db(tx).updateTable('certification.copy_request').set({ handed_out_at: at, handed_out_to: to, handed_out_by: by }).where('id', '=', id).execute()
}

export const insertCopy = async (tx: Transaction, copy: CopyOfOriginal): Promise<void> => {
  await db(tx)
    .insertInto('certification.certified_copy')
    .values({
      request_id: copy.requestId,
      serial: copy.serial,
      authority_id: copy.authorityId,
      original: JSON.stringify(copy.original),
      pages: copy.pages,
      copies: copy.copies,
      levy: copy.levy,
      scan_file_id: copy.scanFileId,
      state: copy.state,
      prepared_at: copy.preparedAt,
      prepared_by: copy.preparedBy,
      returns_at: copy.returnsAt ?? null,
      prolonged_days: copy.prolongedDays ?? null,
      prolonged_by: copy.prolongedBy ?? null,
      refused: null,
      certified_at: null,
      year: null,
      number_serial: null,
      number: null,
      document_id: null,
      file_id: null,
      signer_id: null,
      signer_name: null,
      signer_post: null,
      is_electronic: null,
    })
    .execute()
}

export const listCopies = async (tx: Transaction, requestId: string): Promise<readonly CopyOfOriginal[]> =>
  (await db(tx).selectFrom('certification.certified_copy').selectAll().where('request_id', '=', requestId).orderBy('serial').execute()).map(copyFrom)

export const writeCertified = async (tx: Transaction, { requestId, serial }: Pick<CopyOfOriginal, 'requestId' | 'serial'>, certified: Certified): Promise<void> => {
  await db(tx)
    .updateTable('certification.certified_copy')
    .set({
      state: 'certified',
      certified_at: certified.at,
      year: certified.year,
      number_serial: certified.serial,
      number: certified.number,
      document_id: certified.documentId,
      file_id: certified.fileId,
      signer_id: certified.signerId,
      signer_name: certified.signerName,
      signer_post: certified.signerPost ?? null,
      is_electronic: certified.isElectronic,
    })
    .where('request_id', '=', requestId)
    .where('serial', '=', serial)
    .execute()
}

export const findCopyByFile = async (tx: Transaction, fileId: StoredFileId): Promise<CopyOfOriginal | undefined> => {
  const row = await db(tx).selectFrom('certification.certified_copy').selectAll().where('file_id', '=', fileId).forNoKeyUpdate().executeTakeFirst()
  return row && copyFrom(row)
}

/** As it is from this moment on; what it was before stays readable for a past day. */
export const writeElectronic = async (tx: Transaction, { requestId, serial }: Pick<CopyOfOriginal, 'requestId' | 'serial'>, { isElectronic, at }: { readonly isElectronic: boolean; readonly at: Instant }): Promise<void> => {
  await sql`UPDATE certification.certified_copy SET is_electronic = ${isElectronic}, electronic_during = electronic_during ${isElectronic ? sql`+` : sql`-`} tstzmultirange(tstzrange(${at}::timestamptz, NULL, '()'))
    WHERE request_id = ${requestId}::uuid AND serial = ${serial}::int`.execute(tx)
}

export const writeRefused = async (tx: Transaction, { requestId, serial }: Pick<CopyOfOriginal, 'requestId' | 'serial'>, refused: NonNullable<CopyOfOriginal['refused']>): Promise<void> => {
  await db(tx).updateTable('certification.certified_copy').set({ state: 'refused', refused: JSON.stringify(refused) }).where('request_id', '=', requestId).where('serial', '=', serial).execute()
}

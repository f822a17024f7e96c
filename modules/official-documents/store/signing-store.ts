import { sql } from 'kysely'
import type { StoredFileId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { SignMethod } from '../domain/certificate.ts'
import type { PaperSubject } from '../domain/issued-document.ts'
import type { SigningDrawing, SigningRole, SigningState, SigningOrder } from '../domain/signing-order.ts'
import type { OfficialDocumentsTables, SignedFileRow, SigningOrderRow } from './tables.ts'

const ORDER = 'official_documents.signing_order'
const SIGNED = 'official_documents.signed_file'

/** What was asked of a key: found again to be finished. */
export type Asked = { readonly handle: string; readonly askedAt: Instant; readonly hash: string }
export type OpenOrder = SigningOrder & { readonly asked?: Asked; readonly lastFault?: string }

export type SignedFile = {
  readonly subjectId: PaperSubject
  readonly fileId: StoredFileId
  readonly serial: number
  readonly signedFileId: StoredFileId
  readonly sha256: string
  readonly certificateId: string
  readonly role: SigningRole
  readonly signerName: string
  readonly isStamped: boolean
  readonly isDemo: boolean
  readonly signedAt: Instant
}

const orderFrom = (row: SigningOrderRow): OpenOrder => ({
  subjectId: row.subject_id as PaperSubject,
  fileId: row.file_id as StoredFileId,
  serial: row.serial,
  role: row.role,
  certificateId: row.certificate_id,
  unitId: row.unit_id as UnitId,
  title: row.title,
  ...(row.number === null ? {} : { number: row.number }),
  field: row.field,
  drawing: row.drawing as SigningDrawing,
  orderedAt: row.ordered_at as Instant,
  state: row.state,
  attempts: row.attempts,
  ...(row.last_fault === null ? {} : { lastFault: row.last_fault }),
  ...(row.handle === null || row.asked_at === null || row.hash === null ? {} : { handle: row.handle, asked: { handle: row.handle, askedAt: row.asked_at as Instant, hash: row.hash } }),
})

const signedFrom = (row: SignedFileRow): SignedFile => ({
  subjectId: row.subject_id as PaperSubject,
  fileId: row.file_id as StoredFileId,
  serial: row.serial,
  signedFileId: row.signed_file_id as StoredFileId,
  sha256: row.sha256,
  certificateId: row.certificate_id,
  role: row.role,
  signerName: row.signer_name,
  isStamped: row.is_stamped,
  isDemo: row.is_demo,
  signedAt: row.signed_at as Instant,
})

export const insertSigningOrder = async (tx: Transaction, order: SigningOrder): Promise<void> => {
  await tables<OfficialDocumentsTables>(tx)
    .insertInto(ORDER)
    .values({
      subject_id: order.subjectId,
      file_id: order.fileId,
      serial: order.serial,
      role: order.role,
      certificate_id: order.certificateId,
      unit_id: order.unitId,
      title: order.title,
      number: order.number ?? null,
      field: order.field,
      drawing: JSON.stringify(order.drawing),
      ordered_at: order.orderedAt,
      state: order.state,
      handle: null,
      asked_at: null,
      hash: null,
      attempts: order.attempts,
      last_fault: null,
      next_at: order.orderedAt,
      ticket_sha256: null,
      ticket_until: null,
    })
    .execute()
}

/** What may be signed now: due, and nothing of the same file still wants to be signed before it. A token signs at its desk, not here. Rows are locked until the end. */
export const lockOpenOrders = async (tx: Transaction, now: Instant, limit: number): Promise<readonly OpenOrder[]> => {
  const { rows } = await sql<SigningOrderRow>`
    WITH due AS (
      SELECT wanted.subject_id, wanted.file_id, wanted.serial, wanted.handle FROM official_documents.signing_order wanted
      WHERE wanted.state IN ('waiting', 'asked') AND wanted.next_at <= ${now}
        AND NOT EXISTS (SELECT 1 FROM official_documents.signing_order earlier WHERE earlier.subject_id = wanted.subject_id AND earlier.file_id = wanted.file_id AND earlier.serial < wanted.serial AND earlier.state <> 'signed')
        AND NOT EXISTS (SELECT 1 FROM official_documents.certificate token WHERE token.id = wanted.certificate_id AND token.method = 'token')
      ORDER BY wanted.ordered_at, wanted.file_id, wanted.serial LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    SELECT wanted.* FROM official_documents.signing_order wanted
    WHERE (wanted.subject_id, wanted.file_id, wanted.serial) IN (SELECT subject_id, file_id, serial FROM due)
      OR (wanted.state = 'asked' AND wanted.next_at <= ${now} AND wanted.handle IN (SELECT handle FROM due))
    ORDER BY wanted.ordered_at, wanted.file_id, wanted.serial FOR UPDATE SKIP LOCKED`.execute(tx)
  return rows.map(orderFrom)
}

export type OrderChange = { readonly state: SigningState; readonly asked?: Asked | null; readonly attempts?: number; readonly fault?: string | null; readonly nextAt?: Instant }

export const updateOrder = async (tx: Transaction, { subjectId, fileId, serial }: Pick<SigningOrder, 'subjectId' | 'fileId' | 'serial'>, change: OrderChange): Promise<void> => {
  const { asked } = change
  await tables<OfficialDocumentsTables>(tx)
    .updateTable(ORDER)
    .set({
      state: change.state,
      ...(asked === undefined ? {} : { handle: asked?.handle ?? null, asked_at: asked?.askedAt ?? null, hash: asked?.hash ?? null }),
      ...(change.attempts === undefined ? {} : { attempts: change.attempts }),
      ...(change.fault === undefined ? {} : { last_fault: change.fault }),
      ...(change.nextAt === undefined ? {} : { next_at: change.nextAt }),
    })
    .where('subject_id', '=', subjectId)
    .where('file_id', '=', fileId)
    .where('serial', '=', serial)
    .execute()
}

/** Asked at the next pass, whenever they would have been. Answers whether anything waits for this question. */
export const hastenAsked = async (tx: Transaction, handle: string, now: Instant): Promise<boolean> => {
  const { numUpdatedRows } = await tables<OfficialDocumentsTables>(tx).updateTable(ORDER).set({ next_at: now }).where('handle', '=', handle).where('state', '=', 'asked').where('next_at', '>', now).executeTakeFirst()
  return numUpdatedRows > 0n
}

export const listOrdersOf = async (tx: Transaction, fileIds: readonly string[]): Promise<readonly OpenOrder[]> => {
  if (fileIds.length === 0) return []
  const rows = await tables<OfficialDocumentsTables>(tx).selectFrom(ORDER).selectAll().where('file_id', 'in', fileIds).orderBy('file_id').orderBy('serial').execute()
  return rows.map(orderFrom)
}

export const insertSignedFile = async (tx: Transaction, signed: SignedFile): Promise<void> => {
  await tables<OfficialDocumentsTables>(tx)
    .insertInto(SIGNED)
    .values({
      subject_id: signed.subjectId,
      file_id: signed.fileId,
      serial: signed.serial,
      signed_file_id: signed.signedFileId,
      sha256: signed.sha256,
      certificate_id: signed.certificateId,
      role: signed.role,
      signer_name: signed.signerName,
      is_stamped: signed.isStamped,
      is_demo: signed.isDemo,
      signed_at: signed.signedAt,
    })
    .execute()
}

/** Signatures of files, in the order they were made. */
export const listSignedFiles = async (tx: Transaction, fileIds: readonly string[]): Promise<readonly SignedFile[]> => {
  if (fileIds.length === 0) return []
  const rows = await tables<OfficialDocumentsTables>(tx).selectFrom(SIGNED).selectAll().where('file_id', 'in', fileIds).orderBy('file_id').orderBy('serial').execute()
  return rows.map(signedFrom)
}

/** Whether these very bytes were signed here. */
export const isSignedHere = async (tx: Transaction, sha256: string): Promise<boolean> =>
  (await tables<OfficialDocumentsTables>(tx).selectFrom(SIGNED).select('file_id').where('sha256', '=', sha256).limit(1).executeTakeFirst()) !== undefined

const orderAt = (tx: Transaction, fileId: string, serial: number) => tables<OfficialDocumentsTables>(tx).selectFrom(ORDER).selectAll().where('file_id', '=', fileId).where('serial', '=', serial)

export const lockOrder = async (tx: Transaction, fileId: string, serial: number): Promise<OpenOrder | undefined> => {
  const row = await orderAt(tx, fileId, serial).forUpdate().executeTakeFirst()
  return row === undefined ? undefined : orderFrom(row)
}

export const findOrder = async (tx: Transaction, fileId: string, serial: number): Promise<OpenOrder | undefined> => {
  const row = await orderAt(tx, fileId, serial).executeTakeFirst()
  return row === undefined ? undefined : orderFrom(row)
}

/** What these holders have not signed yet, the oldest first. */
export const listOrdersOfHolders = async (tx: Transaction, holderIds: readonly string[], limit: number): Promise<readonly (OpenOrder & { readonly method: SignMethod })[]> => {
  if (holderIds.length === 0) return []
  const rows = await tables<OfficialDocumentsTables>(tx)
    .selectFrom(ORDER)
    .innerJoin('official_documents.certificate', 'official_documents.certificate.id', `${ORDER}.certificate_id`)
    .selectAll(ORDER)
    .select('official_documents.certificate.method')
    .where('official_documents.certificate.holder_id', 'in', holderIds)
    .where(`${ORDER}.state`, 'not in', ['signed', 'cancelled'])
    .orderBy(`${ORDER}.ordered_at`)
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...orderFrom(row), method: row.method }))
}

/** All of them in pages, for the proof; `after` is the last one seen. */
export const pageOfSignedFiles = async (tx: Transaction, after: SignedFile | undefined, limit: number): Promise<readonly SignedFile[]> => {
  const all = tables<OfficialDocumentsTables>(tx).selectFrom(SIGNED).selectAll().orderBy('subject_id').orderBy('file_id').orderBy('serial').limit(limit)
  const page = after === undefined ? all : all.where(sql<boolean>`(subject_id, file_id, serial) > (${after.subjectId}::uuid, ${after.fileId}::uuid, ${after.serial}::int)`)
  return (await page.execute()).map(signedFrom)
}

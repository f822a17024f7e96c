import { sql, type Insertable } from 'kysely'
import type { DossierId, PaperRecordId, PersonId, StoredFileId, UnitId } from '../../../../kernel/ids.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { fold } from '../../../../kernel/vietnamese-text.ts'
import { sendOff } from '../../../../platform/db/send-off.ts'
import { tables, type Transaction } from '../../../../platform/db/transaction.ts'
import { readPaperName } from '../../domain/vault/paper-name.ts'
import { typeKeyOf, type PaperRecord, type PaperRef, type PaperState, type ValueSources } from '../../domain/vault/paper-record.ts'
import type { HeldPaper, NumberedResult } from '../../domain/vault/reuse.ts'
import type { DocumentsTables, PaperRecordChangeRow, PaperRecordRow } from '../tables.ts'

const RECORD = 'documents.paper_record'
const CHANGE = 'documents.paper_record_change'

/** Absent where the column is empty. */
const given = <K extends string, V>(key: K, value: V | null): Partial<Record<K, V>> => (value === null ? {} : ({ [key]: value } as Record<K, V>))

const recordFrom = (row: PaperRecordRow): PaperRecord => ({
  id: row.id as PaperRecordId,
  holderId: row.holder_id as PersonId,
  version: row.version,
  kind: row.kind,
  name: row.name,
  ...given('typeCode', row.type_code),
  ...given('number', row.number),
  ...given('issuer', row.issuer),
  ...given('issuerUnitId', row.issuer_unit_id as UnitId | null),
  ...given('issuedOn', row.issued_on as PlainDate | null),
  ...given('validFrom', row.valid_from as PlainDate | null),
  ...given('validUntil', row.valid_until as PlainDate | null),
  ...given('scope', row.scope),
  ...given('signer', row.signer),
  ...given('holderName', row.holder_name),
  fileId: row.file_id as StoredFileId,
  ...given('originalFileId', row.original_file_id as StoredFileId | null),
  sha256: row.sha256,
  sources: row.sources as ValueSources,
  state: row.state,
  origin: row.origin,
  ...given('sourceDossierId', row.source_dossier_id as DossierId | null),
  ...given('sourceLabel', row.source_label),
  ...given('statement', row.statement),
  recordedAt: row.recorded_at as Instant,
  changedAt: row.changed_at as Instant,
})

const rowOf = (record: PaperRecord): Insertable<PaperRecordRow> => ({
  holder_id: record.holderId,
  id: record.id,
  version: record.version,
  kind: record.kind,
  type_code: record.typeCode ?? null,
  type_key: typeKeyOf(record),
  name: record.name,
  folded_name: fold(record.name),
  number: record.number ?? null,
  issuer: record.issuer ?? null,
  issuer_unit_id: record.issuerUnitId ?? null,
  issued_on: record.issuedOn ?? null,
  valid_from: record.validFrom ?? null,
  valid_until: record.validUntil ?? null,
  scope: record.scope ?? null,
  signer: record.signer ?? null,
  holder_name: record.holderName ?? null,
  file_id: record.fileId,
  original_file_id: record.originalFileId ?? null,
  sha256: record.sha256,
  sources: JSON.stringify(record.sources),
  state: record.state,
  origin: record.origin,
  source_dossier_id: record.sourceDossierId ?? null,
  source_label: record.sourceLabel ?? null,
  statement: record.statement ?? null,
  recorded_at: record.recordedAt,
  changed_at: record.changedAt,
})

export type PaperChange = { readonly what: PaperRecordChangeRow['what']; readonly by: string; readonly changes: Readonly<Record<string, unknown>>; readonly reason?: string }

const changeRowOf = ({ id, holderId, version, changedAt }: PaperRecord, { what, by, changes, reason }: PaperChange): Insertable<PaperRecordChangeRow> => ({
  holder_id: holderId,
  record_id: id,
  version,
  at: changedAt,
  by,
  what,
  changes: JSON.stringify(changes),
  reason: reason ?? null,
})

/** Several at once, with the first line of their journals, in one statement. */
export const insertRecords = async (tx: Transaction, records: readonly PaperRecord[], by: string): Promise<void> => {
  if (records.length === 0) return
  const written = tables<DocumentsTables>(tx)
    .with('kept', (kept) => kept.insertInto(RECORD).values(records.map(rowOf)).returning('id'))
    .insertInto(CHANGE)
    .values(records.map((record) => changeRowOf(record, { what: 'recorded', by, changes: { state: record.state, fileId: record.fileId } })))
  await sendOff(tx, () => written.execute())
}

export const updateRecord = async (tx: Transaction, record: PaperRecord, change: PaperChange): Promise<void> => {
  const { holder_id: _holder, id: _id, recorded_at: _at, ...row } = rowOf(record)
  const written = tables<DocumentsTables>(tx)
    .with('kept', (kept) => kept.updateTable(RECORD).set(row).where('holder_id', '=', record.holderId).where('id', '=', record.id).returning('id'))
    .insertInto(CHANGE)
    .values(changeRowOf(record, change))
  await sendOff(tx, () => written.execute())
}

export const lockRecord = async (tx: Transaction, { holderId, recordId }: PaperRef): Promise<PaperRecord | undefined> => {
  const row = await tables<DocumentsTables>(tx).selectFrom(RECORD).selectAll().where('holder_id', '=', holderId).where('id', '=', recordId).forUpdate().executeTakeFirst()
  return row && recordFrom(row)
}

export const findRecordById = async (tx: Transaction, id: string): Promise<PaperRecord | undefined> => {
  const row = await tables<DocumentsTables>(tx).selectFrom(RECORD).selectAll().where('id', '=', id).executeTakeFirst()
  return row && recordFrom(row)
}

/** Newest first; all of one person's that stand in these states. */
export const listRecordsOfHolder = async (tx: Transaction, holderId: string, states: readonly PaperState[]): Promise<readonly PaperRecord[]> => {
  const rows = await tables<DocumentsTables>(tx).selectFrom(RECORD).selectAll().where('holder_id', '=', holderId).where('state', 'in', states).orderBy('id', 'desc').execute()
  return rows.map(recordFrom)
}

export const listRecordsOfDossier = async (tx: Transaction, dossierId: string): Promise<readonly PaperRecord[]> => {
  const rows = await tables<DocumentsTables>(tx).selectFrom(RECORD).selectAll().where('source_dossier_id', '=', dossierId).orderBy('id').execute()
  return rows.map(recordFrom)
}

export const listRecordsOfFile = async (tx: Transaction, fileId: string): Promise<readonly PaperRecord[]> => {
  const rows = await tables<DocumentsTables>(tx).selectFrom(RECORD).selectAll().where((either) => either.or([either('file_id', '=', fileId), either('original_file_id', '=', fileId)])).execute()
  return rows.map(recordFrom)
}

/** Newest first; of several files at once. What its holder had forgotten says nothing. */
export const listRecordsOfFiles = async (tx: Transaction, fileIds: readonly string[]): Promise<readonly PaperRecord[]> => {
  if (fileIds.length === 0) return []
  const rows = await tables<DocumentsTables>(tx).selectFrom(RECORD).selectAll().where('file_id', 'in', fileIds).where('state', '<>', 'forgotten').orderBy('id', 'desc').execute()
  return rows.map(recordFrom)
}

type HeldRow = Pick<PaperRecordRow, 'id' | 'kind' | 'origin' | 'type_code' | 'name' | 'number' | 'issuer' | 'issued_on' | 'valid_from' | 'valid_until' | 'scope' | 'holder_name' | 'file_id' | 'source_dossier_id' | 'source_label'> & { readonly recorded_on: string }

const isCertifiedCopy = ({ kind, origin, name }: HeldRow): boolean => origin === 'certified-copy' || (kind === 'result' && origin === 'dossier-result' && readPaperName(name).form === 'certified')

const heldFrom = (row: HeldRow): HeldPaper => ({
  id: row.id as PaperRecordId,
  kind: row.kind,
  name: row.name,
  ...given('typeCode', row.type_code),
  ...given('number', row.number),
  ...given('issuer', row.issuer),
  ...given('issuedOn', row.issued_on as PlainDate | null),
  ...given('validFrom', row.valid_from as PlainDate | null),
  ...given('validUntil', row.valid_until as PlainDate | null),
  ...given('scope', row.scope),
  ...given('holderName', row.holder_name),
  fileId: row.file_id as StoredFileId,
  recordedOn: row.recorded_on as PlainDate,
  ...(isCertifiedCopy(row) ? { isCertifiedCopy: true } : {}),
  ...given('sourceDossierId', row.source_dossier_id as DossierId | null),
  ...given('sourceLabel', row.source_label),
})

/** What could be meant: papers of these kinds, those whose names begin so, and what was handed in or copied under a name with one of these in it. The rule decides among them. */
export type Sought = {
  readonly holderId: string
  readonly on: PlainDate
  readonly typeKeys: readonly string[]
  readonly typeCodes: readonly string[]
  readonly beginnings: readonly string[]
  readonly plainNames: readonly string[]
}

const literal = (words: string): string => words.replace(/[\\%_]/g, '\\$&')

/** What the scanner locked takes no paper’s place, for nobody may open it; what waits for the scanner is handed in like any file that waits. */
export const listHeldPapers = async (tx: Transaction, { holderId, on, typeKeys, typeCodes, beginnings, plainNames }: Sought): Promise<readonly HeldPaper[]> => {
  const { rows } = await sql<HeldRow>`
    SELECT id, kind, origin, type_code, name, number, issuer, issued_on, valid_from, valid_until, scope, holder_name, file_id, source_dossier_id, source_label,
      (recorded_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS recorded_on
    FROM documents.paper_record
    WHERE holder_id = ${holderId}::uuid AND state = 'published'
      AND (valid_from IS NULL OR valid_from <= ${on}::date) AND (valid_until IS NULL OR valid_until >= ${on}::date)
      AND (type_key = ANY (${[...typeKeys]}::text[]) OR type_code = ANY (${[...typeCodes]}::text[]) OR folded_name LIKE ANY (${beginnings.map((words) => `${literal(words)}%`)}::text[])
        OR ((kind = 'component' OR folded_name LIKE 'ban sao%') AND folded_name LIKE ANY (${plainNames.map((words) => `%${literal(words)}%`)}::text[])))
      AND NOT EXISTS (SELECT FROM documents.stored_file WHERE stored_file.id = paper_record.file_id AND malware_scan IN ('quarantined', 'unscanned'))`.execute(tx)
  return rows.map(heldFrom)
}

/** In whatever state: what ended or was withdrawn too. */
export const listResultsOfTypes = async (tx: Transaction, holderId: string, typeCodes: readonly string[]): Promise<readonly NumberedResult[]> => {
  const rows = await tables<DocumentsTables>(tx).selectFrom(RECORD).select(['type_code', 'number']).where('holder_id', '=', holderId).where('kind', '=', 'result').where('type_key', 'in', typeCodes).execute()
  return rows.map((row) => ({ ...given('typeCode', row.type_code), ...given('number', row.number) }))
}

/** `q` comes folded. */
export type Paging = { readonly after?: string | undefined; readonly kind?: PaperRecord['kind'] | undefined; readonly q?: string | undefined; readonly validOn?: PlainDate | undefined; readonly limit: number }

/** A page of what its holder sees, newest first. */
export const pageOfRecords = async (tx: Transaction, holderId: string, { after, kind, q, validOn, limit }: Paging): Promise<readonly PaperRecord[]> => {
  let asked = tables<DocumentsTables>(tx).selectFrom(RECORD).selectAll().where('holder_id', '=', holderId).where('state', 'in', ['published', 'withdrawn'])
  if (after !== undefined) asked = asked.where('id', '<', after)
  if (kind !== undefined) asked = asked.where('kind', '=', kind)
  if (q) asked = asked.where(sql<boolean>`position(${q} in folded_name || ' ' || platform.fold(concat_ws(' ', number, issuer, source_label))) > 0`)
  if (validOn !== undefined) asked = asked.where(sql<boolean>`(state = 'published' AND (valid_from IS NULL OR valid_from <= ${validOn}) AND (valid_until IS NULL OR valid_until >= ${validOn}))`)
  return (await asked.orderBy('id', 'desc').limit(limit).execute()).map(recordFrom)
}

/** Published, running out within these days, and not told yet; marked as told. */
export const takeEnding = async (tx: Transaction, { from, until, limit }: { readonly from: PlainDate; readonly until: PlainDate; readonly limit: number }): Promise<readonly PaperRecord[]> => {
  const { rows } = await sql<PaperRecordRow>`
    UPDATE documents.paper_record SET end_told_on = ${from}::date
    WHERE (holder_id, id) IN (
      SELECT holder_id, id FROM documents.paper_record
      WHERE state = 'published' AND valid_until BETWEEN ${from}::date AND ${until}::date AND end_told_on IS NULL
      ORDER BY valid_until LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING *`.execute(tx)
  return rows.map(recordFrom)
}

/** Every file this paper ever was: as recorded, copied, signed by each hand. */
export const listFilesEver = async (tx: Transaction, { holderId, id }: Pick<PaperRecord, 'holderId' | 'id'>): Promise<readonly string[]> => {
  const { rows } = await sql<{ file_id: string }>`
    SELECT DISTINCT changes ->> 'fileId' AS file_id FROM documents.paper_record_change
    WHERE holder_id = ${holderId}::uuid AND record_id = ${id}::uuid AND changes ? 'fileId'`.execute(tx)
  return rows.map((row) => row.file_id)
}

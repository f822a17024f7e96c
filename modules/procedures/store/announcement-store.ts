import { sql } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Announcement, AnnouncementAct, AnnouncementBasis, AnnouncementLine, AnnouncementState } from '../domain/announcing/announcement.ts'
import type { AnnouncementLineRow, AnnouncementRow, ProcedureTables } from './tables.ts'

const db = (tx: Transaction) => tables<ProcedureTables>(tx)

const lineOf = (row: AnnouncementLineRow): AnnouncementLine => ({
  code: row.code,
  name: row.name,
  change: row.change,
  ...(row.version_id === null ? {} : { versionId: row.version_id }),
  ...(row.version_number === null ? {} : { versionNumber: row.version_number }),
  ...(row.retired_on === null ? {} : { retiredOn: row.retired_on as PlainDate }),
  ...(row.replaced_by_code === null ? {} : { replacedByCode: row.replaced_by_code }),
})

const announcementOf = (row: AnnouncementRow, lines: readonly AnnouncementLineRow[]): Announcement => ({
  id: row.id,
  unitId: row.unit_id as UnitId,
  title: row.title,
  basis: row.basis as AnnouncementBasis,
  lines: lines.map(lineOf),
  state: row.state,
  draftedBy: row.drafted_by,
  draftedByName: row.drafted_by_name,
  openedAt: row.opened_at as Instant,
  ...(row.sent_back_reason === null ? {} : { sentBackReason: row.sent_back_reason }),
  ...(row.decision_number === null || row.signed_on === null ? {} : { decision: { number: row.decision_number, signer: row.decision_signer ?? '', signedOn: row.signed_on as PlainDate } }),
  ...(row.uploaded_at === null ? {} : { uploadedAt: row.uploaded_at as Instant }),
  ...(row.upload_note === null ? {} : { uploadNote: row.upload_note }),
  ...(row.published_at === null ? {} : { publishedAt: row.published_at as Instant }),
  version: row.version,
})

const columnsOf = ({ id, unitId, title, basis, state, draftedBy, draftedByName, openedAt, sentBackReason, decision, uploadedAt, uploadNote, publishedAt, version }: Announcement) => ({
  id, unit_id: unitId, title, basis: JSON.stringify(basis), state, drafted_by: draftedBy, drafted_by_name: draftedByName, opened_at: openedAt, sent_back_reason: sentBackReason ?? null,
  decision_number: decision?.number ?? null, decision_signer: decision?.signer ?? null, signed_on: decision?.signedOn ?? null, uploaded_at: uploadedAt ?? null, upload_note: uploadNote ?? null,
  published_at: publishedAt ?? null, version,
})

export type AnnouncementEvent = { readonly serial: number; readonly act: AnnouncementAct | 'draft'; readonly state: AnnouncementState; readonly at: Instant; readonly byName: string; readonly byId: string; readonly words?: string }

const insertLines = async (tx: Transaction, { id, lines }: Announcement): Promise<void> => {
  if (lines.length === 0) return
  await db(tx)
    .insertInto('procedures.announcement_line')
    .values(lines.map((line) => ({ announcement_id: id, code: line.code, change: line.change, name: line.name, version_id: line.versionId ?? null, version_number: line.versionNumber ?? null, retired_on: line.retiredOn ?? null, replaced_by_code: line.replacedByCode ?? null })))
    .execute()
}

const insertEvent = async (tx: Transaction, id: string, event: AnnouncementEvent): Promise<void> => {
  await db(tx)
    .insertInto('procedures.announcement_event')
    .values({ announcement_id: id, serial: event.serial, act: event.act, state: event.state, at: event.at, by_name: event.byName, by_id: event.byId, words: event.words ?? null })
    .execute()
}

export const insertAnnouncement = async (tx: Transaction, announcement: Announcement, event: AnnouncementEvent): Promise<void> => {
  await db(tx).insertInto('procedures.announcement').values(columnsOf(announcement)).execute()
  await insertLines(tx, announcement)
  await insertEvent(tx, announcement.id, event)
}

/** Row, journal and, while it is a draft, its lines. */
export const saveAnnouncement = async (tx: Transaction, announcement: Announcement, event: AnnouncementEvent): Promise<void> => {
  const { id: _id, ...columns } = columnsOf(announcement)
  await db(tx).updateTable('procedures.announcement').set(columns).where('id', '=', announcement.id).execute()
  if (event.act === 'change') {
    await db(tx).deleteFrom('procedures.announcement_line').where('announcement_id', '=', announcement.id).execute()
    await insertLines(tx, announcement)
  }
  await insertEvent(tx, announcement.id, event)
}

/** Locks the row for the length of the transaction. */
export const findAnnouncementForUpdate = async (tx: Transaction, id: string): Promise<Announcement | undefined> => {
  const row = await db(tx).selectFrom('procedures.announcement').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && announcementOf(row, await db(tx).selectFrom('procedures.announcement_line').selectAll().where('announcement_id', '=', id).orderBy('code').execute())
}

export const findAnnouncement = async (tx: Transaction, id: string): Promise<Announcement | undefined> => {
  const row = await db(tx).selectFrom('procedures.announcement').selectAll().where('id', '=', id).executeTakeFirst()
  return row && announcementOf(row, await db(tx).selectFrom('procedures.announcement_line').selectAll().where('announcement_id', '=', id).orderBy('code').execute())
}

export const isNumberTaken = async (tx: Transaction, number: string): Promise<boolean> =>
  (await db(tx).selectFrom('procedures.announcement').select('id').where('decision_number', '=', number).executeTakeFirst()) !== undefined

/** Newest first; of some units, or of all. */
export const listAnnouncements = async (tx: Transaction, asked: { readonly unitIds?: readonly string[]; readonly limit: number; readonly offset: number }): Promise<readonly Announcement[]> => {
  const { unitIds } = asked
  if (unitIds?.length === 0) return []
  const all = db(tx).selectFrom('procedures.announcement').selectAll().orderBy('opened_at', 'desc').orderBy('id').limit(asked.limit).offset(asked.offset)
  const rows = await (unitIds === undefined ? all : all.where('unit_id', 'in', unitIds)).execute()
  if (rows.length === 0) return []
  const lines = await db(tx).selectFrom('procedures.announcement_line').selectAll().where('announcement_id', 'in', rows.map(({ id }) => id)).orderBy('code').execute()
  return rows.map((row) => announcementOf(row, lines.filter(({ announcement_id: of }) => of === row.id)))
}

/** Still on their way, of some units. */
export const listOpenAnnouncements = async (tx: Transaction, unitIds: readonly string[]): Promise<readonly Announcement[]> => {
  const rows = await db(tx).selectFrom('procedures.announcement').selectAll().where(sql<boolean>`unit_id = ANY (${unitIds}::uuid[])`).where('state', 'not in', ['published', 'cancelled']).orderBy('opened_at').orderBy('id').execute()
  return rows.map((row) => announcementOf(row, []))
}

export const listAnnouncementEvents = async (tx: Transaction, id: string): Promise<readonly AnnouncementEvent[]> =>
  (await db(tx).selectFrom('procedures.announcement_event').selectAll().where('announcement_id', '=', id).orderBy('serial').execute()).map((row) => ({
    serial: row.serial, act: row.act as AnnouncementEvent['act'], state: row.state, at: row.at as Instant, byName: row.by_name, byId: row.by_id, ...(row.words === null ? {} : { words: row.words }),
  }))

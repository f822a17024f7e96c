import { sql } from 'kysely'
import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { insertsInto } from '../../../platform/db/insert-rows.ts'
import { sendOff } from '../../../platform/db/send-off.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { RegisterNote, RegisterReception } from '../domain/register.ts'
import type { OfficialDocumentsTables } from './tables.ts'

export type BookKey = { readonly unitId: UnitId; readonly year: number; readonly groupCode: string }

export type PlaceInRegister = { readonly year: number; readonly groupCode: string; readonly serial: number }

type ToPlace = BookKey & { readonly groupName: string; readonly dossierId: DossierId }

/** Where a dossier stands, or the next serial of its book, from 1 each year; then the book is held until the reception is committed. */
export const takeRegisterPlace = async (tx: Transaction, { unitId, year, groupCode, groupName, dossierId }: ToPlace): Promise<PlaceInRegister & { readonly written: boolean }> => {
  const { rows } = await sql<{ year: number; group_code: string; serial: number; written: boolean }>`
    WITH written AS (SELECT year, group_code, serial FROM official_documents.register_line WHERE dossier_id = ${dossierId}::uuid),
    taken AS (
      INSERT INTO official_documents.register_book AS book (unit_id, year, group_code, group_name, last_serial)
      SELECT ${unitId}::uuid, ${year}::int, ${groupCode}::text, ${groupName}::text, 1 WHERE NOT EXISTS (SELECT FROM written)
      ON CONFLICT (unit_id, year, group_code) DO UPDATE SET last_serial = book.last_serial + 1
      RETURNING year, group_code, last_serial
    )
    SELECT year, group_code, serial, true AS written FROM written UNION ALL SELECT year, group_code, last_serial, false FROM taken`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('the register gave no serial')
  return { year: row.year, groupCode: row.group_code, serial: row.serial, written: row.written }
}

const insert = insertsInto<OfficialDocumentsTables>()

export const insertRegisterLine = async (tx: Transaction, { reception, year, serial }: { readonly reception: RegisterReception; readonly year: number; readonly serial: number }): Promise<void> => {
  const row = {
    dossier_id: reception.dossierId,
    unit_id: reception.unitId,
    year,
    group_code: reception.group.code,
    serial,
    reception: JSON.stringify(reception),
    received_at: reception.receivedAt,
  }
  await sendOff(tx, () => insert(tx, 'official_documents.register_line', [row]))
}

export const findRegisterLine = async (tx: Transaction, dossierId: DossierId): Promise<PlaceInRegister | undefined> => {
  const row = await tables<OfficialDocumentsTables>(tx)
    .selectFrom('official_documents.register_line')
    .select(['year', 'group_code', 'serial'])
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst()
  return row && { year: row.year, groupCode: row.group_code, serial: row.serial }
}

/** The unit in whose register a dossier stands. */
export const findRegisterKeeper = async (tx: Transaction, dossierId: DossierId): Promise<UnitId | undefined> => {
  const row = await tables<OfficialDocumentsTables>(tx)
    .selectFrom('official_documents.register_line')
    .select('unit_id')
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst()
  return row?.unit_id as UnitId | undefined
}

export type NewNote = { readonly dossierId: DossierId; readonly note: RegisterNote; readonly at: Instant; readonly by: string }

/** Whoever writes holds the dossier, so the next serial is nobody else's; the key refuses a second one all the same. */
export const insertRegisterNote = async (tx: Transaction, { dossierId, note, at, by }: NewNote): Promise<void> => {
  await sql`
    INSERT INTO official_documents.register_note (dossier_id, serial, note, noted_at, noted_by)
    SELECT ${dossierId}::uuid, coalesce(max(serial), 0) + 1, ${JSON.stringify(note)}::jsonb, ${at}::timestamptz, ${by}
    FROM official_documents.register_note WHERE dossier_id = ${dossierId}`.execute(tx)
}

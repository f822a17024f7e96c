import { sql } from 'kysely'
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { Matter } from '../domain/reminder.ts'

export type Reminder = {
  readonly id: string
  readonly unitId: UnitId
  readonly what: Matter
  readonly fromUnitId: UnitId
  readonly sentOn: PlainDate
  readonly sentAt: Instant
  readonly sentBy: OfficialId
  readonly matters: number
  readonly documentId: string
  readonly number: string
}

const COLUMNS = sql`id, unit_id AS "unitId", what, from_unit_id AS "fromUnitId", sent_on::text AS "sentOn", sent_at AS "sentAt", sent_by AS "sentBy", matters, document_id AS "documentId", number`

/** False when another letter of that day was faster. */
export const insertReminder = async (tx: Transaction, each: Reminder): Promise<boolean> => {
  const { rows } = await sql`INSERT INTO indicators.reminder (id, unit_id, what, from_unit_id, sent_on, sent_at, sent_by, matters, document_id, number)
    VALUES (${each.id}, ${each.unitId}, ${each.what}, ${each.fromUnitId}, ${each.sentOn}, ${each.sentAt}, ${each.sentBy}, ${each.matters}, ${each.documentId}, ${each.number})
    ON CONFLICT ON CONSTRAINT reminder_once_a_day DO NOTHING RETURNING id`.execute(tx)
  return rows.length > 0
}

/** Letters of a day, the newest first; to some units or to all. */
export const listReminders = async (tx: Transaction, { on, unitIds }: { readonly on: PlainDate; readonly unitIds: readonly string[] }): Promise<readonly Reminder[]> =>
  (await sql<Reminder>`SELECT ${COLUMNS} FROM indicators.reminder WHERE unit_id = ANY (${unitIds}::uuid[]) AND sent_on = ${on}::date ORDER BY sent_at DESC`.execute(tx)).rows

export const findReminder = async (tx: Transaction, id: string): Promise<Reminder | undefined> =>
  (await sql<Reminder>`SELECT ${COLUMNS} FROM indicators.reminder WHERE id = ${id}::uuid`.execute(tx)).rows[0]

import { sql } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { askShared } from '../../../platform/db/ask-together.ts'
import { keptWhileUnchanged } from '../../../platform/db/kept-while-unchanged.ts'
import { askAgain, oncePerTransaction } from '../../../platform/db/once-per-transaction.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { CalendarDay, CalendarLayer, WeekPattern } from '../domain/working-calendar.ts'
import type { CalendarTables } from './tables.ts'

export type KnownCalendar = { readonly id: string; readonly unitId: UnitId; readonly isBase: boolean }

const REVISION = 'calendar-revision'

/** Id of the last change; undefined before the first. */
export const selectRevision = (tx: Transaction): Promise<string | undefined> =>
  tx.isTransaction ? keptWhileUnchanged(tx, { schema: 'calendar', key: REVISION }, () => oncePerTransaction(tx, REVISION, () => readRevision(tx))) : askShared(tx, REVISION, () => readRevision(tx))

const readRevision = async (tx: Transaction): Promise<string | undefined> => {
  const row = await tables<CalendarTables>(tx)
    .selectFrom('calendar.calendar_change')
    .select('id')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

export const selectCalendars = async (tx: Transaction): Promise<readonly KnownCalendar[]> => {
  const rows = await tables<CalendarTables>(tx).selectFrom('calendar.working_calendar').selectAll().execute()
  return rows.map((row) => ({ id: row.id, unitId: row.unit_id, isBase: row.is_base }))
}

const selectPatterns = async (tx: Transaction, calendarId: string): Promise<readonly WeekPattern[]> => {
  const db = tables<CalendarTables>(tx)
  const patterns = await db.selectFrom('calendar.week_pattern').selectAll().where('calendar_id', '=', calendarId).orderBy('from_on').execute()
  const shifts = await db.selectFrom('calendar.shift').selectAll().where('calendar_id', '=', calendarId).orderBy('start_minute').execute()
  return patterns.map((pattern) => {
    const onWeekday = (weekday: number) =>
      shifts
        .filter((shift) => shift.from_on === pattern.from_on && shift.weekday === weekday)
        .map((shift) => ({ startMinute: shift.start_minute, endMinute: shift.end_minute }))
    return {
      fromOn: pattern.from_on,
      ...(pattern.until_on === null ? {} : { untilOn: pattern.until_on }),
      source: pattern.source,
      shifts: { 1: onWeekday(1), 2: onWeekday(2), 3: onWeekday(3), 4: onWeekday(4), 5: onWeekday(5), 6: onWeekday(6), 7: onWeekday(7) },
    }
  })
}

const selectDays = async (tx: Transaction, calendarId: string): Promise<readonly CalendarDay[]> => {
  const rows = await tables<CalendarTables>(tx)
    .selectFrom('calendar.calendar_day')
    .selectAll()
    .where('calendar_id', '=', calendarId)
    .orderBy('day')
    .execute()
  return rows.map((row) => ({
    on: row.day,
    kind: row.kind,
    name: { vi: row.name_vi, en: row.name_en },
    ...(row.shifts === null ? {} : { shifts: row.shifts }),
    source: row.source,
    decided: row.decided,
  }))
}

/** What one calendar says itself. */
export const selectLayer = async (tx: Transaction, calendarId: string): Promise<CalendarLayer> => ({
  patterns: await selectPatterns(tx, calendarId),
  days: await selectDays(tx, calendarId),
})

/** Changes wait for one another, so that the last id of the journal always stands for all of them. */
export const lockCalendars = async (tx: Transaction): Promise<void> => {
  askAgain(tx, REVISION)
  await sql`SELECT pg_advisory_xact_lock(hashtext('calendar.calendar_change'))`.execute(tx)
}

/** The unit's own calendar, made empty when it has none. */
export const findOrInsertCalendar = async (tx: Transaction, unitId: UnitId, isBase: boolean): Promise<string> => {
  const db = tables<CalendarTables>(tx)
  const known = await db.selectFrom('calendar.working_calendar').select('id').where('unit_id', '=', unitId).executeTakeFirst()
  if (known !== undefined) return known.id
  const id = newId()
  await db.insertInto('calendar.working_calendar').values({ id, unit_id: unitId, is_base: isBase }).execute()
  return id
}

/** A day already said by the same calendar is said anew. */
export const saveDays = async (tx: Transaction, calendarId: string, days: readonly CalendarDay[]): Promise<void> => {
  if (days.length === 0) return
  await tables<CalendarTables>(tx)
    .insertInto('calendar.calendar_day')
    .values(
      days.map((day) => ({
        calendar_id: calendarId,
        day: day.on,
        kind: day.kind,
        name_vi: day.name.vi,
        name_en: day.name.en,
        shifts: day.shifts === undefined ? null : JSON.stringify(day.shifts),
        source: day.source,
        decided: day.decided,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['calendar_id', 'day']).doUpdateSet((excluded) => ({
        kind: excluded.ref('excluded.kind'),
        name_vi: excluded.ref('excluded.name_vi'),
        name_en: excluded.ref('excluded.name_en'),
        shifts: excluded.ref('excluded.shifts'),
        source: excluded.ref('excluded.source'),
        decided: excluded.ref('excluded.decided'),
      })),
    )
    .execute()
}

export const deleteDay = async (tx: Transaction, calendarId: string, on: PlainDate): Promise<void> => {
  await tables<CalendarTables>(tx).deleteFrom('calendar.calendar_day').where('calendar_id', '=', calendarId).where('day', '=', on).execute()
}

/** A pattern that begins on the same date is replaced. */
export const savePattern = async (tx: Transaction, calendarId: string, pattern: WeekPattern): Promise<void> => {
  const db = tables<CalendarTables>(tx)
  await db.deleteFrom('calendar.week_pattern').where('calendar_id', '=', calendarId).where('from_on', '=', pattern.fromOn).execute()
  await db
    .insertInto('calendar.week_pattern')
    .values({ calendar_id: calendarId, from_on: pattern.fromOn, until_on: pattern.untilOn ?? null, source: pattern.source })
    .execute()
  const rows = ([1, 2, 3, 4, 5, 6, 7] as const).flatMap((weekday) =>
    pattern.shifts[weekday].map(({ startMinute, endMinute }) => ({
      calendar_id: calendarId,
      from_on: pattern.fromOn,
      weekday,
      start_minute: startMinute,
      end_minute: endMinute,
    })),
  )
  if (rows.length > 0) await db.insertInto('calendar.shift').values(rows).execute()
}

export type CalendarChange = { readonly calendarId: string; readonly at: Instant; readonly madeBy: string; readonly change: unknown }

export const insertChange = async (tx: Transaction, { calendarId, at, madeBy, change }: CalendarChange): Promise<void> => {
  askAgain(tx, REVISION)
  await tables<CalendarTables>(tx)
    .insertInto('calendar.calendar_change')
    .values({ id: newId(), calendar_id: calendarId, at, made_by: madeBy, change: JSON.stringify(change) })
    .execute()
}

import type { ColumnType, GeneratedAlways } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { DayKind, Shift, Weekday } from '../domain/working-calendar.ts'

type Json<T> = ColumnType<T, string, string>

export type CalendarTables = {
  'calendar.working_calendar': { id: string; unit_id: UnitId; is_base: boolean }
  'calendar.week_pattern': { calendar_id: string; from_on: PlainDate; until_on: PlainDate | null; source: string }
  'calendar.shift': { calendar_id: string; from_on: PlainDate; weekday: Weekday; start_minute: number; end_minute: number }
  'calendar.calendar_day': {
    calendar_id: string
    day: PlainDate
    kind: DayKind
    name_vi: string
    name_en: string
    shifts: Json<readonly Shift[]> | null
    source: string
    decided: boolean
  }
  'calendar.calendar_change': {
    id: string
    seq: GeneratedAlways<number>
    calendar_id: string
    at: Instant
    made_by: string
    change: Json<unknown>
  }
}

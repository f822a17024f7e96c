import type { UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { askShared } from '../../../platform/db/ask-together.ts'
import type { Work } from '../../../platform/work.ts'
import { type DayTable, layOutDays } from '../domain/day-table.ts'
import type { CalendarLayer } from '../domain/working-calendar.ts'
import { type KnownCalendar, selectCalendars, selectLayer, selectRevision } from '../store/calendar-store.ts'
import { listAncestors } from '../../organisation/index.ts'

/** Days laid out. Holidays are known or expected through 2035; later years have weekly rest and fixed hours only. */
export const CALENDAR_RANGE = { from: '2015-01-01' as PlainDate, to: '2060-12-31' as PlainDate } as const

/** Kept by the id of the last change, which no two databases share; a change makes all of it obsolete at once. */
type Kept = {
  readonly calendars: readonly KnownCalendar[]
  readonly layers: Map<string, Promise<CalendarLayer>>
  readonly dayTables: Map<string, DayTable>
}
const MOST_REVISIONS = 4
const kept = new Map<string, Kept>()

const keepRevision = async (work: Work, revision: string): Promise<Kept> => {
  const known = kept.get(revision)
  if (known !== undefined) return known
  const fresh: Kept = { calendars: await selectCalendars(work.tx), layers: new Map(), dayTables: new Map() }
  const oldest = kept.keys().next().value
  if (kept.size >= MOST_REVISIONS && oldest !== undefined) kept.delete(oldest)
  kept.set(revision, fresh)
  return fresh
}

/** Calendars that speak for a unit: the base first, then from the top of its tree down to itself. */
const calendarsFor = async (work: Work, { calendars }: Kept, unitId: UnitId): Promise<readonly KnownCalendar[]> => {
  const base = calendars.filter(({ isBase }) => isBase)
  const own = calendars.filter(({ isBase }) => !isBase)
  if (own.length === 0) return base
  const ancestors = await listAncestors(work, unitId)
  const chain = [unitId, ...ancestors.map(({ id }) => id)].toReversed()
  return [...base, ...chain.flatMap((id) => own.filter((calendar) => calendar.unitId === id))]
}

const loadLayer = (work: Work, { layers }: Kept, calendarId: string): Promise<CalendarLayer> => {
  const known = layers.get(calendarId)
  if (known !== undefined) return known
  const loading = selectLayer(work.tx, calendarId)
  layers.set(calendarId, loading)
  loading.catch(() => layers.delete(calendarId))
  return loading
}

export type CalendarOfUnit = { readonly layers: readonly CalendarLayer[]; readonly dayTable: DayTable; readonly calendars: readonly KnownCalendar[] }

const readCalendarOf = async (work: Work, unitId: UnitId): Promise<CalendarOfUnit> => {
  const revision = await selectRevision(work.tx)
  if (revision === undefined) throw new Error('no working calendar is loaded: run the seed')
  const known = await keepRevision(work, revision)
  const calendars = await calendarsFor(work, known, unitId)
  const layers = await Promise.all(calendars.map(({ id }) => loadLayer(work, known, id)))
  const key = calendars.map(({ id }) => id).join()
  const dayTable = known.dayTables.get(key) ?? layOutDays(layers, CALENDAR_RANGE)
  known.dayTables.set(key, dayTable)
  return { layers, dayTable, calendars }
}

/** The calendar a unit works by; who asks for many dates at once asks for it once. Throws before the seed: without a base calendar nothing can be promised. */
export const getCalendarOf = (work: Work, unitId: UnitId): Promise<CalendarOfUnit> =>
  work.tx.isTransaction ? readCalendarOf(work, unitId) : askShared(work.tx, `calendar of ${unitId}`, () => readCalendarOf(work, unitId))

import type { Actor } from '../../../kernel/actor.ts'
import { ok, type Outcome, refuse } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { type CalendarCommand, type CalendarRefusal, decideChange } from '../domain/decide-change.ts'
import { resolveDays } from '../domain/resolve-day.ts'
import type { CalendarPorts } from '../ports.ts'
import { deleteDay, findOrInsertCalendar, insertChange, lockCalendars, saveDays, savePattern, selectLayer } from '../store/calendar-store.ts'
import { findUnitByCode, getProfile, listAncestors, type Unit } from '../../organisation/index.ts'
import { CALENDAR_RANGE, getCalendarOf } from './get-calendar-of.ts'

export type ChangeRefusal =
  | CalendarRefusal
  | { readonly kind: 'unknown-unit'; readonly unitCode: string }
  | { readonly kind: 'not-your-unit'; readonly unitCode: string }

/** `unitCode` of the province's own committee changes the base, which every unit follows. */
export type ChangeRequest = { readonly unitCode: string; readonly command: CalendarCommand }
export type ChangeMade = { readonly unitCode: string; readonly days: readonly string[] }

const nameOf = (actor: Actor): string => {
  if (actor.kind === 'staff') return actor.accountId
  return actor.kind === 'system' ? actor.process : actor.kind
}

const isAllowed = async (work: Work, ports: CalendarPorts, unit: Unit): Promise<boolean> => {
  const ancestors = await listAncestors(work, unit.id)
  return ports.mayChange(work.actor, [unit.id, ...ancestors.map(({ id }) => id)])
}

/** Changes what one unit's calendar says; units below follow at once. Promises already made are not touched. */
export const changeCalendar = async (
  work: Work,
  ports: CalendarPorts,
  { unitCode, command }: ChangeRequest,
): Promise<Outcome<ChangeMade, ChangeRefusal>> => {
  const unit = await findUnitByCode(work, unitCode)
  if (unit === undefined) return refuse({ kind: 'unknown-unit', unitCode })
  if (!(await isAllowed(work, ports, unit))) return refuse({ kind: 'not-your-unit', unitCode })
  await lockCalendars(work.tx)
  const { layers } = await getCalendarOf(work, unit.id)
  const { rootUnitId } = await getProfile(work)
  const calendarId = await findOrInsertCalendar(work.tx, unit.id, unit.id === rootUnitId)
  const { days: ownDays } = await selectLayer(work.tx, calendarId)
  const decided = decideChange(command, { resolve: resolveDays(layers), ownDays, range: CALENDAR_RANGE })
  if (!decided.ok) return decided
  const { days, removed, pattern } = decided.value
  await saveDays(work.tx, calendarId, days)
  for (const on of removed) await deleteDay(work.tx, calendarId, on)
  if (pattern !== undefined) await savePattern(work.tx, calendarId, pattern)
  await insertChange(work.tx, { calendarId, at: work.now, madeBy: nameOf(work.actor), change: command })
  await work.tell({ type: 'CalendarChanged', unitId: unit.id })
  return ok({ unitCode: unit.code, days: [...days.map(({ on }) => on), ...removed] })
}

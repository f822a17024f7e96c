import type { UnitId } from '../../../kernel/ids.ts'
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { enterLine } from '../../../kernel/vietnamese-text.ts'
import { keptWhileUnchanged } from '../../../platform/db/kept-while-unchanged.ts'
import type { Work } from '../../../platform/work.ts'
import type { OrganisationUnit, UnitHistory } from '../domain/unit.ts'
import { selectUnitHistory } from '../store/unit-history.view.ts'
import { selectAncestors, selectClosedAmong, selectIdsAboveEach, selectIdsBelow, selectIdsBelowEach, selectCodeOn, selectUnit, selectUnitByCode, selectUnits, selectUnitsById, type UnitFilter } from '../store/unit-view.ts'

export type UnitQuery = Partial<Omit<UnitFilter, 'limit'>> & { readonly limit?: number }

/** Units do not stand still with a pinned profile: its package leaves them open-ended instead. */
const today = (work: Work, on?: PlainDate): PlainDate => on ?? plainDateAt(work.now)

const SCHEMA = 'organisation'

export const findUnit = (work: Work, unitId: UnitId, on?: PlainDate): Promise<OrganisationUnit | undefined> => {
  const day = today(work, on)
  return keptWhileUnchanged(work.tx, { schema: SCHEMA, key: `unit ${unitId} ${day}` }, () => selectUnit(work.tx, unitId, day))
}

/** Throws for an id that was never given out. */
export const getUnit = async (work: Work, unitId: UnitId, on?: PlainDate): Promise<OrganisationUnit> => {
  const unit = await findUnit(work, unitId, on)
  if (unit === undefined) throw new Error(`no unit ${unitId}`)
  return unit
}

/**
 * Those of a page, by id: in one question, or one after another from memory where a transaction knows that they are unchanged. An id that was never
 * given out is absent.
 */
export const findUnits = async (work: Work, unitIds: readonly UnitId[]): Promise<ReadonlyMap<UnitId, OrganisationUnit>> => {
  const ids = [...new Set(unitIds)]
  if (ids.length === 0) return new Map()
  const units = work.tx.isTransaction ? await Promise.all(ids.map((id) => findUnit(work, id))) : await selectUnitsById(work.tx, ids, today(work))
  return new Map(units.flatMap((unit) => (unit === undefined ? [] : [[unit.id, unit] as const])))
}

/** Those of many units that stand no more, in one question. */
export const listClosedAmong = (work: Work, unitIds: readonly UnitId[]): Promise<readonly UnitId[]> => selectClosedAmong(work.tx, unitIds, today(work))

/** By either form of code. Prefers the holder on `on` (today unless said), else the last holder: people type old codes. */
export const findUnitByCode = (work: Work, code: string, on?: PlainDate): Promise<OrganisationUnit | undefined> =>
  selectUnitByCode(work.tx, enterLine(code).toUpperCase(), today(work, on))

/** The code the unit bore on that date; undefined outside its lifetime. */
export const unitCodeOn = (work: Work, unitId: UnitId, on: PlainDate): Promise<string | undefined> =>
  keptWhileUnchanged(work.tx, { schema: SCHEMA, key: `code ${unitId} ${on}` }, () => selectCodeOn(work.tx, unitId, on))

/** In order of code. `after` is `code|id` of the last one seen; 100 at a time unless `limit` says more. */
export const listUnits = (work: Work, query: UnitQuery = {}): Promise<readonly OrganisationUnit[]> => {
  const filter: UnitFilter = { ...query, ...(query.q === undefined ? {} : { q: enterLine(query.q) }), on: today(work, query.on), limit: query.limit ?? 100 }
  const ask = () => selectUnits(work.tx, filter)
  // What people type comes once.
  return filter.q === undefined && filter.after === undefined ? keptWhileUnchanged(work.tx, { schema: SCHEMA, key: `units ${JSON.stringify(filter)}` }, ask) : ask()
}

/** Of all who ever stood. */
const MOST_PLACES = 5000

/** Every one-stop place, closed ones too: asked for on each page of figures, and read when units change. */
export const listOneStopPlaces = (work: Work): Promise<readonly OrganisationUnit[]> => {
  const on = today(work)
  return keptWhileUnchanged(work.tx, { schema: SCHEMA, key: `one-stop places ${on}`, alsoOutside: true }, () => selectUnits(work.tx, { oneStop: true, includeClosed: true, on, limit: MOST_PLACES }))
}

/** From the parent up to the root. */
export const listAncestors = (work: Work, unitId: UnitId, on?: PlainDate): Promise<readonly OrganisationUnit[]> => {
  const day = today(work, on)
  return keptWhileUnchanged(work.tx, { schema: SCHEMA, key: `above ${unitId} ${day}` }, () => selectAncestors(work.tx, unitId, day))
}

/** Every unit under this one, at any depth. */
export const listIdsBelow = (work: Work, unitId: UnitId, on?: PlainDate): Promise<readonly UnitId[]> => {
  const day = today(work, on)
  return keptWhileUnchanged(work.tx, { schema: SCHEMA, key: `below ${unitId} ${day}` }, () => selectIdsBelow(work.tx, unitId, day))
}

/** As `listIdsBelow`, of many units in one question; a unit with nothing under it is absent. */
export const listIdsBelowEach = (work: Work, unitIds: readonly UnitId[]): Promise<ReadonlyMap<UnitId, readonly UnitId[]>> => selectIdsBelowEach(work.tx, unitIds, today(work))

/** Ids of those above each of many units, from the parent up, in one question. */
export const listIdsAboveEach = (work: Work, unitIds: readonly string[], on?: PlainDate): Promise<ReadonlyMap<string, readonly UnitId[]>> => selectIdsAboveEach(work.tx, unitIds, today(work, on))

export const getUnitHistory = (work: Work, unitId: UnitId): Promise<UnitHistory> => selectUnitHistory(work.tx, unitId)

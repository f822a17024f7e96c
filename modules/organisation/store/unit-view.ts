import { sql, type RawBuilder } from 'kysely'
import type { AreaCode, UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { AdministrativeLevel, OrganisationUnit, UnitCodeForm, UnitKind } from '../domain/unit.ts'

type UnitRow = {
  id: UnitId
  code: string
  form: UnitCodeForm
  is_demo: boolean
  name: string
  kind: UnitKind
  level: AdministrativeLevel
  parent_id: UnitId | null
  area_code: AreaCode | null
  one_stop: boolean
  opened_on: PlainDate
  closed_on: PlainDate | null
}

/**
 * Units with the name, code and parent of `on`. A unit already closed shows its last ones, a unit not yet opened its first,
 * so a link to either never leads nowhere.
 */
const unitsOn = (on: PlainDate): RawBuilder<UnitRow> => sql<UnitRow>`
  SELECT u.id, c.code, c.form, c.is_demo, n.name, u.kind, u.level, p.parent_id, u.area_code, u.one_stop, u.opened_on, u.closed_on
  FROM organisation.unit u
  CROSS JOIN LATERAL (SELECT least(greatest(${on}::date, u.opened_on), u.closed_on - 1) AS on_day) d
  CROSS JOIN LATERAL (SELECT name, name_folded FROM organisation.unit_name
    WHERE unit_id = u.id AND from_on <= d.on_day ORDER BY from_on DESC LIMIT 1) n
  CROSS JOIN LATERAL (SELECT code, form, is_demo FROM organisation.unit_code
    WHERE unit_id = u.id AND from_on <= d.on_day ORDER BY from_on DESC LIMIT 1) c
  LEFT JOIN LATERAL (SELECT parent_id FROM organisation.unit_place
    WHERE unit_id = u.id AND from_on <= d.on_day ORDER BY from_on DESC LIMIT 1) p ON true`

const toUnit = (row: UnitRow): OrganisationUnit => ({
  id: row.id,
  code: row.code,
  codeForm: row.form,
  isDemoCode: row.is_demo,
  name: row.name,
  kind: row.kind,
  level: row.level,
  ...(row.parent_id === null ? {} : { parentId: row.parent_id }),
  ...(row.area_code === null ? {} : { areaCode: row.area_code }),
  oneStop: row.one_stop,
  openedOn: row.opened_on,
  ...(row.closed_on === null ? {} : { closedOn: row.closed_on }),
})

export const selectUnit = async (tx: Transaction, unitId: UnitId, on: PlainDate): Promise<OrganisationUnit | undefined> => {
  const { rows } = await sql<UnitRow>`${unitsOn(on)} WHERE u.id = ${unitId}`.execute(tx)
  return rows[0] && toUnit(rows[0])
}

export const selectUnitsById = async (tx: Transaction, unitIds: readonly UnitId[], on: PlainDate): Promise<readonly OrganisationUnit[]> => {
  const { rows } = await sql<UnitRow>`${unitsOn(on)} WHERE u.id = ANY (${unitIds}::uuid[])`.execute(tx)
  return rows.map(toUnit)
}

/** Those of these that stand no more on `on`. */
export const selectClosedAmong = async (tx: Transaction, unitIds: readonly UnitId[], on: PlainDate): Promise<readonly UnitId[]> => {
  const { rows } = await sql<{ id: UnitId }>`SELECT id FROM organisation.unit WHERE id = ANY (${unitIds}::uuid[]) AND closed_on <= ${on} ORDER BY id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** The holder of a code on `on`; without one in force, whoever held it last (people type old codes). */
export const selectUnitByCode = async (tx: Transaction, code: string, on: PlainDate): Promise<OrganisationUnit | undefined> => {
  const { rows } = await sql<UnitRow>`${unitsOn(on)} JOIN organisation.unit_code held ON held.unit_id = u.id
    WHERE held.code = ${code}
    ORDER BY (held.from_on <= ${on} AND (held.until_on IS NULL OR held.until_on > ${on})) DESC, held.from_on DESC LIMIT 1`.execute(tx)
  return rows[0] && toUnit(rows[0])
}

/** The code a unit bore on exactly that date. */
export const selectCodeOn = async (tx: Transaction, unitId: UnitId, on: PlainDate): Promise<string | undefined> => {
  const { rows } = await sql<{ code: string }>`SELECT code FROM organisation.unit_code
    WHERE unit_id = ${unitId} AND from_on <= ${on} AND (until_on IS NULL OR until_on > ${on})`.execute(tx)
  return rows[0]?.code
}

/** By index for each: how many come next nobody knows beforehand, and a tree of thousands would be read whole for one commune. */
const placedIn = (parentId: RawBuilder<unknown>, on: PlainDate): RawBuilder<unknown> =>
  sql`SELECT unit_id FROM organisation.unit_place WHERE parent_id = ${parentId} AND from_on <= ${on} AND (until_on IS NULL OR until_on > ${on}) OFFSET 0`

const belowOf = ({ unitId, on }: { readonly unitId: UnitId; readonly on: PlainDate }): RawBuilder<unknown> => sql`WITH RECURSIVE down AS (
      SELECT p.unit_id FROM organisation.unit_place p WHERE p.parent_id = ${unitId} AND p.from_on <= ${on} AND (p.until_on IS NULL OR p.until_on > ${on})
      UNION
      SELECT p.unit_id FROM down CROSS JOIN LATERAL (${placedIn(sql`down.unit_id`, on)}) AS p)
    SELECT unit_id FROM down`

/** Ids of every unit placed under this one on a day, at any depth; of many days in one question. */
export const selectIdsBelow = async (tx: Transaction, unitId: UnitId, on: PlainDate): Promise<readonly UnitId[]> => {
  const rows = await askTogether<Parameters<typeof belowOf>[0], { readonly unit_id: UnitId }>(tx, { kind: 'units below', wanted: { unitId, on } }, belowOf)
  return rows.map(({ unit_id }) => unit_id)
}

/** Every unit under each of these, at any depth: by the one above. */
export const selectIdsBelowEach = async (tx: Transaction, unitIds: readonly UnitId[], on: PlainDate): Promise<ReadonlyMap<UnitId, readonly UnitId[]>> => {
  const { rows } = await sql<{ top_id: UnitId; unit_id: UnitId }>`WITH RECURSIVE down AS (
      SELECT p.parent_id AS top_id, p.unit_id FROM organisation.unit_place p WHERE p.parent_id = ANY (${unitIds}::uuid[]) AND p.from_on <= ${on} AND (p.until_on IS NULL OR p.until_on > ${on})
      UNION
      SELECT down.top_id, p.unit_id FROM organisation.unit_place p JOIN down ON p.parent_id = down.unit_id
        WHERE p.from_on <= ${on} AND (p.until_on IS NULL OR p.until_on > ${on}))
    SELECT top_id, unit_id FROM down`.execute(tx)
  return new Map([...Map.groupBy(rows, ({ top_id }) => top_id)].map(([top, own]) => [top, own.map(({ unit_id }) => unit_id)]))
}

/** From the parent up to the root, as the tree stood on `on`. */
export const selectAncestors = async (tx: Transaction, unitId: UnitId, on: PlainDate): Promise<readonly OrganisationUnit[]> => {
  const { rows } = await sql<UnitRow>`WITH RECURSIVE up AS (
      SELECT parent_id, 1 AS height FROM organisation.unit_place
        WHERE unit_id = ${unitId} AND from_on <= ${on} AND (until_on IS NULL OR until_on > ${on})
      UNION ALL
      SELECT p.parent_id, up.height + 1 FROM up JOIN organisation.unit_place p ON p.unit_id = up.parent_id
        AND p.from_on <= ${on} AND (p.until_on IS NULL OR p.until_on > ${on}) WHERE up.height < 20)
    ${unitsOn(on)} JOIN up ON up.parent_id = u.id ORDER BY up.height`.execute(tx)
  return rows.map(toUnit)
}

/** Ids of those above each of many, from the parent up, in one question; one with nothing above it is absent. */
export const selectIdsAboveEach = async (tx: Transaction, unitIds: readonly string[], on: PlainDate): Promise<ReadonlyMap<string, readonly UnitId[]>> => {
  const { rows } = await sql<{ below_id: string; unit_id: UnitId }>`WITH RECURSIVE up AS (
      SELECT p.unit_id AS below_id, p.parent_id AS unit_id, 1 AS height FROM organisation.unit_place p
        WHERE p.unit_id = ANY (${unitIds}::uuid[]) AND p.from_on <= ${on} AND (p.until_on IS NULL OR p.until_on > ${on})
      UNION ALL
      SELECT up.below_id, p.parent_id, up.height + 1 FROM up JOIN organisation.unit_place p ON p.unit_id = up.unit_id
        AND p.from_on <= ${on} AND (p.until_on IS NULL OR p.until_on > ${on}) WHERE up.height < 20)
    SELECT below_id, unit_id FROM up ORDER BY below_id, height`.execute(tx)
  return new Map([...Map.groupBy(rows, ({ below_id }) => below_id)].map(([below, own]) => [below, own.map(({ unit_id }) => unit_id)]))
}

export type UnitFilter = {
  readonly on: PlainDate
  readonly parentId?: UnitId
  readonly roots?: boolean
  readonly level?: AdministrativeLevel
  readonly kind?: UnitKind
  readonly areaCode?: AreaCode
  readonly oneStop?: boolean
  /** Words of the name without tones, or the beginning of a code. */
  readonly q?: string
  readonly includeClosed?: boolean
  /** Code of the last unit of the page before. */
  readonly after?: string
  readonly limit: number
}

const conditions = (filter: UnitFilter): RawBuilder<unknown>[] => {
  const { on, parentId, level, kind, areaCode, oneStop, q, after } = filter
  return [
    ...(filter.includeClosed === true ? [] : [sql`u.opened_on <= ${on} AND (u.closed_on IS NULL OR u.closed_on > ${on})`]),
    ...(parentId === undefined ? [] : [sql`p.parent_id = ${parentId}`]),
    ...(filter.roots === true ? [sql`p.parent_id IS NULL`] : []),
    ...(level === undefined ? [] : [sql`u.level = ${level}`]),
    ...(kind === undefined ? [] : [sql`u.kind = ${kind}`]),
    ...(areaCode === undefined ? [] : [sql`u.area_code = ${areaCode}`]),
    ...(oneStop === undefined ? [] : [sql`u.one_stop = ${oneStop}`]),
    ...(q === undefined || q.trim() === ''
      ? []
      : [sql`(NOT EXISTS (SELECT FROM unnest(string_to_array(platform.fold(${q}), ' ')) word WHERE position(word IN n.name_folded) = 0)
          OR EXISTS (SELECT FROM organisation.unit_code k WHERE k.unit_id = u.id AND starts_with(k.code, ${q.trim().toUpperCase()})))`]),
    ...(after === undefined ? [] : [sql`(c.code, u.id::text) > (${after.split('|')[0] ?? ''}, ${after.split('|')[1] ?? ''})`]),
  ]
}

export const selectUnits = async (tx: Transaction, filter: UnitFilter): Promise<readonly OrganisationUnit[]> => {
  const where = sql.join([sql`true`, ...conditions(filter)], sql` AND `)
  const { rows } = await sql<UnitRow>`${unitsOn(filter.on)} WHERE ${where} ORDER BY c.code, u.id::text LIMIT ${filter.limit}`.execute(tx)
  return rows.map(toUnit)
}

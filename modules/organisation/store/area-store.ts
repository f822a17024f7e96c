import { sql } from 'kysely'
import type { AreaCode } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { AdministrativeArea, AreaLink } from '../domain/area.ts'
import type { AdministrativeLevel } from '../domain/unit.ts'
import type { Validity } from '../domain/validity.ts'
import type { OrganisationTables } from './tables.ts'

type AreaRow = OrganisationTables['organisation.area']

const toArea = (row: AreaRow): AdministrativeArea => ({
  code: row.code,
  level: row.level,
  name: row.name,
  fromOn: row.from_on,
  ...(row.until_on === null ? {} : { untilOn: row.until_on }),
  ...(row.parent_code === null ? {} : { parentCode: row.parent_code }),
  source: row.source,
})

export const selectAreaOn = async (tx: Transaction, code: AreaCode, on: PlainDate): Promise<AdministrativeArea | undefined> => {
  const { rows } = await sql<AreaRow>`SELECT * FROM organisation.area
    WHERE code = ${code} AND from_on <= ${on} AND (until_on IS NULL OR until_on > ${on})`.execute(tx)
  return rows[0] && toArea(rows[0])
}

/** The areas that bear these codes on a day, and all above them. */
export const selectAreasUpwards = async (tx: Transaction, codes: readonly AreaCode[], on: PlainDate): Promise<readonly AdministrativeArea[]> => {
  const inForce = sql`a.from_on <= ${on} AND (a.until_on IS NULL OR a.until_on > ${on})`
  const { rows } = await sql<AreaRow>`WITH RECURSIVE up AS (
      SELECT a.* FROM organisation.area a WHERE a.code = ANY (${codes}::text[]) AND ${inForce}
      UNION
      SELECT a.* FROM organisation.area a JOIN up ON a.code = up.parent_code WHERE ${inForce})
    SELECT * FROM up`.execute(tx)
  return rows.map(toArea)
}

/** Every area that ever bore the code, newest first. */
export const selectAreaVersions = async (tx: Transaction, code: AreaCode): Promise<readonly AdministrativeArea[]> => {
  const { rows } = await sql<AreaRow>`SELECT * FROM organisation.area WHERE code = ${code} ORDER BY from_on DESC`.execute(tx)
  return rows.map(toArea)
}

export type AreaFilter = {
  readonly on: PlainDate
  readonly parentCode?: AreaCode
  readonly level?: AdministrativeLevel
  readonly q?: string
  readonly after?: AreaCode
  readonly limit: number
}

export const selectAreas = async (tx: Transaction, filter: AreaFilter): Promise<readonly AdministrativeArea[]> => {
  const { on, parentCode, level, q, after } = filter
  const where = sql.join(
    [
      sql`from_on <= ${on} AND (until_on IS NULL OR until_on > ${on})`,
      ...(parentCode === undefined ? [] : [sql`parent_code = ${parentCode}`]),
      ...(level === undefined ? [] : [sql`level = ${level}`]),
      ...(q === undefined || q.trim() === ''
        ? []
        : [sql`(code = ${q.trim()} OR position(platform.fold(${q}) IN name_folded) > 0)`]),
      ...(after === undefined ? [] : [sql`code > ${after}`]),
    ],
    sql` AND `,
  )
  const { rows } = await sql<AreaRow>`SELECT * FROM organisation.area WHERE ${where} ORDER BY code LIMIT ${filter.limit}`.execute(tx)
  return rows.map(toArea)
}

export const selectAreaLinks = async (
  tx: Transaction,
  { code, side }: { readonly code: AreaCode; readonly side: 'from' | 'to' },
): Promise<readonly AreaLink[]> => {
  const rows = await tables<OrganisationTables>(tx)
    .selectFrom('organisation.area_link')
    .selectAll()
    .where(side === 'from' ? 'from_code' : 'to_code', '=', code)
    .orderBy('effective_on')
    .orderBy('to_code')
    .execute()
  return rows.map((row) => ({
    fromCode: row.from_code,
    toCode: row.to_code,
    effectiveOn: row.effective_on,
    extent: row.extent,
    source: row.source,
  }))
}

export type WriteCount = { readonly added: number; readonly changed: number }

/** Adds and changes in one statement; rows already equal are not touched. */
export const upsertAreas = async (tx: Transaction, areas: readonly AdministrativeArea[]): Promise<WriteCount> => {
  const { rows } = await sql<{ added: boolean }>`INSERT INTO organisation.area (code, from_on, until_on, level, name, parent_code, source)
    SELECT code, from_on, until_on, level, name, parent_code, source FROM jsonb_to_recordset(${JSON.stringify(
      areas.map((area) => ({
        code: area.code,
        from_on: area.fromOn,
        until_on: area.untilOn ?? null,
        level: area.level,
        name: area.name,
        parent_code: area.parentCode ?? null,
        source: area.source,
      })),
    )}::jsonb) AS given (code text, from_on date, until_on date, level text, name text, parent_code text, source text)
    ON CONFLICT (code, from_on) DO UPDATE SET until_on = excluded.until_on, level = excluded.level, name = excluded.name,
      parent_code = excluded.parent_code, source = excluded.source
    WHERE (organisation.area.until_on, organisation.area.level, organisation.area.name, organisation.area.parent_code)
      IS DISTINCT FROM (excluded.until_on, excluded.level, excluded.name, excluded.parent_code)
    RETURNING (xmax = 0) AS added`.execute(tx)
  const added = rows.filter((row) => row.added).length
  return { added, changed: rows.length - added }
}

export const upsertAreaLinks = async (tx: Transaction, links: readonly AreaLink[]): Promise<WriteCount> => {
  const { rows } = await sql<{ added: boolean }>`INSERT INTO organisation.area_link (from_code, to_code, effective_on, extent, source)
    SELECT from_code, to_code, effective_on, extent, source FROM jsonb_to_recordset(${JSON.stringify(
      links.map((link) => ({
        from_code: link.fromCode,
        to_code: link.toCode,
        effective_on: link.effectiveOn,
        extent: link.extent,
        source: link.source,
      })),
    )}::jsonb) AS given (from_code text, to_code text, effective_on date, extent text, source text)
    ON CONFLICT (from_code, to_code, effective_on) DO UPDATE SET extent = excluded.extent, source = excluded.source
    WHERE organisation.area_link.extent IS DISTINCT FROM excluded.extent
    RETURNING (xmax = 0) AS added`.execute(tx)
  const added = rows.filter((row) => row.added).length
  return { added, changed: rows.length - added }
}

/** Areas in force on at least one day of a span. */
export const selectAreasWithin = async (tx: Transaction, { fromOn, untilOn }: Validity): Promise<readonly AdministrativeArea[]> => {
  const { rows } = await sql<AreaRow>`SELECT * FROM organisation.area
    WHERE from_on < ${untilOn ?? 'infinity'}::date AND (until_on IS NULL OR until_on > ${fromOn}) ORDER BY code`.execute(tx)
  return rows.map(toArea)
}

export const selectLinksOn = async (tx: Transaction, effectiveOn: PlainDate): Promise<readonly AreaLink[]> => {
  const rows = await tables<OrganisationTables>(tx)
    .selectFrom('organisation.area_link')
    .selectAll()
    .where('effective_on', '=', effectiveOn)
    .execute()
  return rows.map((row) => ({ fromCode: row.from_code, toCode: row.to_code, effectiveOn: row.effective_on, extent: row.extent, source: row.source }))
}

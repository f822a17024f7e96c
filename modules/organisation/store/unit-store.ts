import { sql } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { OrganisationUnit, UnitCode, UnitName, UnitPlace } from '../domain/unit.ts'
import type { OrganisationTables } from './tables.ts'

type NewUnit = Pick<OrganisationUnit, 'id' | 'kind' | 'level' | 'areaCode' | 'oneStop' | 'openedOn' | 'closedOn'> & { readonly seedKey?: string }

export const insertUnits = async (tx: Transaction, units: readonly NewUnit[]): Promise<void> => {
  if (units.length === 0) return
  await tables<OrganisationTables>(tx)
    .insertInto('organisation.unit')
    .values(
      units.map((unit) => ({
        id: unit.id,
        kind: unit.kind,
        level: unit.level,
        area_code: unit.areaCode ?? null,
        one_stop: unit.oneStop,
        opened_on: unit.openedOn,
        closed_on: unit.closedOn ?? null,
        closing_basis: null,
        seed_key: unit.seedKey ?? null,
      })),
    )
    .execute()
}

type Of<T> = T & { readonly unitId: UnitId }
const spell = ({ fromOn, untilOn }: { readonly fromOn: PlainDate; readonly untilOn?: PlainDate }) => ({
  from_on: fromOn,
  until_on: untilOn ?? null,
})

export const insertNames = async (tx: Transaction, names: readonly Of<UnitName>[]): Promise<void> => {
  await tables<OrganisationTables>(tx)
    .insertInto('organisation.unit_name')
    .values(names.map((one) => ({ unit_id: one.unitId, ...spell(one), name: one.name, basis: one.basis })))
    .execute()
}

export const insertCodes = async (tx: Transaction, codes: readonly Of<UnitCode>[]): Promise<void> => {
  await tables<OrganisationTables>(tx)
    .insertInto('organisation.unit_code')
    .values(
      codes.map((one) => ({ unit_id: one.unitId, ...spell(one), code: one.code, form: one.form, is_demo: one.isDemo, source: one.source })),
    )
    .execute()
}

export const insertPlaces = async (tx: Transaction, places: readonly Of<UnitPlace>[]): Promise<void> => {
  if (places.length === 0) return
  await tables<OrganisationTables>(tx)
    .insertInto('organisation.unit_place')
    .values(places.map((one) => ({ unit_id: one.unitId, ...spell(one), parent_id: one.parentId, basis: one.basis })))
    .execute()
}

type NewLink = {
  readonly predecessorId: UnitId
  readonly successorId: UnitId
  readonly effectiveOn: PlainDate
  readonly extent: 'whole' | 'part'
  readonly basis: string
}

export const insertUnitLinks = async (tx: Transaction, links: readonly NewLink[]): Promise<void> => {
  if (links.length === 0) return
  await tables<OrganisationTables>(tx)
    .insertInto('organisation.unit_link')
    .values(
      links.map((link) => ({
        predecessor_id: link.predecessorId,
        successor_id: link.successorId,
        effective_on: link.effectiveOn,
        extent: link.extent,
        basis: link.basis,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const TABLE = { name: 'organisation.unit_name', code: 'organisation.unit_code', place: 'organisation.unit_place' } as const

/** Ends the open name, code or place of a unit on `untilOn`; a spell begun that very day is kept from overlapping by the rules above. */
export const endSpell = async (
  tx: Transaction,
  { of, unitId, untilOn }: { readonly of: keyof typeof TABLE; readonly unitId: UnitId; readonly untilOn: PlainDate },
): Promise<void> => {
  await sql`UPDATE ${sql.table(TABLE[of])} SET until_on = ${untilOn} WHERE unit_id = ${unitId} AND until_on IS NULL`.execute(tx)
}

export const closeUnit = async (
  tx: Transaction,
  { unitId, closedOn, basis }: { readonly unitId: UnitId; readonly closedOn: PlainDate; readonly basis: string },
): Promise<void> => {
  await sql`UPDATE organisation.unit SET closed_on = ${closedOn}, closing_basis = ${basis} WHERE id = ${unitId}`.execute(tx)
  for (const spell of ['name', 'code', 'place'] as const) await endSpell(tx, { of: spell, unitId, untilOn: closedOn })
}

/** Locks the unit's row, so that two administrators change it one after the other. */
export const lockUnit = async (tx: Transaction, unitId: UnitId): Promise<boolean> => {
  const { rows } = await sql`SELECT id FROM organisation.unit WHERE id = ${unitId} FOR UPDATE`.execute(tx)
  return rows.length > 0
}

/** Ids of the seeded units by their keys. */
export const selectSeedKeys = async (tx: Transaction): Promise<ReadonlyMap<string, UnitId>> => {
  const rows = await tables<OrganisationTables>(tx)
    .selectFrom('organisation.unit')
    .select(['seed_key', 'id'])
    .where('seed_key', 'is not', null)
    .execute()
  return new Map(rows.map((row) => [row.seed_key ?? '', row.id]))
}

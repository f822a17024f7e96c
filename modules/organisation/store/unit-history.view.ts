import { sql } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { UnitHistory, UnitLink } from '../domain/unit.ts'
import type { Validity } from '../domain/validity.ts'
import type { OrganisationTables } from './tables.ts'

const validity = (row: { from_on: PlainDate; until_on: PlainDate | null }): Validity => ({
  fromOn: row.from_on,
  ...(row.until_on === null ? {} : { untilOn: row.until_on }),
})

type LinkRow = { unit_id: UnitId; name: string; effective_on: PlainDate; extent: 'whole' | 'part'; basis: string }

const selectLinks = async (tx: Transaction, unitId: UnitId, way: 'predecessors' | 'successors'): Promise<readonly UnitLink[]> => {
  const [here, there] =
    way === 'predecessors' ? [sql.ref('l.successor_id'), sql.ref('l.predecessor_id')] : [sql.ref('l.predecessor_id'), sql.ref('l.successor_id')]
  const { rows } = await sql<LinkRow>`SELECT ${there} AS unit_id, n.name, l.effective_on, l.extent, l.basis
    FROM organisation.unit_link l
    CROSS JOIN LATERAL (SELECT name FROM organisation.unit_name WHERE unit_id = ${there} ORDER BY from_on DESC LIMIT 1) n
    WHERE ${here} = ${unitId} ORDER BY l.effective_on, n.name`.execute(tx)
  return rows.map((row) => ({
    unitId: row.unit_id,
    name: row.name,
    effectiveOn: row.effective_on,
    extent: row.extent,
    basis: row.basis,
  }))
}

export const selectUnitHistory = async (tx: Transaction, unitId: UnitId): Promise<UnitHistory> => {
  const db = tables<OrganisationTables>(tx)
  const names = await db.selectFrom('organisation.unit_name').selectAll().where('unit_id', '=', unitId).orderBy('from_on').execute()
  const codes = await db.selectFrom('organisation.unit_code').selectAll().where('unit_id', '=', unitId).orderBy('from_on').execute()
  const places = await db.selectFrom('organisation.unit_place').selectAll().where('unit_id', '=', unitId).orderBy('from_on').execute()
  return {
    names: names.map((row) => ({ ...validity(row), name: row.name, basis: row.basis })),
    codes: codes.map((row) => ({ ...validity(row), code: row.code, form: row.form, isDemo: row.is_demo, source: row.source })),
    places: places.map((row) => ({ ...validity(row), parentId: row.parent_id, basis: row.basis })),
    predecessors: await selectLinks(tx, unitId, 'predecessors'),
    successors: await selectLinks(tx, unitId, 'successors'),
  }
}

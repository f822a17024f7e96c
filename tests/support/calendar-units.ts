import { sql } from 'kysely'
import type { UnitId } from '../../kernel/ids.ts'
import { newId } from '../../platform/db/new-id.ts'
import type { Work } from '../../platform/work.ts'

export type UnitLine = { readonly root: UnitId; readonly district: UnitId; readonly commune: UnitId }

type TestUnit = { readonly id: UnitId; readonly code: string; readonly parentId?: UnitId }

const insertUnit = async ({ tx }: Work, { id, code, parentId }: TestUnit): Promise<void> => {
  await sql`INSERT INTO organisation.unit (id, kind, level, one_stop, opened_on) VALUES (${id}, 'department', 'province', false, '2010-01-01')`.execute(tx)
  await sql`INSERT INTO organisation.unit_name (unit_id, from_on, name, basis) VALUES (${id}, '2010-01-01', ${`Đơn vị ${code}`}, 'test')`.execute(tx)
  await sql`INSERT INTO organisation.unit_code (unit_id, from_on, code, form, is_demo, source) VALUES (${id}, '2010-01-01', ${code}, 'decision-20', true, 'test')`.execute(tx)
  if (parentId !== undefined)
    await sql`INSERT INTO organisation.unit_place (unit_id, from_on, parent_id, basis) VALUES (${id}, '2010-01-01', ${parentId}, 'test')`.execute(tx)
}

/** Three units under one another, `T9`, `T9.01`, `T9.01.01`, and a profile whose root is the first. */
export const insertUnitLine = async (work: Work): Promise<UnitLine> => {
  const line: UnitLine = { root: newId<UnitId>(), district: newId<UnitId>(), commune: newId<UnitId>() }
  await insertUnit(work, { id: line.root, code: 'T9' })
  await insertUnit(work, { id: line.district, code: 'T9.01', parentId: line.root })
  await insertUnit(work, { id: line.commune, code: 'T9.01.01', parentId: line.district })
  await sql`INSERT INTO organisation.profile (name, title, tiers, province_area_code, root_unit_id, rule_sets, loaded_at)
    VALUES ('test', 'test', 3, '44', ${line.root}, '[]', now())`.execute(work.tx)
  return line
}

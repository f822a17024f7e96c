import type { PersonId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { OneStopTables } from './tables.ts'

export type Guidance = {
  readonly guidanceId: string
  readonly unitId: UnitId
  readonly personId?: PersonId
  readonly personName: string
  readonly procedureCode: string
  readonly procedureName: string
  readonly lacking: readonly string[]
  readonly note: string
  readonly toldBy: string
  readonly toldAt: Instant
}

type Row = OneStopTables['one_stop.guidance']

const guidanceOf = (row: Row): Guidance => ({
  guidanceId: row.guidance_id,
  unitId: row.unit_id as UnitId,
  ...(row.person_id === null ? {} : { personId: row.person_id as PersonId }),
  personName: row.person_name,
  procedureCode: row.procedure_code,
  procedureName: row.procedure_name,
  lacking: row.lacking as unknown as readonly string[],
  note: row.note,
  toldBy: row.told_by,
  toldAt: row.told_at as Instant,
})

export const insertGuidance = async (tx: Transaction, told: Guidance): Promise<void> => {
  await tables<OneStopTables>(tx)
    .insertInto('one_stop.guidance')
    .values({
      guidance_id: told.guidanceId,
      unit_id: told.unitId,
      person_id: told.personId ?? null,
      person_name: told.personName,
      procedure_code: told.procedureCode,
      procedure_name: told.procedureName,
      lacking: JSON.stringify(told.lacking),
      note: told.note,
      told_by: told.toldBy,
      told_at: told.toldAt,
    })
    .execute()
}

const select = (tx: Transaction) => tables<OneStopTables>(tx).selectFrom('one_stop.guidance').selectAll()

export const findGuidance = async (tx: Transaction, guidanceId: string): Promise<Guidance | undefined> => {
  const row = await select(tx).where('guidance_id', '=', guidanceId).executeTakeFirst()
  return row && guidanceOf(row)
}

export type GuidanceFilter = { readonly personId?: PersonId; readonly unitIds?: readonly UnitId[]; readonly procedureCode?: string; readonly since?: Instant; readonly limit: number }

/** Newest first. */
export const listGuidance = async (tx: Transaction, { personId, unitIds, procedureCode, since, limit }: GuidanceFilter): Promise<readonly Guidance[]> => {
  let asked = select(tx)
  if (personId !== undefined) asked = asked.where('person_id', '=', personId)
  if (unitIds !== undefined) asked = asked.where('unit_id', 'in', [...unitIds, '00000000-0000-0000-0000-000000000000'])
  if (procedureCode !== undefined) asked = asked.where('procedure_code', '=', procedureCode)
  if (since !== undefined) asked = asked.where('told_at', '>=', since)
  return (await asked.orderBy('told_at', 'desc').limit(limit).execute()).map(guidanceOf)
}

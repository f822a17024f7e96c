import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { addDays, instantOn, parsePlainDate } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { tables } from '../../../platform/db/transaction.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import type { DossierTables } from '../store/tables.ts'
import { countDeskToday } from './count-desk.ts'

const WEDNESDAY = parsePlainDate('2025-03-12') ?? expect.fail()
/** Hours and minutes of that Vietnamese day, or of one some days away. */
const at = (hour: number, days = 0, minute = 0): Instant => instantOn(addDays(WEDNESDAY, days), hour * 60 + minute)
const NOW = at(10)

type Moments = Partial<Record<'accepted' | 'due' | 'returned' | 'ended', Instant>>

describe('counts of a desk today', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await openTestDatabase()
  })
  afterAll(() => db.close())

  const keep = (unitId: UnitId, { accepted, due, returned, ended }: Moments): Promise<unknown> =>
    db.work({}, ({ tx }) =>
      tables<DossierTables>(tx)
        .insertInto('dossiers.dossier')
        .values({
          dossier_id: newId<DossierId>(),
          version: 1,
          state: ended ? 'returned' : 'examining',
          national_status: 4,
          code: accepted ? 'X' : null,
          procedure_code: '9.000001',
          procedure_version_id: newId<DossierId>(),
          procedure_name: 'Thủ tục thử nghiệm',
          channel: 'in-person',
          assisted: true,
          receiving_unit_id: unitId,
          resolving_unit_id: newId<UnitId>(),
          applicant_kind: 'individual',
          applicant_name: 'Trần Thị Mẫu',
          submitted_at: accepted ?? at(8, -9),
          accepted_at: accepted ?? null,
          due_at: due ?? null,
          returned_at: returned ?? null,
          ended_at: ended ?? returned ?? null,
          holder_step: (ended ?? returned) ? null : 'examine',
          holder_stage: (ended ?? returned) ? null : 'examine',
        })
        .execute(),
    )
  const countsOf = async (unitId: UnitId): Promise<readonly number[]> => {
    const { receivedToday, returnedToday, inHand, dueToday } = await db.work({ now: NOW }, (work) => countDeskToday(work, unitId))
    return [receivedToday, returnedToday, inHand, dueToday]
  }

  it.each<{ what: string; moments: Moments; counts: readonly [received: number, returned: number, inHand: number, due: number] }>([
    { what: 'submitted and not yet accepted', moments: {}, counts: [0, 0, 0, 0] },
    { what: 'accepted this morning, due later', moments: { accepted: at(8), due: at(8, 2) }, counts: [1, 0, 1, 0] },
    { what: 'accepted in the first minute of the Vietnamese day', moments: { accepted: at(0), due: at(8, 2) }, counts: [1, 0, 1, 0] },
    { what: 'accepted in the last minute of yesterday', moments: { accepted: at(23, -1, 59), due: at(8, 2) }, counts: [0, 0, 1, 0] },
    { what: 'accepted and returned today', moments: { accepted: at(8), due: at(16), returned: at(9) }, counts: [1, 1, 0, 1] },
    { what: 'due today, still in hand', moments: { accepted: at(8, -3), due: at(16) }, counts: [0, 0, 1, 1] },
    { what: 'due tomorrow at midnight', moments: { accepted: at(8, -3), due: at(0, 1) }, counts: [0, 0, 1, 0] },
    { what: 'overdue since yesterday', moments: { accepted: at(8, -9), due: at(16, -1) }, counts: [0, 0, 1, 0] },
    { what: 'returned yesterday', moments: { accepted: at(8, -3), due: at(16), returned: at(16, -1) }, counts: [0, 0, 0, 0] },
    { what: 'withdrawn today, had been due today', moments: { accepted: at(8, -3), due: at(16), ended: at(9) }, counts: [0, 0, 0, 0] },
  ])('$what', async ({ moments, counts }) => {
    const desk = newId<UnitId>()
    await keep(desk, moments)
    await keep(newId<UnitId>(), { accepted: at(8), due: at(16) })
    expect(await countsOf(desk)).toEqual(counts)
  })

  it('is all zeros for a desk that never received anything', async () => {
    expect(await countsOf(newId<UnitId>())).toEqual([0, 0, 0, 0])
  })
})

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { loadProfile } from './load-profile.ts'
import { proveHistories } from './prove-histories.ts'

describe('prove-histories', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await openTestDatabase()
    await db.work({}, (work) => loadProfile(work, 'quang-tri-2026'))
  })
  afterAll(() => db.close())

  it('finds no fault in what a profile loads', async () => {
    const { checked, faults } = await db.work({}, proveHistories)
    expect(checked).toBeGreaterThan(700)
    expect(faults).toEqual([])
  })

  it.each([
    ['a gap in a name', `UPDATE organisation.unit_name SET until_on = '2025-06-30' WHERE unit_id = (SELECT id FROM organisation.unit WHERE closed_on IS NOT NULL LIMIT 1)`, /name of/],
    ['a code with two holders', `UPDATE organisation.unit_code SET until_on = '2025-07-02' WHERE code = 'H50' AND until_on = '2025-07-01'`, /code H50 is borne by/],
    ['a child that outlives its parent', `UPDATE organisation.unit_place SET until_on = '2025-07-02' WHERE until_on = '2025-07-01'`, /stands under/],
    ['two versions of one area', `UPDATE organisation.area SET until_on = '2025-07-02' WHERE code = '44' AND from_on = '2013-12-20'`, /area 44/],
  ])('finds %s', async (_, damage, words) => {
    const undo = new Error('undo')
    const seen = await db
      .work({}, async (work) => {
        await sql.raw(damage).execute(work.tx)
        const { faults } = await proveHistories(work)
        throw Object.assign(undo, { message: faults.join('\n') })
      })
      .catch((cause: unknown) => (cause instanceof Error ? cause.message : ''))
    expect(seen).toMatch(words)
  })
})

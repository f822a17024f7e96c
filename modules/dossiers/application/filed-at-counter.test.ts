// Plan 276 III.4g, NĐ 13/2023 Đ3.3: of an online filing only the reception place is kept whose network it came from.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { countersFiledAt } from './filed-at-counter.ts'
import { submitDossier } from './submit-dossier.ts'

let world: DossierWorld
beforeAll(async () => {
  world = await openDossierWorld()
  await world.db.work({}, ({ tx }) => sql`INSERT INTO organisation.counter_network VALUES (${world.desk.id}, '203.0.113.8/29', 'own', ${TEST_NOW}, 'Quản trị')`.execute(tx))
})
afterAll(() => world.close())

const file = async (address?: string) => {
  const draftId = await fullDraft(world, { actor: world.citizen, procedureCode: PROCEDURE, now: TEST_NOW })
  return valueOf(await world.db.work({ actor: world.citizen, now: TEST_NOW }, (work) => submitDossier(work, { draftId, formOnPaper: true, anotherReason: 'Cần thêm một bản nữa', ...(address === undefined ? {} : { address }) }))).id
}

it('knows the place of a filing from its network, and nothing of the others', async () => {
  const [atCounter, atHome, unknown] = [await file('203.0.113.10'), await file('198.51.100.7'), await file()]
  expect(await world.db.work({}, (work) => countersFiledAt(work, [atCounter, atHome, unknown]))).toEqual(new Map([[atCounter, world.desk.id]]))
  const { rows } = await world.db.work({}, ({ tx }) => sql<{ name: string }>`SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'dossiers' AND table_name = 'filed_at_counter' ORDER BY 1`.execute(tx))
  expect(rows.map(({ name }) => name)).toEqual(['desk_id', 'dossier_id'])
})

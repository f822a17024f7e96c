// Lessons idea 16: a fact is known from the moment of its act, also where acts of the past are played in one transaction (the demonstration).
import { afterAll, beforeAll, expect, it } from 'vitest'
import { at, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { heard } from '../../../tests/support/hear-indicators.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { fileAtCounter } from '../../dossiers/index.ts'
import { showQualityIndex } from './show-quality-index.ts'

let world: DossierWorld
beforeAll(async () => void (world = await openDossierWorld()))
afterAll(() => world.close())

it('a past day shows what was played as of that day', async () => {
  const [then, later] = [at('2025-03-12', 600), at('2025-03-28', 600)]
  const draftId = await fullDraft(world, { actor: world.clerk, procedureCode: PROCEDURE, now: then })
  await world.db.work({ actor: world.clerk, now: later }, async (work) => valueOf(await fileAtCounter({ ...heard(work), now: then }, { draftId, channel: 'in-person', publicUrl, waived: [] })))
  const received = async (on: string) => valueOf(await world.db.work({ now: later }, (work) => showQualityIndex(work, { unit: world.committee.code, period: '2025-03', on }))).beside.received
  expect([await received('2025-03-11'), await received('2025-03-12')]).toEqual([0, 1])
})

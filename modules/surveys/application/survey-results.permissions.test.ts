import { afterAll, beforeAll, expect, it } from 'vitest'
import { act, at, kindOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { listLowCases } from './low-cases.ts'
import { showSurveyResults } from './show-results.ts'

let world: DossierWorld
beforeAll(async () => void (world = await openDossierWorld()))
afterAll(() => world.close())

const PRESENT = at('2025-03-12', 600)

it.each([
  ['head', 'ok'],
  ['officer', 'survey-not-yours'],
  ['clerk', 'survey-not-yours'],
  ['clerkElsewhere', 'survey-not-yours'],
  ['citizen', 'survey-not-yours'],
] as const)('NĐ 61/2018 articles 28.1, 32: results of a unit are for those in charge of it: %s', async (who, kind) => {
  expect(kindOf(await act(world, { actor: world[who], now: PRESENT }, (work) => showSurveyResults(work, { unitId: world.committee.id })))).toBe(kind)
})

it('those who are rated see no case', async () => {
  for (const who of ['officer', 'clerk', 'citizen'] as const) expect(await act(world, { actor: world[who], now: PRESENT }, (work) => listLowCases(work))).toEqual({ cases: [], open: 0 })
})

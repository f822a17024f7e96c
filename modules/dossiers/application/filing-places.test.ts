import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { act, kindOf, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { openDossierWorld, WORLD_SHEET, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { getUnit } from '../../organisation/index.ts'
import { findPublished, importSheets, type ProcedureVersion } from '../../procedures/index.ts'
import { saveDraftAnswers } from './change-draft.ts'
import { fileAtCounter } from './file-at-counter.ts'
import { listFilingPlaces } from './filing-places.ts'
import { listInbox } from './list-inbox.ts'

describe('filing-places', () => {
  let world: DossierWorld
  beforeAll(async () => {
    world = await openDossierWorld()
  })
  afterAll(() => world.close())

  // NĐ 61/2018 Art. 7: a desk for every district and commune, whoever in the building it stands under
  it.each([
    ['district', 8],
    ['commune', 145],
  ] as const)('has every one-stop desk of level %s, resolved by the committee of its area', (level, count) =>
    world.db.work({}, async (work) => {
      const procedure = { levels: [level], sector: { name: 'Hộ tịch' }, agencies: { executing: [], competent: [] } } as unknown as ProcedureVersion
      const places = await listFilingPlaces(work, procedure)
      expect(places).toHaveLength(count)
      expect(places.filter((place) => !place.resolvingName.startsWith('Ủy ban nhân dân'))).toEqual([])
    }),
  )

  it('offers no desk of the province for what only a ministry resolves', () =>
    world.db.work({}, async (work) => {
      const procedure = { levels: ['central'], sector: { name: 'Dược phẩm' }, agencies: { executing: [], competent: [] } } as unknown as ProcedureVersion
      expect(await listFilingPlaces(work, procedure)).toEqual([])
    }),
  )

  it('is received at the province desk for the department its sheet names, and lies there at once (NĐ 61/2018 art. 7.1, 18)', async () => {
    const sheet = { ...WORLD_SHEET, code: '9.000061', levels: ['province'], sector: { name: 'Lý lịch tư pháp' }, agencies: { ...WORLD_SHEET.agencies, executing: [{ name: 'Sở Tư pháp' }] } }
    await world.db.work({}, (work) => importSheets(work, [sheet as never], { source: 'own', options: { publish: true } }))
    const [place, ...others] = await world.db.work({}, async (work) => {
      const procedure = await findPublished(work, sheet.code, plainDateAt(work.now))
      return procedure ? listFilingPlaces(work, procedure) : []
    })
    expect([place, others]).toMatchObject([{ level: 'province', resolvingName: 'Sở Tư pháp' }, []])
    if (!place) throw new Error('nowhere to hand it in')
    const { receivingUnitId, resolvingUnitId } = place
    const desk = await world.db.work({}, (work) => getUnit(work, receivingUnitId))
    const receive = async (clerk: Actor) => {
      const draftId = await fullDraft(world, { actor: clerk, procedureCode: sheet.code, now: TEST_NOW })
      valueOf(await act(world, { actor: clerk, now: TEST_NOW }, (work) => saveDraftAnswers(work, draftId, { place: { receivingUnitId, resolvingUnitId } })))
      return act(world, { actor: clerk, now: TEST_NOW }, (work) => fileAtCounter(work, { draftId, channel: 'in-person', waived: [], publicUrl }))
    }
    expect(kindOf(await receive(world.clerk))).toBe('not-permitted-here')
    const received = valueOf(await receive({ ...world.clerk, roles: [{ role: 'one-stop-officer', unitId: receivingUnitId }] } as Actor))
    expect(received).toMatchObject({ state: 'examining', receivingUnitId, resolvingUnitId, holder: { stage: 'examine', unitId: resolvingUnitId }, acceptance: { slip: { number: expect.any(String) } } })
    expect(received.code?.startsWith(`${desk.code}-`)).toBe(true)
    const officer = { ...world.officer, roles: [{ role: 'case-officer', unitId: resolvingUnitId }] } as Actor
    expect((await world.db.work({ actor: officer }, (work) => listInbox(work, 'officer', {}))).items.map(({ dossierId }) => dossierId)).toEqual([received.id])
  })
})

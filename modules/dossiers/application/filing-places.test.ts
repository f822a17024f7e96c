import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDossierWorld, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import type { ProcedureVersion } from '../../procedures/index.ts'
import { listFilingPlaces } from './filing-places.ts'

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
})

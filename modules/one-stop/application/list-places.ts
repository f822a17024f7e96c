import type { Work } from '../../../platform/work.ts'
import { listElsewherePlaces, listFilingPlaces } from '../../dossiers/index.ts'
import type { ProcedureVersion } from '../../procedures/index.ts'
import { ownDeskIds } from './own-desks.ts'

/** Own places first, then those of other desks this one may receive for. */
export const listPlaces = async (work: Work, procedure: ProcedureVersion) => {
  const desks = ownDeskIds(work)
  const own = (await listFilingPlaces(work, procedure)).filter(({ receivingUnitId }) => desks.includes(receivingUnitId))
  const elsewhere = await Promise.all(desks.map((deskId) => listElsewherePlaces(work, procedure, deskId)))
  return [...own, ...elsewhere.flat()].map(({ receivingUnitId, resolvingUnitId, competentDeskId, name, resolvingName }) => ({
    receivingUnitId,
    resolvingUnitId,
    name,
    resolvingName,
    ...(competentDeskId ? { competentDeskId } : {}),
  }))
}

// NĐ 61/2018 article 14, NĐ 118/2025, NĐ 309/2026 article 14.4: a desk takes in what another agency of the province decides.
import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import type { ProcedureVersion } from '../../procedures/index.ts'
import { mayReceiveElsewhere } from '../domain/boundary-free.ts'
import { listFilingPlaces, type NamedPlace } from './filing-places.ts'
import { ruleSetNow } from './rule-set-now.ts'

/** Places of other desks at which this desk may receive now, each with the desk the dossier is then handed over to. */
export const listElsewherePlaces = async (work: Work, procedure: ProcedureVersion, deskId: UnitId): Promise<readonly NamedPlace[]> => {
  if (!mayReceiveElsewhere((await ruleSetNow(work)).code, procedure)) return []
  const places = await listFilingPlaces(work, procedure)
  return places
    .filter((place) => place.receivingUnitId !== deskId)
    .map((place) => ({ ...place, receivingUnitId: deskId, competentDeskId: place.receivingUnitId }))
}

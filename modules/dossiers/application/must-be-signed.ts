import type { Work } from '../../../platform/work.ts'
import { listOfficialsWithRole } from '../../identity/index.ts'
import { listSigningStopped, signsByCertificate } from '../../official-documents/index.ts'
import { standingResultsOf, unsignedResultsOf, type Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { unsignedRefusal } from '../domain/unsigned-return.ts'

const couldBeSigned = async (work: Work, { resolvingUnitId }: Dossier): Promise<boolean> => {
  for (const { officialId } of await listOfficialsWithRole(work, 'head-of-unit', resolvingUnitId)) if (await signsByCertificate(work, officialId)) return true
  return false
}

/** Why the result does not go out yet; nobody is asked anything while all of it is signed. */
export const mustBeSigned = async (work: Work, dossier: Dossier): Promise<DossierRefusal | undefined> => {
  const stopped = await listSigningStopped(work, standingResultsOf(dossier).map(({ fileId }) => fileId))
  if (unsignedResultsOf(dossier).length === 0 && stopped.size === 0) return undefined
  return unsignedRefusal(dossier, { certified: await couldBeSigned(work, dossier), stopped })
}

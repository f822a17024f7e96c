import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import type { Dossier } from '../../dossiers/index.ts'
import { listAncestors } from '../../organisation/index.ts'
import { getVersion } from '../../procedures/index.ts'
import type { StepTime } from '../domain/agency-time.ts'
import { cellsOf, lateFrom } from '../domain/dossier-cells.ts'
import type { Fact } from '../store/fact-store.ts'
import { traitsOf } from './traits-of-dossier.ts'

/** Whose figures it is in: the unit that resolves, those above it on the day, and once it ended the official who examined. */
const ownersOf = async (work: Work, dossier: Dossier, ended: boolean): Promise<readonly string[]> => {
  const above = await listAncestors(work, dossier.resolvingUnitId)
  return [dossier.resolvingUnitId, ...above.map(({ id }) => id), ...(ended && dossier.examinerId ? [dossier.examinerId] : [])]
}

/** As what the dossier counts now; undefined before its reception. `steps`: of every agency, once it ended. */
export const factOf = async (work: Work, dossier: Dossier, steps: readonly StepTime[]): Promise<Fact | undefined> => {
  const traits = traitsOf(dossier, await getVersion(work, dossier.procedure.versionId), steps.filter(({ unitId }) => unitId === dossier.resolvingUnitId))
  if (traits === undefined) return undefined
  const { endedAt, receivedAt } = traits
  const lateAt = lateFrom(traits, traits.indexDueAt)
  return {
    subjectId: dossier.id,
    version: dossier.version,
    kind: 'dossier',
    ...(dossier.code === undefined ? {} : { label: dossier.code }),
    unitId: dossier.resolvingUnitId,
    ...(endedAt === undefined || dossier.examinerId === undefined ? {} : { examinerId: dossier.examinerId }),
    ownerIds: await ownersOf(work, dossier, endedAt !== undefined),
    procedureCode: dossier.procedure.code,
    receivedOn: plainDateAt(receivedAt),
    ...(endedAt === undefined ? {} : { endedOn: plainDateAt(endedAt) }),
    ...(lateAt === undefined ? {} : { lateAt }),
    cells: cellsOf(traits),
  }
}

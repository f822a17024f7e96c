import type { Work } from '../../../platform/work.ts'
import { returningUnitOf, type Dossier } from '../../dossiers/index.ts'
import { can } from '../../identity/index.ts'
import { nextInSitting, type SittingNext } from '../domain/sitting.ts'
import { officialOf } from './own-desks.ts'

/** What the official who asks may do next with a dossier that is settled at once. */
export const sittingOf = (work: Work, dossier: Dossier): SittingNext => {
  const { officialId } = officialOf(work)
  const { state, acceptance, holder, proposedRefusal, resolvingUnitId } = dossier
  const may = (verb: string, unitId: Dossier['resolvingUnitId']): boolean => can(work.actor, verb, 'dossier', unitId)
  return nextInSitting({
    state,
    immediate: acceptance?.immediate === true,
    heldByOther: holder?.assigneeId !== undefined && holder.assigneeId !== officialId,
    refusalProposed: proposedRefusal !== undefined,
    may: { examine: may('examine', resolvingUnitId) && may('propose', resolvingUnitId), decide: may('approve', resolvingUnitId), handOut: may('return-result', returningUnitOf(dossier)) },
  })
}
